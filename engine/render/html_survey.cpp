#include "render/html_survey.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "base/strings.hpp"
#include "render/html_builder.hpp"
#include "render/html_parts.hpp"
#include "render/html_survey_parts.hpp"

namespace lacuna::render {

namespace {

using report::Survey;

constexpr std::string_view kSurveyStyle =
    "th.turned { vertical-align: bottom; } th.turned span { writing-mode: vertical-rl; transform: rotate(180deg); "
    "white-space: nowrap; }\n"
    "td.cell { padding: .15rem; text-align: center; } #matrix tbody th { min-width: 16rem; font-weight: 400; }\n"
    "nav ul { list-style: none; padding: 0; } nav li { display: inline-block; margin-right: 1rem; } svg { max-width: "
    "100%; height: auto; }\n"
    "tbody th { font-weight: 400; } details p { margin: .25rem 0; }\n";

void add_survey_head(pugi::xml_node html, const Survey& survey) {
  pugi::xml_node head = element(html, "head");
  element(head, "meta", {{"charset", "utf-8"}});
  element(head, "meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  element(head, "meta", {{"name", "generator"}, {"content", "lacuna " + survey.engine}});
  element(head, "title", "Survey of conventions against trafficking in children, as of " + survey.as_of.str());
  element(head, "style", std::string(page_style()).append(kSurveyStyle));
}

void add_navigation(pugi::xml_node body) {
  pugi::xml_node list = element(element(body, "nav", {{"aria-label", "Chapters"}}), "ul");
  for (const auto& [place, name] :
       {std::pair{"matrix", "Protections and instruments"}, std::pair{"remains", "What remains"},
        std::pair{"adoption", "Adoption"}, std::pair{"sanctions", "Penalties"},
        std::pair{"future", "Future instrument"}, std::pair{"ratifications", "States"}, std::pair{"bodies", "Bodies"},
        std::pair{"protections", "Every protection"}, std::pair{"sources", "Instruments"}}) {
    element(element(list, "li"), "a", name, {{"href", std::string("#") + place}});
  }
}

void add_left_out(pugi::xml_node body, const Survey& survey) {
  if (survey.left_out.empty()) return;
  pugi::xml_node box = element(body, "section", {{"class", "left-out"}});
  element(box, "h2",
          fmt::format("{} findings in the data made the engine leave something out", survey.left_out.size()));
  pugi::xml_node list = element(box, "ul");
  for (const std::string& line : survey.left_out) element(list, "li", line);
}

}  // namespace

std::string survey_html(const Survey& survey) {
  pugi::xml_document document;
  document.append_child(pugi::node_doctype).set_value("html");
  pugi::xml_node html = element(document, "html", {{"lang", "en"}});
  add_survey_head(html, survey);
  pugi::xml_node body = element(html, "body");
  element(body, "a", "Skip to the protections", {{"class", "skip"}, {"href", "#protections"}});
  add_left_out(body, survey);
  add_survey_summary(body, survey);
  add_navigation(body);
  add_matrix(body, survey);
  add_standings(body, survey);
  add_future(body, survey);
  add_ratifications(body, survey);
  add_bodies(body, survey);
  add_survey_leaves(body, survey);
  add_sources(body, survey);
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str() + "\n";
}

}  // namespace lacuna::render

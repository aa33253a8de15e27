#include "render/html.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "base/strings.hpp"
#include "render/html_builder.hpp"
#include "render/html_parts.hpp"

namespace lacuna::render {

namespace {

using report::ConceptRow;
using report::GapReport;
using report::GroupRow;

void add_head(pugi::xml_node html, const GapReport& report) {
  pugi::xml_node head = element(html, "head");
  element(head, "meta", {{"charset", "utf-8"}});
  element(head, "meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  element(head, "meta", {{"name", "generator"}, {"content", "lacuna " + report.engine}});
  element(head, "title",
          fmt::format("{}: protection of children against trafficking, law as of {}", report.state.name,
                      report.as_of.str()));
  element(head, "style", page_style());
}

/// Leaves that nothing asks for and nothing speaks of: one line for all of them.
bool is_silent(const ConceptRow& row) { return row.obligations.empty() && row.evidence.empty(); }

void add_group(pugi::xml_node main, const GapReport& report, const GroupRow& group) {
  if (group.leaves.empty()) return;
  pugi::xml_node section = element(main, "section", {{"id", "group-" + group.id.str()}, {"class", "group"}});
  element(section, "h2", group.notation + "  " + group.label);
  std::vector<std::string> silent;
  for (const std::size_t leaf : group.leaves) {
    const ConceptRow& row = report.concepts[leaf];
    if (is_silent(row)) silent.push_back(row.label);
    else add_leaf(section, report, row);
  }
  if (!silent.empty()) {
    element(
        section, "p",
        "Asked for by no convention of the baseline, and found in no law that was read: " + join(silent, "; ") + ".",
        {{"class", "silent"}});
  }
}

void add_filter(pugi::xml_node main) {
  pugi::xml_node form =
      element(main, "form", {{"id", "filter"}, {"hidden", "hidden"}, {"aria-label", "Show only some answers"}});
  words(form, "Show: ");
  for (const auto& [value, label] : {std::pair{"all", "everything"}, std::pair{"gap", "gaps only"},
                                     std::pair{"not-assessed", "not assessed"}, std::pair{"covered", "covered"}}) {
    pugi::xml_node choice = element(form, "label");
    pugi::xml_node input = element(choice, "input", {{"type", "radio"}, {"name", "show"}, {"value", value}});
    if (std::string_view(value) == "all") input.append_attribute("checked") = "checked";
    words(choice, std::string(" ") + label);
  }
}

}  // namespace

std::string gaps_html(const GapReport& report) {
  pugi::xml_document document;
  document.append_child(pugi::node_doctype).set_value("html");
  pugi::xml_node html = element(document, "html", {{"lang", "en"}});
  add_head(html, report);
  pugi::xml_node body = element(html, "body");
  element(body, "a", "Skip to the answers", {{"class", "skip"}, {"href", "#answers"}});
  add_summary(body, report);
  add_heat_map(body, report);
  pugi::xml_node main = element(body, "main", {{"id", "answers"}, {"tabindex", "-1"}});
  add_filter(main);
  for (const GroupRow& group : report.groups) add_group(main, report, group);
  add_method(body, report);
  element(body, "script", page_script());
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str() + "\n";
}

}  // namespace lacuna::render

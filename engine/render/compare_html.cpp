#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "base/strings.hpp"
#include "render/compare_text.hpp"
#include "render/compare_wording.hpp"
#include "render/html_builder.hpp"
#include "render/html_parts.hpp"

namespace lacuna::render {

namespace {

using report::ComparedCell;
using report::ComparedConcept;
using report::ComparedProvision;
using report::Comparison;

constexpr std::string_view kStyle =
    "table{border-collapse:collapse;width:100%;table-layout:fixed}"
    "td,th{border:1px solid #bbb;padding:.5em;vertical-align:top;text-align:start}"
    "details{margin:.3em 0}blockquote{margin:.3em 0;padding-inline-start:.6em;border-inline-start:3px solid #ccc}"
    ".lacks{color:#8a1c1c}.aside{color:#555}";

void add_provision(pugi::xml_node cell, const ComparedProvision& each) {
  pugi::xml_node details = element(cell, "details", {{"class", each.counts ? "item" : "item aside"}});
  element(details, "summary", each.provision.cite() + " · " + each.what);
  add_named_line(details, "Reaches:", each.reached);
  add_provision_words(details, each.provision, each.quote_at);
}

void add_cell(pugi::xml_node row, const ComparedCell& cell) {
  pugi::xml_node place = element(row, "td");
  element(place, "p", reached_words(cell));
  if (!cell.lacks.empty()) {
    element(place, "p", fmt::format("{}, of what another has:", lacks_words(cell)), {{"class", "name"}});
    pugi::xml_node list = element(place, "ul", {{"class", "lacks"}});
    for (const std::string& sentence : cell.lacks) element(list, "li", sentence);
    if (const std::string words = search_words(cell); !words.empty()) element(place, "p", words, {{"class", "aside"}});
  }
  for (const ComparedProvision& each : cell.provisions) add_provision(place, each);
}

void add_concept(pugi::xml_node main, const Comparison& comparison, const ComparedConcept& row) {
  pugi::xml_node article = element(main, "article", {{"id", row.id.str()}});
  element(article, "h2", row.notation + "  " + row.label);
  pugi::xml_node table = element(article, "table");
  pugi::xml_node head = element(element(table, "thead"), "tr");
  for (const report::Subject& subject : comparison.subjects)
    element(head, "th", subject.id(), {{"scope", "col"}, {"title", subject.name()}});
  pugi::xml_node cells = element(element(table, "tbody"), "tr");
  for (const ComparedCell& cell : row.cells) add_cell(cells, cell);
}

}  // namespace

std::string compare_html(const Comparison& comparison, const std::string& engine) {
  std::vector<std::string> names;
  for (const report::Subject& subject : comparison.subjects) names.push_back(subject.name());
  pugi::xml_document document;
  document.append_child(pugi::node_doctype).set_value("html");
  pugi::xml_node html = element(document, "html", {{"lang", "en"}});
  pugi::xml_node head = element(html, "head");
  element(head, "meta", {{"charset", "utf-8"}});
  element(head, "meta", {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  element(head, "meta", {{"name", "generator"}, {"content", "lacuna " + engine}});
  element(head, "title", "Compared: " + join_words(names));
  element(head, "style", std::string(page_style()) + std::string(kStyle));
  pugi::xml_node main = element(element(html, "body"), "main");
  element(main, "h1", join_words(names));
  element(main, "p",
          fmt::format("Side by side, law as of {}. Of a State counts what is law on the day and certain, of an "
                      "instrument what it asks for; lacks: what another of them has.",
                      comparison.as_of.str()));
  for (const ComparedConcept& row : comparison.concepts) add_concept(main, comparison, row);
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration, pugi::encoding_utf8);
  return out.str() + "\n";
}

}  // namespace lacuna::render

#include <fmt/format.h>

#include <array>
#include <pugixml.hpp>

#include "base/strings.hpp"
#include "render/html_builder.hpp"
#include "render/html_parts.hpp"
#include "render/style.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

using coverage::Verdict;
using report::GapReport;

void add_instruments(pugi::xml_node header, const GapReport& report) {
  element(header, "p", fmt::format("Measured against {}:", baseline_words(report.baseline)));
  pugi::xml_node list = element(header, "ul");
  for (const auto& row : report.instruments) {
    const std::string apart = row.in_baseline ? "" : " (not in the baseline)";
    element(list, "li",
            fmt::format("{} ({}): {}{}. Source: {}", row.title, row.abbreviation, bond_words(row), apart, row.source));
  }
}

/// A caption that keeps to the window when its table is wider.
void add_caption(pugi::xml_node table, std::string_view text) { element(element(table, "caption"), "span", text); }

/// A row of the table of numbers; "lo–hi" is an interval and says so in words.
void add_numbers_row(pugi::xml_node table, std::string_view name, const coverage::Count& count) {
  if (count.n == 0 && count.n_unknown == 0) return;
  pugi::xml_node row = element(table, "tr");
  element(row, "th", name, {{"scope", "row"}});
  element(row, "td", count_words(count));
  for (const std::size_t number : {count.partial, count.none, count.conflict, count.hi - count.lo, count.n_unknown}) {
    element(row, "td", std::to_string(number), {{"class", "number"}});
  }
}

void add_numbers(pugi::xml_node header, const GapReport& report) {
  pugi::xml_node scroll = element(
      header, "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "The numbers"}});
  pugi::xml_node table = element(scroll, "table", {{"class", "numbers"}});
  add_caption(
      table, fmt::format("Protections that the conventions ask for, by how firmly; {} of {} obligations are covered. A "
                         "range counts what is "
                         "certainly covered, then what may be: the difference was not assessed.",
                         report.obligations_covered, report.obligations));
  pugi::xml_node head = element(element(table, "thead"), "tr");
  for (const char* name : {"Modality", "Covered", "Partial", "None", "Conflict", "Not assessed", "Status not known"}) {
    const bool number = std::string_view(name) != "Modality" && std::string_view(name) != "Covered";
    element(head, "th", name, {{"scope", "col"}, {"class", number ? "number" : "words"}});
  }
  pugi::xml_node rows = element(table, "tbody");
  add_numbers_row(rows, "Must", report.summary[0]);
  add_numbers_row(rows, "Should", report.summary[1]);
  add_numbers_row(rows, "May", report.summary[2]);
}

/// What the words of a work are; with layers, whether its official text is at hand.
std::string kind_of_text(const report::WorkRow& work) {
  std::string kind = work.summary ? ": a summary in the project's own words, not the law" : "";
  if (work.summary && work.official)
    kind += "; official text at hand: " + (work.official->empty() ? std::string("no") : *work.official);
  return kind;
}

void add_works(pugi::xml_node header, const GapReport& report) {
  element(header, "h2", "What was read");
  pugi::xml_node read = element(header, "ul");
  for (const auto& work : report.works) {
    element(read, "li",
            fmt::format("{} ({}), {} provisions, {} with a reading; text {}{}", work.title, work.law, work.provisions,
                        work.mapped, work.expression, kind_of_text(work)));
  }
  if (report.missing_works.empty()) return;
  pugi::xml_node details = element(header, "details");
  element(details, "summary", fmt::format("Not at hand: {}", counted(report.missing_works.size(), "work", "works")));
  pugi::xml_node list = element(details, "ul");
  for (const auto& work : report.missing_works) {
    element(list, "li", fmt::format("{} ({}): expected for {}", work.title, work.law, join(work.groups, "; ")));
  }
}

void add_left_out(pugi::xml_node header, const GapReport& report) {
  if (report.left_out.empty()) return;
  pugi::xml_node note = element(header, "div", {{"class", "left-out"}, {"role", "note"}});
  element(note, "h2", "Left out because of errors in the data");
  pugi::xml_node list = element(note, "ul");
  for (const std::string& finding : report.left_out) element(list, "li", finding);
}

constexpr std::array kColumns{Verdict::covered, Verdict::partial, Verdict::none, Verdict::conflict,
                              Verdict::not_assessed};

std::size_t number_of(const coverage::Count& count, Verdict verdict) {
  switch (verdict) {
    case Verdict::covered: return count.lo;
    case Verdict::partial: return count.partial;
    case Verdict::none: return count.none;
    case Verdict::conflict: return count.conflict;
    case Verdict::not_assessed: return count.hi - count.lo;
    case Verdict::not_applicable: return 0;
  }
  return 0;
}

void add_tiles(pugi::xml_node cell, const GapReport& report, const report::GroupRow& group) {
  words(cell, "");  // a cell without tiles is still written with an end tag
  for (const std::size_t index : group.leaves) {
    const auto& leaf = report.concepts[index];
    if (!leaf.tier() || !leaf.measured) continue;
    const std::string name = fmt::format("{}: {}", leaf.label, word(leaf.verdict));
    element(cell, "a", symbol(leaf.verdict),
            {{"class", "tile " + css_class(leaf.verdict)},
             {"href", "#" + leaf.id.str()},
             {"title", name},
             {"aria-label", name}});
  }
}

void add_heat_row(pugi::xml_node rows, const GapReport& report, const report::GroupRow& group) {
  pugi::xml_node row = element(rows, "tr", {{"class", fmt::format("depth-{}", group.depth)}});
  pugi::xml_node name = element(row, "th", {{"scope", "row"}});
  if (group.leaves.empty()) words(name, group.label);
  else element(name, "a", group.label, {{"href", "#group-" + group.id.str()}});
  const auto& must = group.verdict.counts[0];
  for (const Verdict verdict : kColumns) {
    const std::size_t number = number_of(must, verdict);
    const std::string shown = number == 0 ? "·" : fmt::format("{} {}", symbol(verdict), number);
    element(row, "td", shown, {{"class", number == 0 ? "zero" : "heat " + css_class(verdict)}});
  }
  element(row, "td", std::to_string(must.n), {{"class", "number"}});
  add_tiles(element(row, "td", {{"class", "tiles"}}), report, group);
}

}  // namespace

void add_summary(pugi::xml_node body, const GapReport& report) {
  pugi::xml_node header = element(body, "header");
  element(header, "p", "Gap report", {{"class", "kind"}});
  element(header, "h1", report.state.name);
  element(header, "p", "Protection of children against trafficking. Law as of " + report.as_of.str() + ".",
          {{"class", "day"}});
  add_left_out(header, report);
  add_instruments(header, report);
  add_numbers(header, report);
  add_works(header, report);
}

void add_heat_map(pugi::xml_node body, const GapReport& report) {
  pugi::xml_node nav = element(body, "nav", {{"aria-labelledby", "heat-title"}});
  element(nav, "h2", "Groups of protections", {{"id", "heat-title"}});
  pugi::xml_node scroll =
      element(nav, "div", {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", "Heat map"}});
  pugi::xml_node table = element(scroll, "table", {{"class", "heat-map"}});
  add_caption(
      table,
      "Protections with a MUST in each group, by answer. Tiles, one for each protection asked for, lead to the proof.");
  pugi::xml_node head = element(element(table, "thead"), "tr");
  element(head, "th", "Group", {{"scope", "col"}});
  for (const Verdict verdict : kColumns) element(head, "th", word(verdict), {{"scope", "col"}, {"class", "number"}});
  element(head, "th", "of", {{"scope", "col"}, {"class", "number"}});
  element(head, "th", "Protections", {{"scope", "col"}});
  pugi::xml_node rows = element(table, "tbody");
  for (const auto& group : report.groups) add_heat_row(rows, report, group);
}

}  // namespace lacuna::render

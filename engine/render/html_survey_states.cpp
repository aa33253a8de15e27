#include <fmt/format.h>

#include <algorithm>

#include <pugixml.hpp>

#include "base/strings.hpp"
#include "render/html_builder.hpp"
#include "render/html_survey_parts.hpp"
#include "render/survey_wording.hpp"

namespace lacuna::render {

namespace {

using report::Clause;
using report::Survey;
using report::SurveyConcept;

std::string abbreviations(const Survey& survey, const report::Ratifications& row, bool known) {
  std::vector<std::string> names;
  for (const auto& step : row.steps) {
    if (step.known == known) names.push_back(survey.instruments[step.instrument].abbreviation);
  }
  return join(names, ", ");
}

void add_clause(pugi::xml_node article, const Clause& clause) {
  pugi::xml_node item = element(article, "div", {{"class", "item"}});
  element(item, "h4", clause.provision.cite() + " · " + clause_modality(clause));
  element(item, "p", fmt::format("Owed: {}. Binds {}.", clause.required, states_words(clause.states)));
  pugi::xml_node figure = element(item, "figure");
  element(figure, "blockquote", clause.provision.text, {{"lang", clause.provision.language}, {"dir", "auto"}});
  element(figure, "figcaption",
          fmt::format("{}; {}", clause.provision.summary ? "Summary, not the treaty" : "Official text",
                      clause.provision.expression));
  if (!clause.comment.empty()) element(item, "p", "Reader: " + clause.comment, {{"class", "note"}});
}

std::string growth(const SurveyConcept& row) {
  std::vector<std::string> steps;
  for (const auto& [year, states] : row.over_time) {
    if (steps.empty() || year % 10 == 0 || year == row.over_time.back().first)
      steps.push_back(fmt::format("{} in {}", states, year));
  }
  return join(steps, ", ");
}

void add_survey_leaf(pugi::xml_node section, const SurveyConcept& row) {
  pugi::xml_node article = element(section, "article", {{"id", row.id.str()}, {"tabindex", "-1"}});
  element(article, "h3", row.notation + "  " + row.label);
  element(article, "p",
          fmt::format("{}{}. {}", row.scope_note.empty() ? "" : row.scope_note + ". ", standing_name(row.standing),
                      row.standing == report::Standing::nowhere ? "" : "Binds " + states_words(row.states) + "."),
          {{"class", "note"}});
  if (row.first) {
    element(article, "p",
            fmt::format("First required by {}{}.", row.clauses[*row.first].provision.cite(),
                        row.since ? "; a must is in force since " + row.since->str() : ""));
  }
  if (!row.over_time.empty()) element(article, "p", "States bound: " + growth(row) + ".", {{"class", "note"}});
  for (const Clause& clause : row.clauses) add_clause(article, clause);
}

}  // namespace

void add_ratifications(pugi::xml_node body, const Survey& survey) {
  pugi::xml_node section = element(body, "section", {{"id", "ratifications"}});
  element(section, "h2", "What each State could still join");
  element(section, "p",
          "The smallest set of instruments, in force and open to all, after which a State is bound to every protection "
          "that such instruments require. Where a table of parties has ended, the State may be a party already.",
          {{"class", "note"}});
  pugi::xml_node rows =
      add_table(section, "Smallest sets of further instruments",
                {"State", "Protections bound", "Added", "Kept out by a reservation",
                 "Beyond all instruments open to all", "Not a party to", "Not known whether a party to"});
  std::vector<report::Ratifications> by_name = survey.ratifications;
  std::ranges::sort(by_name, {}, &report::Ratifications::name);
  for (const auto& row : by_name) {
    pugi::xml_node line = element(rows, "tr");
    element(line, "th", row.name, {{"scope", "row"}});
    for (const std::size_t number : {row.bound, row.closed, row.reserved, row.remaining})
      element(line, "td", std::to_string(number), {{"class", "number"}});
    element(line, "td", abbreviations(survey, row, true));
    element(line, "td", abbreviations(survey, row, false));
  }
}

void add_bodies(pugi::xml_node body, const Survey& survey) {
  if (survey.bodies.empty()) return;
  pugi::xml_node section = element(body, "section", {{"id", "bodies"}});
  element(section, "h2", "Who watches over what");
  for (const char* paragraph : {"para_5", "para_6", "para_11"}) add_mandate_line(section, survey, paragraph);
  pugi::xml_node rows = add_table(section, "Bodies and the protections that their instruments require",
                                  {"Body", "Under", "Protections", "Of these shared with another body"});
  for (const auto& row : survey.bodies) {
    std::size_t shared = 0;
    for (const auto& id : row.concepts) {
      const auto watching = std::ranges::count_if(survey.bodies, [&](const report::BodyRow& other) {
        return std::ranges::find(other.concepts, id) != other.concepts.end();
      });
      if (watching > 1) ++shared;
    }
    pugi::xml_node line = element(rows, "tr");
    element(line, "th", row.body, {{"scope", "row"}});
    element(line, "td", join(row.clauses, "; "));
    element(line, "td", std::to_string(row.concepts.size()), {{"class", "number"}});
    element(line, "td", std::to_string(shared), {{"class", "number"}});
  }
}

void add_survey_leaves(pugi::xml_node body, const Survey& survey) {
  pugi::xml_node main = element(body, "main", {{"id", "protections"}, {"tabindex", "-1"}});
  element(main, "h2", "Every protection and its clauses");
  for (const auto& row : survey.concepts) add_survey_leaf(main, row);
}

void add_sources(pugi::xml_node body, const Survey& survey) {
  pugi::xml_node section = element(body, "footer", {{"id", "sources"}});
  element(section, "h2", "Instruments");
  pugi::xml_node rows = add_table(section, "Instruments adopted by the day",
                                  {"Instrument", "Adopted", "In force", "Parties", "Table known to", "Read", "Notes"});
  for (const auto& row : survey.instruments) {
    pugi::xml_node line = element(rows, "tr");
    element(line, "th", fmt::format("{} ({})", row.title, row.abbreviation), {{"scope", "row"}});
    element(line, "td", row.adopted ? row.adopted->str() : "–");
    element(line, "td", row.in_force ? row.in_force->str() : "–");
    element(line, "td", states_words(row.parties));
    element(line, "td", row.known_to ? row.known_to->str() : "–");
    element(line, "td", row.read ? fmt::format("{} of {} provisions", row.mapped, row.provisions) : "text not at hand");
    element(line, "td", join(row.notes, "; "));
  }
  element(
      section, "p",
      "A State is counted as bound when a table has it as party on the day, or had it so on the last day that the "
      "table is known to. Who is in no row after that day is not known. Words shown as summary are the project's own.");
  pugi::xml_node details = element(section, "details");
  element(details, "summary", fmt::format("Manifest: lacuna {}, {} input files", survey.engine, survey.inputs.size()));
  pugi::xml_node list = element(details, "ul", {{"class", "manifest"}});
  for (const auto& [name, sha256] : survey.inputs) element(list, "li", name + " " + sha256);
}

}  // namespace lacuna::render

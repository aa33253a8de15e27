#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <pugixml.hpp>

#include "base/strings.hpp"
#include "render/html_builder.hpp"
#include "render/html_survey_parts.hpp"
#include "render/survey_wording.hpp"
#include "render/timeline_svg.hpp"

namespace lacuna::render {

namespace {

using report::Standing;
using report::Survey;
using report::SurveyConcept;

constexpr std::array<Standing, 6> kStandings{Standing::nowhere,  Standing::weaker, Standing::not_in_force,
                                             Standing::regional, Standing::few,    Standing::wide};

std::vector<const SurveyConcept*> with(const Survey& survey, Standing standing) {
  std::vector<const SurveyConcept*> found;
  for (const auto& row : survey.concepts) {
    if (row.standing == standing) found.push_back(&row);
  }
  return found;
}

bool below(const SurveyConcept& row, std::string_view group) {
  return std::ranges::any_of(row.groups, [&](const taxonomy::ConceptId& id) { return id.str() == group; });
}

/// Letter and class of a cell of the matrix.
std::pair<std::string_view, std::string> tier_mark(coverage::Tier tier) {
  switch (tier) {
    case coverage::Tier::must: return {"M", "covered"};
    case coverage::Tier::should: return {"S", "partial"};
    case coverage::Tier::may: return {"y", "not-applicable"};
  }
  return {"", ""};
}

void add_matrix_row(pugi::xml_node rows, const Survey& survey, const SurveyConcept& row) {
  pugi::xml_node line = element(rows, "tr");
  leaf_link(element(line, "th", {{"scope", "row"}}), row);
  std::vector<const report::Cell*> cells(survey.instruments.size());
  for (const auto& cell : row.cells) cells[cell.instrument] = &cell;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!survey.instruments[i].read) continue;
    pugi::xml_node place = element(line, "td", {{"class", "cell"}});
    if (cells[i] == nullptr) continue;
    const auto [letter, style] = tier_mark(cells[i]->tier);
    element(place, "span", letter,
            {{"class", "tile " + style},
             {"title", fmt::format("{} {}: {}", survey.instruments[i].abbreviation, coverage::to_string(cells[i]->tier),
                                   cells[i]->required)}});
  }
}

/// Protections of a few groups with what requires them: a chapter of its own.
void add_chapter(pugi::xml_node body, const Survey& survey, std::string_view id, std::string_view title,
                 std::string_view paragraph, std::initializer_list<std::string_view> groups) {
  pugi::xml_node section = element(body, "section", {{"id", std::string(id)}});
  element(section, "h2", title);
  add_mandate_line(section, survey, paragraph);
  pugi::xml_node rows = add_table(section, title,
                                  {"Protection", "Standing", "States bound by a must", "First required by",
                                   "Instruments in force", "Named by no firm duty open to all"});
  for (const auto& row : survey.concepts) {
    if (!std::ranges::any_of(groups, [&](std::string_view group) { return below(row, group); })) continue;
    pugi::xml_node line = element(rows, "tr");
    leaf_link(element(line, "th", {{"scope", "row"}}), row);
    element(line, "td", standing_name(row.standing));
    element(line, "td", states_words(row.states));
    element(line, "td", row.first ? row.clauses[*row.first].provision.cite() : "–");
    element(line, "td", std::to_string(row.overlap), {{"class", "number"}});
    element(line, "td", join(row.missing_elements, ", "));
  }
}

/// "OPSC art. 3(1)(c) (must): producing, selling; CETS201 art. 20(1)(f) (must): accessing".
std::string best_words(const SurveyConcept& row) {
  std::map<std::size_t, std::vector<std::string>> elements;
  for (const auto& best : row.best) {
    if (best.clause) elements[*best.clause].push_back(best.element);
  }
  std::vector<std::string> parts;
  for (const auto& [clause, names] : elements) {
    const std::string named = names.front().empty() ? "" : ": " + join(names, ", ");
    parts.push_back(
        fmt::format("{} ({}){}", row.clauses[clause].provision.cite(), clause_modality(row.clauses[clause]), named));
  }
  return join(parts, "; ");
}

}  // namespace

pugi::xml_node add_table(pugi::xml_node parent, std::string_view caption,
                         std::initializer_list<std::string_view> heads) {
  pugi::xml_node scroll =
      element(parent, "div",
              {{"class", "scroll"}, {"tabindex", "0"}, {"role", "region"}, {"aria-label", std::string(caption)}});
  pugi::xml_node table = element(scroll, "table");
  element(element(table, "caption"), "span", caption);
  pugi::xml_node head = element(element(table, "thead"), "tr");
  for (const std::string_view name : heads) element(head, "th", name, {{"scope", "col"}});
  return element(table, "tbody");
}

void leaf_link(pugi::xml_node parent, const SurveyConcept& row) {
  element(parent, "a", row.notation + "  " + row.label, {{"href", "#" + row.id.str()}});
}

void add_mandate_line(pugi::xml_node section, const Survey& survey, std::string_view eid) {
  const auto found = std::ranges::find(survey.mandate, eid, &report::MandateParagraph::eid);
  if (found == survey.mandate.end()) return;
  element(section, "p", fmt::format("Resolution 1996/26, paragraph {} (summary): {}", found->num, found->text),
          {{"class", "note"}});
}

void add_survey_summary(pugi::xml_node body, const Survey& survey) {
  pugi::xml_node header = element(body, "header");
  element(header, "p", "Survey of conventions", {{"class", "kind"}});
  element(header, "h1", "Protection of children against international trafficking");
  element(header, "p", "What conventions require, as of " + survey.as_of.str(), {{"class", "day"}});
  add_mandate_line(header, survey, "para_9");
  const auto in_force = std::ranges::count_if(survey.instruments, &report::SurveyInstrument::in_force_on_day);
  const auto read = std::ranges::count_if(survey.instruments, &report::SurveyInstrument::read);
  element(
      header, "p",
      fmt::format("{} instruments adopted by the day, {} of them in force; the texts of {} were read. {} protections. "
                  "States are counted of {}, those of which a table of parties has a row.",
                  survey.instruments.size(), in_force, read, survey.concepts.size(), survey.states.size()));
  pugi::xml_node rows = add_table(header, "Protections by how far instruments in force carry them",
                                  {"Standing", "Protections", "What it says"});
  for (const Standing standing : kStandings) {
    pugi::xml_node line = element(rows, "tr");
    element(line, "th", standing_name(standing), {{"scope", "row"}});
    element(line, "td", std::to_string(with(survey, standing).size()), {{"class", "number"}});
    element(line, "td", standing_words(standing));
  }
  pugi::xml_node figure = element(header, "figure", {{"id", "timeline"}});
  add_timeline(figure, survey);
  element(
      figure, "figcaption",
      "Protections with a must in force at the end of each year, and those of them known to bind at least half of the "
      "States. The same as a table: years.csv.");
}

void add_matrix(pugi::xml_node body, const Survey& survey) {
  pugi::xml_node section = element(body, "section", {{"id", "matrix"}});
  element(section, "h2", "Protections and instruments");
  element(section, "p",
          "M must · S should, or must consider · y may. The words under each mark say for which children and cases.",
          {{"class", "note"}});
  pugi::xml_node rows =
      add_table(section, "What each instrument asks for, by the firmest of its clauses", {"Protection"});
  pugi::xml_node head = rows.parent().child("thead").child("tr");
  for (const auto& instrument : survey.instruments) {
    if (!instrument.read) continue;
    pugi::xml_node cell = element(head, "th", {{"scope", "col"}, {"class", "turned"}});
    element(cell, "span", instrument.abbreviation, {{"title", instrument.title}});
  }
  for (const auto& row : survey.concepts) add_matrix_row(rows, survey, row);
}

void add_standings(pugi::xml_node body, const Survey& survey) {
  pugi::xml_node section = element(body, "section", {{"id", "remains"}});
  element(section, "h2", "What remains");
  for (const Standing standing : kStandings) {
    const auto rows = with(survey, standing);
    if (standing == Standing::wide || rows.empty()) continue;
    element(section, "h3", fmt::format("{} ({})", standing_name(standing), rows.size()));
    element(section, "p", standing_words(standing), {{"class", "note"}});
    pugi::xml_node list = element(section, "ul");
    for (const SurveyConcept* row : rows) {
      pugi::xml_node item = element(list, "li");
      leaf_link(item, *row);
      if (row->states.bound != 0) words(item, " – " + states_words(row->states));
    }
  }
  add_chapter(body, survey, "adoption", "Adoption and its misuse", "para_3",
              {"adoption-safeguards", "adoption-supervision"});
  add_chapter(body, survey, "sanctions", "Penalties", "para_4", {"sanctions"});
}

void add_future(pugi::xml_node body, const Survey& survey) {
  pugi::xml_node section = element(body, "section", {{"id", "future"}});
  element(section, "h2", "Elements for a future instrument");
  add_mandate_line(section, survey, "para_7");
  add_mandate_line(section, survey, "para_8");
  pugi::xml_node rows =
      add_table(section, "What no firm duty in force and open to all reaches, and the clause that goes furthest",
                {"Protection", "Elements left out", "Cases left out", "The clause that goes furthest"});
  for (const auto& row : survey.concepts) {
    if (row.residue.empty()) continue;
    pugi::xml_node line = element(rows, "tr");
    leaf_link(element(line, "th", {{"scope", "row"}}), row);
    element(line, "td", join(row.missing_elements, ", "));
    pugi::xml_node details = element(element(line, "td"), "details");
    element(details, "summary", fmt::format("{} {}", row.residue.size(), row.residue.size() == 1 ? "case" : "cases"));
    for (const std::string& sentence : row.residue) element(details, "p", sentence);
    element(line, "td", best_words(row));
  }
}

}  // namespace lacuna::render

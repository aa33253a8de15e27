#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "render/compare_text.hpp"
#include "render/compare_wording.hpp"

namespace lacuna::render {

namespace {

using Json = nlohmann::ordered_json;
using report::ComparedCell;
using report::ComparedConcept;
using report::ComparedProvision;
using report::Comparison;

Json provision_json(const ComparedProvision& row) {
  return {{"work", row.provision.work},
          {"cite", row.provision.cite()},
          {"eid", row.provision.eid},
          {"expression", row.provision.expression},
          {"language", row.provision.language},
          {"summary", row.provision.summary},
          {"what", row.what},
          {"counts", row.counts},
          {"reached", row.reached},
          {"quote", row.quote},
          {"text", row.provision.text}};
}

Json cell_json(const std::string& id, const ComparedCell& cell) {
  Json provisions = Json::array();
  for (const ComparedProvision& each : cell.provisions) provisions.push_back(provision_json(each));
  return {{"subject", id},
          {"reached", cell.reached},
          {"lacks", cell.lacks},
          {"unknown", cell.unknown},
          {"provisions", provisions}};
}

/// What stands in a cell of the overview.
std::string overview_of(const ComparedCell& cell) {
  std::vector<std::string> lines{reached_words(cell)};
  std::vector<std::string> cites;
  for (const ComparedProvision& each : cell.provisions) {
    if (each.counts) cites.push_back(each.provision.cite());
  }
  if (!cites.empty()) lines.push_back("By " + join(cites, ", ") + ".");
  for (const std::string& sentence : cell.lacks) lines.push_back(fmt::format("{}: {}", lacks_words(cell), sentence));
  if (std::string words = search_words(cell); !words.empty()) lines.push_back(std::move(words));
  return join(lines, "\n");
}

sheet::Sheet overview_sheet(const Comparison& comparison) {
  sheet::Sheet sheet;
  sheet.name = "protections";
  sheet.columns = {{"concept", 26, false, {}}, {"protection", 30, false, {}}};
  for (const report::Subject& subject : comparison.subjects) sheet.columns.push_back({subject.id(), 50, false, {}});
  for (const ComparedConcept& row : comparison.concepts) {
    std::vector<sheet::Cell> cells{row.id.str(), row.label};
    for (const ComparedCell& cell : row.cells) cells.emplace_back(overview_of(cell));
    sheet.rows.push_back(std::move(cells));
  }
  return sheet;
}

sheet::Sheet provision_sheet(const Comparison& comparison) {
  sheet::Sheet sheet;
  sheet.name = "provisions";
  sheet.columns = {{"concept", 26, false, {}},   {"subject", 9, false, {}}, {"provision", 22, false, {}},
                   {"what", 18, false, {}},      {"counts", 8, false, {}},  {"reached", 40, false, {}},
                   {"quote", 36, false, {}},     {"text", 70, false, {}},   {"whose words", 14, false, {}},
                   {"expression", 22, false, {}}};
  for (const ComparedConcept& row : comparison.concepts) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      for (const ComparedProvision& each : row.cells[i].provisions)
        sheet.rows.push_back({row.id.str(), comparison.subjects[i].id(), each.provision.cite(), each.what,
                              std::string(each.counts ? "yes" : "no"), each.reached, each.quote, each.provision.text,
                              std::string(each.provision.summary ? "summary" : "official"), each.provision.expression});
    }
  }
  return sheet;
}

}  // namespace

std::string compare_json(const Comparison& comparison) {
  Json subjects = Json::array();
  for (const report::Subject& subject : comparison.subjects)
    subjects.push_back(
        {{"id", subject.id()}, {"kind", subject.state != nullptr ? "state" : "instrument"}, {"name", subject.name()}});
  Json concepts = Json::array();
  for (const ComparedConcept& row : comparison.concepts) {
    Json cells = Json::array();
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      cells.push_back(cell_json(comparison.subjects[i].id(), row.cells[i]));
    concepts.push_back({{"id", row.id.str()}, {"label", row.label}, {"cells", cells}});
  }
  const Json json{{"format", "lacuna-compare/1"},
                  {"as_of", comparison.as_of.str()},
                  {"subjects", subjects},
                  {"concepts", concepts}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

sheet::Workbook compare_workbook(const Comparison& comparison) {
  return {{overview_sheet(comparison), provision_sheet(comparison)}, comparison.as_of};
}

}  // namespace lacuna::render

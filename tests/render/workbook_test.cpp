#include "render/gaps_workbook.hpp"

#include <algorithm>
#include <map>

#include "catch.hpp"
#include "sheet/table.hpp"
#include "support/library.hpp"

using namespace lacuna;
using Catch::Matchers::Contains;

namespace {

std::map<std::string, sheet::ReadTable> sheets_of(const report::GapReport& report) {
  const auto bytes = sheet::write_xlsx(render::gaps_workbook(report));
  REQUIRE(bytes);
  const auto tables = sheet::read_xlsx(*bytes);
  REQUIRE(tables);
  std::map<std::string, sheet::ReadTable> sheets;
  for (const auto& table : *tables) sheets.emplace(table.name, table);
  return sheets;
}

std::size_t column(const sheet::ReadTable& table, const std::string& title) {
  const auto& cells = table.rows.front().cells;
  const auto found = std::ranges::find(cells, title, &sheet::ReadCell::text);
  REQUIRE(found != cells.end());
  return static_cast<std::size_t>(found - cells.begin());
}

std::size_t sum(const report::GapReport& report, std::size_t (*of)(const report::ConceptRow&)) {
  std::size_t total = 0;
  for (const auto& row : report.concepts) total += of(row);
  return total;
}

}  // namespace

TEST_CASE("a gap report as a workbook has every protection, obligation and provision, as the report counts them") {
  const auto& library = test::shipped_library();
  const auto* state = library.states.find("Ireland");
  REQUIRE(state != nullptr);
  const auto report = report::build_gap_report(library, {*state, *Date::parse("2026-11-28"), {}, "0", {}});
  const auto sheets = sheets_of(report);
  REQUIRE(sheets.size() == 7);
  const auto& matrix = sheets.at("Matrix");
  REQUIRE(matrix.rows.size() == report.concepts.size() + 1);
  for (std::size_t i = 0; i < report.concepts.size(); ++i) {
    CHECK(matrix.rows[i + 1].at(column(matrix, "concept")).text == report.concepts[i].id.str());
    CHECK(matrix.rows[i + 1].at(column(matrix, "verdict")).text == coverage::to_string(report.concepts[i].verdict));
  }
  CHECK(sheets.at("Obligations").rows.size() ==
        1 + sum(report, [](const report::ConceptRow& row) { return row.obligations.size(); }));
  CHECK(sheets.at("Evidence").rows.size() ==
        1 + sum(report, [](const report::ConceptRow& row) { return row.evidence.size(); }));
  CHECK(sheets.at("Manifest").rows.size() == 2 + report.inputs.size());
}

TEST_CASE("the sheet of gaps begins with the heaviest, says what is open, and leaves room for the State") {
  const test::TemporaryLibrary library;
  const auto sheets = sheets_of(library.report());
  const auto& gaps = sheets.at("Gaps");
  REQUIRE(gaps.rows.size() > 1);
  CHECK_FALSE(gaps.rows[1].at(column(gaps, "uncovered")).text.empty());
  CHECK_FALSE(gaps.rows[1].at(column(gaps, "asked by")).text.empty());
  CHECK(gaps.rows[1].at(column(gaps, "comments of the State")).text.empty());
  CHECK_THAT(sheets.at("Summary").rows.at(1).at(1).text, Contains("Iceland"));
}

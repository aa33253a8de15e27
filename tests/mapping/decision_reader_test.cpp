#include "mapping/decision_reader.hpp"

#include "catch.hpp"

using namespace lacuna;

namespace {

/// A review of one row, whose cell under `title` holds what `cell` says.
sheet::ReadTable review_with(std::string_view title, const sheet::ReadCell& cell) {
  sheet::ReadTable table{"review",
                         {{1, {{"#format: lacuna-review/1", false}}},
                          {2, {{"#work: /akn/is/act/2005/1", false}}},
                          {3, {{"#sha256: 0", false}}},
                          {4, {}},
                          {5, {}}}};
  for (const std::string_view column : mapping::kReviewColumns) {
    table.rows[3].cells.push_back({std::string(column), false});
    table.rows[4].cells.push_back(column == title ? cell : sheet::ReadCell{});
    if (column == "decision" && column != title) table.rows[4].cells.back().text = "accept";
  }
  return table;
}

}  // namespace

TEST_CASE("a formula where a person's word is asked for decides nothing, and its cell is named") {
  Diagnostics diagnostics;
  const std::vector tables{review_with("concept", {"acts-element", true})};
  const auto file = mapping::read_decisions("review.xlsx", tables, diagnostics);
  REQUIRE(file);
  CHECK(file->decisions.empty());
  REQUIRE(diagnostics.all().size() == 1);
  CHECK(diagnostics.all().front().code == "REV004");
  CHECK(diagnostics.all().front().message == "cell F5 (concept) holds a formula or an error");
}

TEST_CASE("a formula in a column that only explains is nobody's decision and disturbs none") {
  Diagnostics diagnostics;
  const std::vector tables{review_with("heading", {"#REF!", true})};
  const auto file = mapping::read_decisions("review.xlsx", tables, diagnostics);
  REQUIRE(file);
  CHECK(file->decisions.size() == 1);
  CHECK(diagnostics.all().empty());
}

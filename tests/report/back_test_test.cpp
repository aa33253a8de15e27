// docs/backtest.md says what the engine finds.
#include "report/back_test.hpp"

#include <algorithm>

#include "base/source_file.hpp"
#include "catch.hpp"
#include "corpus/library.hpp"
#include "render/back_test_markdown.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

report::BackTest test_of_1997() {
  Diagnostics diagnostics;
  const auto library = corpus::load(test::source_dir(), diagnostics);
  return report::back_test(library, *Date::parse("1997-04-28"), *Date::parse("2000-12-31"));
}

const report::BackTestRow& row(const report::BackTest& test, const char* id) {
  const auto found = std::ranges::find(test.rows, taxonomy::ConceptId(id), &report::BackTestRow::id);
  REQUIRE(found != test.rows.end());
  return *found;
}

}  // namespace

TEST_CASE("the page on the back-test is what the engine prints") {
  Diagnostics diagnostics;
  const auto page = read_source(test::source_dir() / "docs/backtest.md", "docs/backtest.md", diagnostics);
  REQUIRE(page);
  CHECK(page->text.find(render::back_test_markdown(test_of_1997())) != std::string::npos);
}

TEST_CASE("a back-test knows what was there, what was missing, and what came") {
  const auto test = test_of_1997();
  CHECK(test.later == std::vector<std::string>{"C182", "OPAC", "OPSC", "UNTOC", "TIP", "SOM"});
  CHECK(test.rows.size() == 131);
  const auto& sale = row(test, "sale-definition");
  CHECK(sale.gap);
  CHECK(sale.required == std::vector<std::string>{"OPSC art. 2(a)"});
  const auto& guardian = row(test, "guardian-appointment");
  CHECK(guardian.gap);
  CHECK(guardian.required.empty());
  CHECK_FALSE(row(test, "child-definition").gap);  // CRC 1
  CHECK_FALSE(row(test, "laundering").attested);
}

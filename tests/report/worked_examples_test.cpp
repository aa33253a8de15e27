// The worked examples of docs/method.md are what the engine answers.

#include <re2/re2.h>

#include <string>

#include "catch.hpp"
#include "corpus/library.hpp"
#include "report/build.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

/// "NOT ASSESSED" of the page is NOT_ASSESSED of the engine.
std::string as_term(std::string words) {
  for (char& c : words) c = c == ' ' ? '_' : c;
  return words;
}

}  // namespace

TEST_CASE("every worked example of the method is what the engine answers, ten and more for each State") {
  Diagnostics diagnostics;
  const auto library = corpus::load(test::source_dir(), diagnostics);
  const auto page = read_source(test::source_dir() / "docs/method.md", "docs/method.md", diagnostics);
  REQUIRE(page);
  static const RE2 kPart(R"((?m)^### (\w+), law as of (\d{4}-\d\d-\d\d)$|^\*\*`([a-z-]+)`: ([A-Z]+(?: [A-Z]+)*))");
  re2::StringPiece rest(page->text);
  std::string state;
  std::string day;
  std::string concept_id;
  std::string verdict;
  report::GapReport report;
  std::size_t examples = 0;
  std::vector<std::size_t> of_each;
  while (RE2::FindAndConsume(&rest, kPart, &state, &day, &concept_id, &verdict)) {
    if (!state.empty()) {
      report = report::build_gap_report(library, {*library.states.find(state), *Date::parse(day), {}, "test", {}});
      of_each.push_back(0);
      continue;
    }
    const auto* row = report.find(taxonomy::ConceptId(concept_id));
    CAPTURE(report.state.name, concept_id);
    REQUIRE(row != nullptr);
    CHECK(coverage::to_string(row->verdict) == as_term(verdict));
    REQUIRE_FALSE(of_each.empty());
    ++of_each.back();
    ++examples;
  }
  REQUIRE(of_each.size() == 2);
  for (const std::size_t count : of_each) CHECK(count >= 10);
}

// What a State is asked for, by how it is bound.
#include <algorithm>

#include "catch.hpp"
#include "corpus/library.hpp"
#include "report/build.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

report::GapReport report_of(const char* state, const report::Baseline& baseline = {}) {
  return report::build_gap_report(
      test::shipped_library(),
      {*test::shipped_library().states.find(state), *Date::parse("2026-01-01"), baseline, "test", {}});
}

report::Baseline only(const char* instrument) {
  return {report::Baseline::Kind::list, {test::shipped_library().treaties.find(instrument)->id}};
}

std::vector<report::ObligationRow> asked(const report::GapReport& report, const char* id, const char* instrument) {
  std::vector<report::ObligationRow> rows;
  for (const auto& row : report.find(taxonomy::ConceptId(id))->obligations) {
    if (row.provision.law == instrument) rows.push_back(row);
  }
  return rows;
}

bool is_in(const report::GapReport& report, const char* abbreviation) {
  const auto rows = report.baseline_rows();
  return std::ranges::any_of(rows, [&](const auto* row) { return row->abbreviation == abbreviation; });
}

}  // namespace

TEST_CASE("an obligation by reference stands where the words make it one, with the content of what they refer to") {
  // TRAF21 art. 2 prosecutes the traffic in children of both sexes in the sense of art. 1 of the convention of 1910.
  const auto rows = asked(report_of("IRL", only("TRAF21")), "acts-element", "TRAF21");
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].provision.citation == "art. 2");
  CHECK(rows[0].limits.find("sex=") == std::string::npos);
  const auto of_1910 = asked(report_of("IRL", only("CONV1910")), "acts-element", "CONV1910");
  REQUIRE(!of_1910.empty());
  CHECK(of_1910[0].provision.citation == "art. 1");
  CHECK(of_1910[0].limits.find("sex=girls") != std::string::npos);
}

TEST_CASE("what is open to all holds no convention of one region") {
  const auto report = report_of("IRL", {report::Baseline::Kind::open, {}});
  CHECK(is_in(report, "TIP"));
  CHECK(is_in(report, "IATM"));  // any State may accede
  CHECK_FALSE(is_in(report, "CETS197"));
  CHECK_FALSE(is_in(report, "ACRWC"));
  CHECK(is_in(report_of("IRL"), "CETS197"));  // bound by it all the same
}

TEST_CASE("a reservation that excludes takes the obligation away, and the open baseline keeps it") {
  const auto bound = asked(report_of("ARE"), "adoption-competent-authority", "CRC");
  CHECK(!bound.empty());
  for (const auto& row : bound) {
    CAPTURE(row.provision.citation, row.reason);
    CHECK(row.verdict == coverage::Verdict::not_applicable);
  }
  const auto open = report_of("ARE", {report::Baseline::Kind::open, {}});
  const auto kept = asked(open, "adoption-competent-authority", "CRC");
  REQUIRE(!kept.empty());
  CHECK(std::ranges::none_of(kept, [](const auto& row) { return row.reason.starts_with("reserved"); }));
}

TEST_CASE("the age below which work is barred is the one that the State declared") {
  const auto limits = [](const char* state) {
    std::vector<std::string> found;
    for (const auto& row : asked(report_of(state), "economic-exploitation", "C138")) {
      if (row.provision.eid == "art_2__para_1") found.push_back(row.limits);
    }
    return found;
  };
  CHECK(limits("IRL") == std::vector<std::string>{"age<16"});
  CHECK(limits("AGO") == std::vector<std::string>{"age<14"});
}

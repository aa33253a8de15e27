// What the law of the fourteen States teaches of the method: territory, bonds, conditions, commencement, repeal.
#include <algorithm>

#include "catch.hpp"
#include "corpus/library.hpp"
#include "render/states_markdown.hpp"
#include "report/build.hpp"
#include "report/state_profile.hpp"
#include "support/library.hpp"

using namespace lacuna;
using coverage::Verdict;

namespace {

report::GapReport report_of(const char* state, const char* day) {
  const auto& library = test::shipped_library();
  return report::build_gap_report(library, {*library.states.find(state), *Date::parse(day), {}, "test", {}});
}

/// Protections for which a work gives evidence.
template <class Keep>
std::vector<std::string> with_evidence(const report::GapReport& report, std::string_view work, Keep keep) {
  std::vector<std::string> ids;
  for (const report::ConceptRow& row : report.concepts) {
    const bool any = std::ranges::any_of(row.evidence, [&](const report::EvidenceRow& evidence) {
      return evidence.provision.work == work && keep(evidence);
    });
    if (any) ids.push_back(row.id.str());
  }
  return ids;
}

bool any(const report::EvidenceRow&) { return true; }

bool binds(const report::GapReport& report, const char* slug) {
  const auto rows = report.baseline_rows();
  return std::ranges::any_of(rows, [&](const auto* row) { return row->id.str() == slug; });
}

}  // namespace

TEST_CASE("fourteen States have a report, and nothing is called missing that was not searched") {
  const auto& library = test::shipped_library();
  CHECK(library.dossiers.size() == 14);
  for (const auto& [state, dossier] : library.dossiers) {
    CAPTURE(state.str());
    const auto report = report_of(state.str().c_str(), "2026-11-28");
    CHECK(!report.works.empty());
    CHECK(report.left_out.empty());
    for (const auto& row : report.concepts) {
      CAPTURE(row.id.str());
      if (row.verdict == Verdict::none) CHECK(row.search.complete());
      if (row.verdict == Verdict::not_assessed) CHECK_FALSE(row.reason.empty());
    }
  }
}

TEST_CASE("Pakistan's act for the capital covers the capital: the rest of the country is left over") {
  const auto report = report_of("PAK", "2026-11-28");
  const auto* row = report.find(taxonomy::ConceptId("economic-exploitation"));
  REQUIRE(row != nullptr);
  CHECK(row->verdict == Verdict::partial);
  bool rest = false;
  for (const auto& obligation : row->obligations) {
    for (const std::string& sentence : obligation.uncovered)
      rest = rest || sentence.find("in the rest of the country") != std::string::npos;
  }
  CHECK(rest);
  CHECK(std::ranges::all_of(report.concepts, [](const report::ConceptRow& each) {
    return each.verdict != Verdict::covered || std::ranges::any_of(each.evidence, [](const auto& evidence) {
             return evidence.provision.work != "/akn/pk/act/2018/21";
           });
  }));
}

TEST_CASE("the United States are bound by the Sale of Children Protocol without the Convention") {
  const auto before = report_of("USA", "2003-01-22");
  CHECK_FALSE(binds(before, "un-opsc-2000"));
  const auto after = report_of("USA", "2003-01-23");
  CHECK(binds(after, "un-opsc-2000"));
  CHECK_FALSE(binds(after, "un-crc-1989"));
}

TEST_CASE("a State that does not permit adoption is not asked for the duties of those that do") {
  const auto report = report_of("MAR", "2026-11-28");
  std::size_t found = 0;
  for (const auto& row : report.concepts) {
    for (const auto& obligation : row.obligations) {
      if (obligation.instrument != "un-crc-1989" || !obligation.provision.eid.starts_with("art_21")) continue;
      ++found;
      CAPTURE(row.id.str(), obligation.provision.eid);
      CHECK(obligation.verdict == Verdict::not_applicable);
      CHECK_FALSE(obligation.reason.empty());
    }
  }
  CHECK(found > 5);
}

TEST_CASE("Sri Lanka's act does not count while nobody has recorded its commencement") {
  const auto report = report_of("LKA", "2026-11-28");
  CHECK(report.summary[0].lo == 0);
  const auto spoken = with_evidence(report, "/akn/lk/act/2005/30", [](const report::EvidenceRow& evidence) {
    return evidence.freshness != coverage::Freshness::unsettled;
  });
  CHECK(spoken.empty());
  CHECK(with_evidence(report, "/akn/lk/act/2005/30", any).size() > 10);
}

TEST_CASE("no evidence comes from a repealed law after its repeal") {
  const auto old_code = [](const report::GapReport& report) {
    return with_evidence(report, "/akn/gr/act/pd/1985/283", any);
  };
  CHECK(old_code(report_of("GRC", "2019-06-30")).size() > 5);
  CHECK(old_code(report_of("GRC", "2019-07-01")).empty());
  // Rwanda's law on the protection of the child is repealed, nobody knows since when: it proves nothing for certain.
  const auto certain =
      with_evidence(report_of("RWA", "2026-11-28"), "/akn/rw/act/law/2018/71",
                    [](const auto& evidence) { return evidence.freshness == coverage::Freshness::fresh; });
  CHECK(certain.empty());
}

TEST_CASE("the page on the States is what the engine prints of the data that ships") {
  const auto& library = test::shipped_library();
  const Date day = *Date::parse("2026-11-28");
  std::vector<report::StateProfile> profiles;
  for (const auto& [id, dossier] : library.dossiers)
    profiles.push_back(report::profile_of(library, *library.states.find(id.str()), day));
  CHECK(*read_bytes(test::source_dir() / "docs/states.md") == render::states_markdown(profiles, day));
  for (const auto& profile : profiles) {
    CAPTURE(profile.id);
    CHECK(profile.searched * 100 >= profile.leaves * 90);
    CHECK_FALSE(profile.questions.empty());
    for (const auto& work : profile.works) CHECK(work.read == work.provisions);
  }
}

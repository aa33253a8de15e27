// What ships: clean, valid, and the method's own test case.

#include <fmt/format.h>
#include <cstdlib>

#include "catch.hpp"
#include "corpus/check.hpp"
#include "report/build.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"

using namespace lacuna;
using coverage::Verdict;

namespace {

corpus::Library load() {
  Diagnostics diagnostics;
  return corpus::load(test::source_dir(), diagnostics);
}

constexpr const char* kToday = "2026-11-25";

report::GapReport report_of(const corpus::Library& library, const char* state, const char* day,
                            const report::Baseline& baseline = {}) {
  return report::build_gap_report(library, {*library.states.find(state), *Date::parse(day), baseline, "test", {}});
}

/// The Trafficking Protocol and nothing else.
const report::Baseline kProtocol{report::Baseline::Kind::list,
                                 {jurisdiction::InstrumentId("un-trafficking-protocol-2000")}};

/// Without the mappings of one act: what the other does alone.
corpus::Library without(const char* work) {
  auto library = load();
  std::erase_if(library.mappings, [&](const mapping::MappingSet& set) { return set.work.str() == work; });
  return library;
}

const report::ConceptRow& row(const report::GapReport& report, const char* id) {
  return *report.find(taxonomy::ConceptId(id));
}

}  // namespace

TEST_CASE("the shipped data has no findings") {
  Diagnostics diagnostics;
  const auto library = corpus::load(test::source_dir(), diagnostics);
  corpus::check(library, diagnostics);
  std::string findings;
  for (const auto& each : diagnostics.sorted()) findings += to_text(each);
  CHECK(findings == "");
}

TEST_CASE("the shipped corpus is valid Akoma Ntoso 3.0") {
  const auto reference = test::reference_folder();
  if (!reference) return;
  const auto library = load();
  for (const auto& document : library.documents) {
    const std::string command = fmt::format("xmllint --nonet --noout --schema '{}' '{}' 2>/dev/null",
                                            (*reference / "akn/schema/3.0/akomantoso30.xsd").string(),
                                            (test::source_dir() / document.file).string());
    CAPTURE(document.file);
    CHECK(std::system(command.c_str()) == 0);
  }
  CHECK(library.documents.size() == 89);
}

TEST_CASE("the acts of 1998 and 2008 cover the acts of trafficking together, and neither does alone") {
  for (const char* id : {"acts-element", "means-not-required"}) {
    CAPTURE(id);
    CHECK(row(report_of(load(), "IRL", "2026-01-01", kProtocol), id).verdict == Verdict::covered);
    const auto only_2008 = report_of(without("/akn/ie/act/1998/22"), "IRL", "2026-01-01", kProtocol);
    CHECK(row(only_2008, id).verdict == Verdict::partial);
    CHECK(row(only_2008, id).obligations[0].uncovered.size() == 1);
    CHECK(row(only_2008, id).obligations[0].uncovered[0].find("recruited, moved or sold for sexual exploitation") !=
          std::string::npos);
    CHECK(row(report_of(without("/akn/ie/act/2008/8"), "IRL", "2026-01-01", kProtocol), id).verdict ==
          Verdict::partial);
  }
}

TEST_CASE("the Protocol asks nothing of Ireland on 2010-07-16, and binds it the day after") {
  const auto library = load();
  const auto asks = [&](const char* day) {
    const auto report = report_of(library, "IRL", day);
    const auto rows = report.baseline_rows();
    return std::ranges::any_of(rows, [](const auto* row) { return row->id.str() == "un-trafficking-protocol-2000"; });
  };
  CHECK_FALSE(asks("2010-07-16"));
  CHECK(asks("2010-07-17"));
  CHECK(row(report_of(library, "IRL", "2010-07-17"), "acts-element").verdict == Verdict::covered);
}

TEST_CASE("every answer carries its proof") {
  const auto library = load();
  for (const char* state : {"IRL", "ESP"}) {
    const auto report = report_of(library, state, kToday);
    for (const auto& concept_row : report.concepts) {
      CAPTURE(state, concept_row.id.str());
      const bool answered = concept_row.verdict == Verdict::covered || concept_row.verdict == Verdict::partial ||
                            concept_row.verdict == Verdict::conflict;
      bool quoted = false;
      for (const auto& evidence : concept_row.evidence)
        quoted = quoted || (evidence.freshness == coverage::Freshness::fresh && evidence.quote_at.has_value());
      // A treaty that is law of itself is its own evidence.
      if (answered && !concept_row.flags.contains(coverage::Flag::direct)) CHECK(quoted);
      if (concept_row.verdict == Verdict::none) CHECK(concept_row.search.complete());
      if (concept_row.verdict == Verdict::not_assessed) CHECK_FALSE(concept_row.reason.empty());
    }
  }
}

TEST_CASE("enough of what law alone can give is answered") {
  const auto library = load();
  for (const auto& [state, least] : std::vector<std::pair<const char*, std::size_t>>{{"ESP", 60}, {"IRL", 45}}) {
    const auto report = report_of(library, state, kToday);
    std::size_t asked = 0;
    std::size_t answered = 0;
    for (const auto& concept_row : report.concepts) {
      const bool must = std::ranges::any_of(concept_row.obligations, [](const auto& obligation) {
        return coverage::tier_of(obligation.modality) == coverage::Tier::must;
      });
      if (!must || library.method->concepts.get(concept_row.id)->level != taxonomy::Level::law) continue;
      ++asked;
      if (concept_row.verdict != Verdict::not_assessed) ++answered;
    }
    WARN(state << ": " << answered << " of " << asked << " protections of law with a MUST are answered");
    CHECK(answered * 100 >= asked * least);
  }
}

TEST_CASE("every provision of the shipped law with words of its own was read") {
  const auto library = load();
  for (const auto& document : library.documents) {
    if (document.file.starts_with("corpus/mandate/")) continue;  // it asks for the survey and for nothing else
    const auto* found = library.mappings_of(document.work);
    CAPTURE(document.title);
    REQUIRE(found != nullptr);
    const auto& set = *found;
    for (const auto& provision : document.provisions) {
      if (provision.own_text().empty()) continue;
      CAPTURE(document.title, provision.eid.str());
      CHECK(std::ranges::any_of(set.mappings, [&](const auto& mapping) {
        return mapping.subject.eid.contains(provision.eid) || provision.eid.contains(mapping.subject.eid);
      }));
    }
  }
}

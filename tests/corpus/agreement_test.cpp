// docs/agreement.md and agreement-laws.md: what they say of two readings is what the engine finds, and what ships is as
// it was settled.

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catch.hpp"
#include "corpus/library.hpp"
#include "mapping/agreement.hpp"
#include "mapping/settlement.hpp"
#include "mapping/sssom.hpp"
#include "render/agreement_markdown.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

/// What two readers read without seeing each other, and the page that tells how far they agree.
struct ReadTwice {
  const char* slug;
  const char* page;
};

constexpr const char* kConventions = "docs/agreement.md";
constexpr const char* kLaws = "docs/agreement-laws.md";
constexpr std::array<ReadTwice, 21> kReadTwice{{{"un-opsc-2000", kConventions},
                                                {"hague-intercountry-adoption-1993", kConventions},
                                                {"coe-trafficking-cets197-2005", kConventions},
                                                {"oas-traffic-minors-1994", kConventions},
                                                {"un-untoc-2000", kConventions},
                                                {"ESP.act-ley-2007-54", kLaws},
                                                {"ESP.act-ley-2015-4", kLaws},
                                                {"ESP.act-lo-1995-10", kLaws},
                                                {"ESP.act-lo-1996-1", kLaws},
                                                {"ESP.act-lo-2000-4", kLaws},
                                                {"ESP.act-lo-2021-8", kLaws},
                                                {"FRA.act-code-1992-penal", kLaws},
                                                {"MAR.act-dahir-1962-penal-code", kLaws},
                                                {"MAR.act-marsum-2018-2-17-740", kLaws},
                                                {"MAR.act-qanun-2002-22-01", kLaws},
                                                {"MAR.act-qanun-2016-27-14", kLaws},
                                                {"USA.act-usc-18-ch117", kLaws},
                                                {"USA.act-usc-18-ch77", kLaws},
                                                {"USA.act-usc-22-ch78", kLaws},
                                                {"USA.act-usc-22-ch97", kLaws},
                                                {"USA.act-usc-42-ch143", kLaws}}};

struct Readings {
  mapping::MappingSet first;
  mapping::MappingSet second;
  std::vector<mapping::Settlement> settlements;
};

SourceFile file_of(const std::string& name) {
  Diagnostics diagnostics;
  auto file = read_source(test::source_dir() / name, name, diagnostics);
  REQUIRE(file);
  return std::move(*file);
}

Readings readings_of(const corpus::Library& library, const std::string& slug) {
  Diagnostics diagnostics;
  const std::string base = "mappings/readings/" + slug;
  auto first = mapping::read_sssom(file_of(base + ".reader-1.sssom.tsv"), library.method->vocabulary(), diagnostics);
  auto second = mapping::read_sssom(file_of(base + ".reader-2.sssom.tsv"), library.method->vocabulary(), diagnostics);
  auto settlements = mapping::read_settlements(file_of(base + ".settled.tsv"), diagnostics);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(diagnostics.empty());
  return {std::move(*first), std::move(*second), std::move(settlements)};
}

bool maps(const mapping::MappingSet& set, const mapping::Settlement& settled) {
  return std::ranges::any_of(set.mappings, [&](const mapping::Mapping& mapping) {
    return mapping.accepted() && mapping.object == settled.id && mapping.predicate != mapping::Predicate::mentions &&
           (settled.unit.contains(mapping.subject.eid) || mapping.subject.eid.contains(settled.unit));
  });
}

}  // namespace

TEST_CASE("the pages on agreement are what the engine prints, and no disagreement is open") {
  Diagnostics diagnostics;
  const auto library = corpus::load(test::source_dir(), diagnostics);
  for (const auto& [slug, name] : kReadTwice) {
    CAPTURE(slug);
    const std::string page = file_of(name).text;
    const auto readings = readings_of(library, slug);
    const std::string section = render::agreement_markdown(readings.first, readings.second, readings.settlements);
    CHECK(page.find(section) != std::string::npos);
    CHECK(section.find("| open |") == std::string::npos);
  }
}

TEST_CASE("what ships is as the disagreements were settled") {
  Diagnostics diagnostics;
  const auto library = corpus::load(test::source_dir(), diagnostics);
  for (const auto& [slug, name] : kReadTwice) {
    const auto readings = readings_of(library, slug);
    const auto* shipped = library.mappings_of(readings.first.work);
    REQUIRE(shipped != nullptr);
    const auto compared = mapping::compare_readings(readings.first, readings.second);
    CHECK(readings.settlements.size() == compared.one_sided.size());  // none for what was no disagreement
    for (const auto& settled : readings.settlements) {
      CAPTURE(slug, settled.unit.str(), settled.id.str());
      CHECK(maps(*shipped, settled) == settled.mapped);
    }
  }
}

#include "mapping/agreement.hpp"

#include "catch.hpp"
#include "mapping/settlement.hpp"

using namespace lacuna;
using mapping::Table2x2;

using Catch::Detail::Approx;

namespace {

mapping::Mapping row(const char* eid, const char* concept_id, mapping::Modality modality = mapping::Modality::must) {
  mapping::Mapping mapping;
  mapping.subject.eid = *akn::Eid::parse(eid);
  if (*concept_id != '\0') mapping.object = taxonomy::ConceptId(concept_id);
  mapping.predicate = mapping::Predicate::requires_it;
  mapping.modality = modality;
  return mapping;
}

mapping::MappingSet reading(std::vector<mapping::Mapping> rows) {
  mapping::MappingSet set;
  set.mappings = std::move(rows);
  return set;
}

}  // namespace

TEST_CASE("Cohen's kappa of the textbook") {
  // Cohen's own form of example: 20 and 15 agreed, 5 and 10 not; agreement 0.7, by chance 0.5.
  const Table2x2 table{20, 5, 10, 15};
  CHECK(*table.agreement() == Approx(0.7));
  CHECK(*table.kappa() == Approx(0.4));
  CHECK(*table.prevalence() == Approx(0.55));
}

TEST_CASE("kappa is undefined where chance alone makes readers agree") {
  CHECK_FALSE(Table2x2{0, 0, 0, 9}.kappa());
  CHECK_FALSE(Table2x2{9, 0, 0, 0}.kappa());
  CHECK_FALSE(Table2x2{}.kappa());
  CHECK(*Table2x2{0, 1, 0, 9}.kappa() == Approx(0.0));
}

TEST_CASE("rows meet in the paragraph: a point counts for its paragraph, an article for each of its own") {
  const auto first = reading({row("art_1", "a"), row("art_2__para_1__point_a", "a"), row("art_2__para_2", "b")});
  const auto second =
      reading({row("art_1__para_1", "a"), row("art_1__para_2", ""), row("art_2__para_1", "a", mapping::Modality::may)});
  const auto agreement = mapping::compare_readings(first, second);
  std::vector<std::string> units;
  for (const auto& unit : agreement.units) units.push_back(unit.str());
  CHECK(units == std::vector<std::string>{"art_1__para_1", "art_1__para_2", "art_2__para_1", "art_2__para_2"});
  CHECK(agreement.pooled.both == 2);
  CHECK(agreement.same_modality == 1);
  REQUIRE(agreement.one_sided.size() == 2);
  CHECK(agreement.one_sided[0].unit.str() == "art_1__para_2");
  CHECK(agreement.one_sided[0].second == nullptr);
  CHECK(agreement.one_sided[1].id.str() == "b");
  CHECK(agreement.pooled.neither == 4);
}

TEST_CASE("a rejected row is no reading") {
  auto rejected = row("art_1", "a");
  rejected.negated = true;
  const auto agreement = mapping::compare_readings(reading({rejected}), reading({row("art_1", "")}));
  CHECK(agreement.concepts.empty());
  CHECK(agreement.units.size() == 1);
}

TEST_CASE("a settlement says yes or no, and why; others are told and left out") {
  Diagnostics diagnostics;
  const auto file = SourceFile::from_bytes("x.settled.tsv",
                                           "provision\tconcept\tmapped\treason\n"
                                           "art_1\ta\tyes\tthe wider duty\n"
                                           "art_2\ta\tperhaps\tthe wider duty\n"
                                           "art_3\ta\tno\t\n");
  const auto settlements = mapping::read_settlements(file, diagnostics);
  REQUIRE(settlements.size() == 1);
  CHECK(settlements[0].mapped);
  std::string findings;
  for (const auto& each : diagnostics.sorted()) findings += to_text(each);
  CHECK(findings ==
        "x.settled.tsv:3: error[MAP020]: no settlement of a disagreement\n"
        "  help: write the eId of the provision, the concept, yes or no, and why\n"
        "x.settled.tsv:4: error[MAP020]: no settlement of a disagreement\n"
        "  help: write the eId of the provision, the concept, yes or no, and why\n");
}

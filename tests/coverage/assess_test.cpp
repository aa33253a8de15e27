#include "coverage/assess.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <deque>
#include <random>

#include "catch.hpp"
#include "corpus/library.hpp"
#include "coverage/roll_up.hpp"
#include "support/library.hpp"

using namespace lacuna;
using coverage::Evidence;
using coverage::Flag;
using coverage::Freshness;
using coverage::Obligation;
using coverage::SearchState;
using coverage::Support;
using coverage::Verdict;

namespace {

const corpus::Library& library() {
  static const corpus::Library loaded = [] {
    Diagnostics diagnostics;
    return corpus::load(test::source_dir() / "tests/data/small", diagnostics);
  }();
  return loaded;
}

/// Obligations and evidence made from limits, with the mappings they point to.
class Case {
 public:
  explicit Case(const char* leaf) : leaf_(*library().method->concepts.find(taxonomy::ConceptId(leaf))) {}

  Case& required(const std::string& limits, mapping::Modality modality = mapping::Modality::must) {
    mapping::Mapping& mapping = add(limits);
    mapping.modality = modality;
    obligations.push_back({&library().treaties.instruments[0], &library().documents[0], 0, &mapping, mapping.scope,
                           false, false, "", ""});
    return *this;
  }

  Case& provided(const std::string& limits, mapping::Basis basis = mapping::Basis::express,
                 Freshness freshness = Freshness::fresh, mapping::Predicate predicate = mapping::Predicate::provides) {
    mapping::Mapping& mapping = add(limits);
    mapping.predicate = predicate;
    mapping.basis = basis;
    evidence.push_back({&library().documents[1], 0, &mapping, freshness});
    return *this;
  }

  Case& missing(const std::string& work) {
    search.missing_works.push_back(work);
    return *this;
  }

  [[nodiscard]] coverage::ConceptVerdict assess() const {
    const auto& method = *library().method;
    const coverage::Method rules{method.concepts, method.axes, method.phrases, dossier};
    return coverage::assess(rules, leaf_, obligations, evidence, search);
  }

  std::vector<Obligation> obligations;
  std::vector<Evidence> evidence;
  SearchState search{true, Date::parse("2020-01-01"), {}, ""};
  const jurisdiction::Dossier* dossier = nullptr;

 private:
  mapping::Mapping& add(const std::string& limits) {
    mapping::Mapping& mapping = mappings_.emplace_back();
    const auto& axes = library().method->axes;
    mapping.scope = *mapping::parse_scope(limits, axes, library().method->concepts.at(leaf_).elements);
    mapping.justification = "semapv:ManualMappingCuration";
    return mapping;
  }

  std::size_t leaf_;
  std::deque<mapping::Mapping> mappings_;
};

const std::vector<std::string> kLimits{"",
                                       "purpose=sexual",
                                       "purpose=labour,slavery",
                                       "age<16",
                                       "age>=14; age<17",
                                       "sex=girls",
                                       "element=recruitment",
                                       "means=without",
                                       "border=internal; offender=stranger"};

}  // namespace

TEST_CASE("one act leaves out what the other reaches: together they cover, alone neither does") {
  const std::string required = "purpose=sexual,labour,slavery,organs; means=with,without";
  const std::string of_2008 = "purpose=labour,slavery,organs,begging,crime";
  const std::string of_1998 = "purpose=sexual";
  CHECK(Case("acts-element").required(required).provided(of_2008).provided(of_1998).assess().verdict ==
        Verdict::covered);

  const auto alone = Case("acts-element").required(required).provided(of_2008).assess();
  CHECK(alone.verdict == Verdict::partial);
  CHECK(alone.obligations[0].uncovered ==
        std::vector<std::string>{
            "A child, recruited, moved or sold for sexual exploitation is reached by no provision read."});

  const auto other = Case("acts-element").required(required).provided(of_1998).assess();
  CHECK(other.verdict == Verdict::partial);
  CHECK(other.obligations[0].uncovered ==
        std::vector<std::string>{"A child, recruited, moved or sold for labour, slavery or removal of organs is "
                                 "reached by no provision read."});
}

TEST_CASE("the sentence names who is left out") {
  const auto verdict = Case("acts-element")
                           .required("sex=girls")
                           .provided("age<16")
                           .provided("border=cross-border")
                           .provided("means=with")
                           .provided("offender=stranger,official,legal-person")
                           .assess();
  CHECK(verdict.obligations[0].uncovered ==
        std::vector<std::string>{
            "A girl of 16 or 17, without force, fraud or other means, inside the country, by a parent or carer is "
            "reached by no provision read."});
}

TEST_CASE("NONE only where the group was searched and no expected work is missing") {
  CHECK(Case("attempt").required("").assess().verdict == Verdict::none);
  const auto missing = Case("attempt").required("").missing("the Penal Code").assess();
  CHECK(missing.verdict == Verdict::not_assessed);
  CHECK(missing.reason == "the Penal Code is not at hand");
  Case unsearched("attempt");
  unsearched.required("").search = {};
  CHECK(unsearched.assess().verdict == Verdict::not_assessed);
  CHECK(unsearched.assess().reason == "nobody has searched the law of this State for it yet");
  const auto partial = Case("attempt").required("").provided("age<16").missing("the Penal Code").assess();
  CHECK(partial.verdict == Verdict::partial);
  CHECK(partial.reason == "the Penal Code is not at hand, and may reach the rest");
}

TEST_CASE("a contradiction is an axis of its own: support is still shown") {
  const auto verdict =
      Case("attempt")
          .required("age>=14")
          .provided("")
          .provided("age>=16", mapping::Basis::express, Freshness::fresh, mapping::Predicate::contradicts)
          .assess();
  CHECK(verdict.verdict == Verdict::conflict);
  CHECK(verdict.support == Support::full);
  const auto beside =
      Case("attempt")
          .required("age<14")
          .provided("")
          .provided("age>=16", mapping::Basis::express, Freshness::fresh, mapping::Predicate::contradicts)
          .assess();
  CHECK(beside.verdict == Verdict::covered);  // what it contradicts is not required
}

TEST_CASE("an implicit rule is at most PARTIAL, policy is nothing for a crime") {
  const auto implicit = Case("attempt").required("").provided("", mapping::Basis::implicit).assess();
  CHECK(implicit.verdict == Verdict::partial);
  CHECK(implicit.flags.contains(Flag::implicit));
  CHECK(implicit.obligations[0].uncovered ==
        std::vector<std::string>{
            "Any child under 18 is reached only by a rule that does not count in full (implicit, or policy)."});
  CHECK(Case("attempt").required("").provided("", mapping::Basis::general_part).assess().verdict == Verdict::covered);
  CHECK(Case("attempt").required("").provided("", mapping::Basis::policy).assess().verdict == Verdict::none);
  CHECK(Case("shelter-care").required("").provided("", mapping::Basis::policy).assess().verdict == Verdict::covered);
}

TEST_CASE("what is stale, later or only suggested makes an answer doubtful, never better") {
  for (const auto doubtful : {Freshness::stale, Freshness::later_text, Freshness::unsettled, Freshness::suggested}) {
    const auto verdict = Case("attempt").required("").provided("", mapping::Basis::express, doubtful).assess();
    CHECK(verdict.verdict == Verdict::not_assessed);
    CHECK(Case("attempt").required("").provided("").provided("", mapping::Basis::express, doubtful).assess().verdict ==
          Verdict::covered);
  }
}

TEST_CASE("what is asked firmly decides, what is asked softly stands beside") {
  const auto verdict =
      Case("attempt").required("age<16").required("", mapping::Modality::should).provided("age<16").assess();
  CHECK(verdict.verdict == Verdict::covered);
  CHECK(verdict.by_tier[0] == Verdict::covered);
  CHECK(verdict.by_tier[1] == Verdict::partial);
  CHECK(Case("attempt").required("", mapping::Modality::must_consider).assess().by_tier[1] == Verdict::none);
  const auto unasked = Case("attempt").provided("").assess();
  CHECK(unasked.verdict == Verdict::not_applicable);
  CHECK(unasked.reason == "no instrument of the baseline asks for it");
}

TEST_CASE("in a monist State a direct concept may be covered by the treaty itself, a crime never") {
  jurisdiction::Dossier monist;
  monist.reception = jurisdiction::Reception::monist;
  monist.reception_clause = "Constitution, art. 5";
  Case shelter("shelter-care");
  shelter.required("").dossier = &monist;
  CHECK(shelter.assess().verdict == Verdict::covered);
  CHECK(shelter.assess().flags.contains(Flag::direct));
  CHECK(shelter.assess().reason == "the treaty itself applies: Constitution, art. 5");
  Case crime("attempt");
  crime.required("").dossier = &monist;
  CHECK(crime.assess().verdict == Verdict::none);
}

TEST_CASE("of alternatives one is enough") {
  Case ways("acts-element");
  ways.required("element=recruitment").required("element=harbouring").provided("element=harbouring");
  std::deque<mapping::Mapping> mappings;
  for (Obligation& obligation : ways.obligations) {
    mappings.push_back(*obligation.mapping);
    mappings.back().qualifiers = {{"alt", "way"}};
    obligation.mapping = &mappings.back();
  }
  const auto verdict = ways.assess();
  CHECK(verdict.verdict == Verdict::covered);
  CHECK(verdict.obligations[0].verdict == Verdict::not_applicable);
  CHECK(verdict.obligations[0].reason == "another way to meet it is open: as to harbouring: any child under 18");
  ways.evidence.clear();
  CHECK(ways.assess().verdict == Verdict::none);
}

TEST_CASE("a condition of the dossier takes an obligation away, or leaves it open") {
  jurisdiction::Dossier dossier;
  dossier.facts["adoption-permitted"] = {false, "Family Code"};
  Case shelter("shelter-care");
  shelter.required("");
  auto mapping = *shelter.obligations[0].mapping;
  mapping.qualifiers = {{"if", "adoption-permitted"}};
  Obligation obligation = shelter.obligations[0];
  obligation.mapping = &mapping;
  coverage::apply_conditions(obligation, &dossier);
  CHECK(obligation.not_applicable ==
        "binds only if adoption-permitted, and the dossier says it is not so (Family Code)");
  dossier.facts.clear();
  Obligation open = shelter.obligations[0];
  open.mapping = &mapping;
  coverage::apply_conditions(open, &dossier);
  CHECK(open.undecided == "the dossier does not say whether adoption-permitted");
  dossier.facts["adoption-permitted"] = {std::nullopt, "Family Code, not at hand"};
  coverage::apply_conditions(open, &dossier);
  CHECK(open.undecided == "it is not known whether adoption-permitted (Family Code, not at hand)");
}

TEST_CASE("the order of evidence and obligations never matters") {
  CHECK(rc::check([] {
    Case leaf("acts-element");
    for (int i = *rc::gen::inRange(1, 3); i > 0; --i) leaf.required(*rc::gen::elementOf(kLimits));
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) leaf.provided(*rc::gen::elementOf(kLimits));
    const auto before = leaf.assess();
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    std::shuffle(leaf.evidence.begin(), leaf.evidence.end(), random);
    const auto after = leaf.assess();
    RC_ASSERT(before.verdict == after.verdict);
    for (std::size_t i = 0; i < before.obligations.size(); ++i) {
      RC_ASSERT(before.obligations[i].uncovered == after.obligations[i].uncovered);
    }
    std::shuffle(leaf.obligations.begin(), leaf.obligations.end(), random);
    RC_ASSERT(leaf.assess().verdict == before.verdict);
  }));
}

TEST_CASE("one more accepted provision never lowers lo") {
  CHECK(rc::check([] {
    Case leaf("acts-element");
    leaf.required(*rc::gen::elementOf(kLimits));
    for (int i = *rc::gen::inRange(0, 4); i > 0; --i) leaf.provided(*rc::gen::elementOf(kLimits));
    const bool covered = leaf.assess().verdict == Verdict::covered;
    const auto basis = *rc::gen::element(mapping::Basis::express, mapping::Basis::implicit, mapping::Basis::policy);
    leaf.provided(*rc::gen::elementOf(kLimits), basis);
    RC_ASSERT(!covered || leaf.assess().verdict == Verdict::covered);
  }));
}

TEST_CASE("a group is the union of what is below it, in whatever order the leaves come") {
  std::vector<coverage::ConceptVerdict> leaves;
  Case acts("acts-element");
  acts.required("").provided("");
  Case attempt("attempt");
  attempt.required("").provided("age<16");
  Case shelter("shelter-care");
  shelter.required("").missing("the Shelters Act");
  for (const Case* each : {&acts, &attempt, &shelter}) leaves.push_back(each->assess());
  const auto groups = coverage::roll_up(library().method->concepts, leaves);
  REQUIRE(groups.size() == 2);
  CHECK(groups[0].verdict == Verdict::partial);
  CHECK(groups[0].counts[0] == coverage::Count{1, 1, 2, 0, 1, 0, 0});
  CHECK(groups[0].obligations == 2);
  CHECK(groups[1].counts[0] == coverage::Count{0, 1, 1, 0, 0, 0, 0});
  CHECK(rc::check([&] {
    auto shuffled = leaves;
    std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
    const auto again = coverage::roll_up(library().method->concepts, shuffled);
    for (std::size_t i = 0; i < groups.size(); ++i) {
      RC_ASSERT(again[i].counts == groups[i].counts);
      RC_ASSERT(again[i].verdict == groups[i].verdict);
      RC_ASSERT(again[i].obligations_covered == groups[i].obligations_covered);
    }
  }));
}

TEST_CASE("a provision counts while it is law, and its text only for the days it is known for") {
  akn::Document document;
  document.date = Date::parse("2012-01-01");
  jurisdiction::DossierWork work;
  work.commencement = Date::parse("2005-02-01");
  akn::Provision provision;
  const auto on = [&](const char* day) { return coverage::in_force(document, provision, &work, *Date::parse(day)); };
  CHECK_FALSE(on("2005-01-31"));                     // before commencement
  CHECK(on("2006-01-01") == Freshness::later_text);  // no period: known as of 2012 only
  CHECK(on("2012-01-01") == Freshness::fresh);
  provision.from = Date::parse("2008-03-01");
  CHECK(on("2007-01-01") == Freshness::later_text);  // another text stood here
  CHECK(on("2008-03-01") == Freshness::fresh);
  provision.amendment = akn::Amendment{"insertion", "/akn/is/act/2008/3/~sec_1"};
  CHECK_FALSE(on("2007-01-01"));  // nothing stood here
  provision.until = Date::parse("2015-01-01");
  CHECK_FALSE(on("2015-01-01"));
  provision.until.reset();
  work.repealed = Date::parse("2018-01-01");
  CHECK(on("2017-12-31") == Freshness::fresh);
  CHECK_FALSE(on("2018-01-01"));
}

TEST_CASE("law whose commencement nobody recorded, or repealed on an unknown day, is never certain") {
  akn::Document document;
  document.date = Date::parse("2012-01-01");
  jurisdiction::DossierWork work;
  work.commencement_unknown = true;
  const akn::Provision provision;
  const auto on = [&](const char* day) { return coverage::in_force(document, provision, &work, *Date::parse(day)); };
  CHECK(on("2020-01-01") == Freshness::unsettled);
  work.commencement_unknown = false;
  work.commencement = Date::parse("2005-02-01");
  work.repeal_unknown = true;
  CHECK(on("2012-01-01") == Freshness::fresh);
  CHECK(on("2012-01-02") == Freshness::unsettled);
  CHECK(on("2006-01-01") == Freshness::later_text);
  CHECK_FALSE(on("2005-01-31"));
}

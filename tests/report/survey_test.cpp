// The survey of conventions: what is asked for, of how many States, since when, and what none asks for.
#include "report/survey.hpp"

#include <algorithm>

#include "catch.hpp"
#include "corpus/library.hpp"
#include "render/survey_json.hpp"
#include "report/survey_diff.hpp"
#include "support/library.hpp"

using namespace lacuna;
using report::Standing;

namespace {

report::Survey survey_of(const char* day) {
  return report::build_survey(test::shipped_library(), *Date::parse(day), "test", {});
}

const report::Survey& before() {
  static const report::Survey kSurvey = survey_of("1997-04-28");
  return kSurvey;
}

const report::Survey& now() {
  static const report::Survey kSurvey = survey_of("2026-01-01");
  return kSurvey;
}

const report::SurveyConcept& row(const report::Survey& survey, const char* id) {
  const auto* found = survey.find(taxonomy::ConceptId(id));
  REQUIRE(found != nullptr);
  return *found;
}

std::string cite_first(const report::SurveyConcept& row) { return row.clauses.at(row.first.value()).provision.cite(); }

const report::AddedInstrument& added(const report::SurveyDiff& diff, const char* abbreviation) {
  const auto found = std::ranges::find(diff.added, abbreviation, &report::AddedInstrument::abbreviation);
  REQUIRE(found != diff.added.end());
  return *found;
}

bool has(const std::vector<std::string>& list, const char* item) { return std::ranges::find(list, item) != list.end(); }

}  // namespace

TEST_CASE("an instrument is surveyed from its adoption, and asks from its entry into force") {
  CHECK(before().instruments.size() == 23);
  CHECK(now().instruments.size() == 35);
  CHECK(now().not_surveyed == std::vector<std::string>{"African Charter on the Rights and Welfare of the Child"});
  // The Inter-American Convention was adopted in 1994 and came into force on 1997-08-15.
  CHECK(row(before(), "illegal-adoption-offence").standing == Standing::not_in_force);
  CHECK(row(survey_of("1997-08-15"), "illegal-adoption-offence").standing == Standing::few);
}

TEST_CASE("nothing asked for a definition of sale before the Protocol of 2000, and then of many") {
  CHECK(row(before(), "sale-definition").standing == Standing::nowhere);
  CHECK(row(before(), "sale-definition").clauses.empty());
  CHECK(row(now(), "sale-definition").standing == Standing::wide);
  CHECK(cite_first(row(now(), "sale-definition")) == "OPSC art. 2(a)");
}

TEST_CASE("what only the Council of Europe requires is required in one region") {
  const auto& reflection = row(now(), "reflection-period");
  CHECK(reflection.standing == Standing::regional);
  CHECK(reflection.states.bound == 48);
  CHECK(reflection.residue.size() == 1);
  CHECK(reflection.residue[0].starts_with("Any child under 18 is left out"));
}

TEST_CASE("States are counted once, whatever the number of instruments; the Union is none") {
  const auto& prevention = row(now(), "trafficking-prevention-duty");
  CHECK(prevention.overlap > 5);
  CHECK(prevention.states.bound <= prevention.states.of);
  for (const auto& concept_row : now().concepts) {
    CAPTURE(concept_row.id.str());
    std::size_t most = 0;
    for (const auto& clause : concept_row.clauses) {
      if (clause.tier == coverage::Tier::must) most = std::max(most, clause.states.bound);
    }
    CHECK(concept_row.states.bound >= most);
    CHECK(concept_row.states.bound + concept_row.states.unknown <= concept_row.states.of);
  }
  CHECK(std::ranges::find(now().states, jurisdiction::StateId("EU")) == now().states.end());
}

TEST_CASE("a reservation that excludes takes the State off the clause") {
  const auto reserved = [](const report::Clause& clause) {
    return now().instruments[clause.instrument].parties.bound - clause.states.bound;
  };
  const auto& clauses = row(now(), "non-discrimination").clauses;
  const auto nobody = std::ranges::find_if(clauses, [&](const auto& each) { return reserved(each) == 0; });
  CHECK(nobody != clauses.end());
  std::size_t kept_out = 0;
  for (const auto& concept_row : now().concepts) {
    for (const auto& clause : concept_row.clauses) kept_out += reserved(clause);
  }
  CHECK(kept_out > 0);
}

TEST_CASE("the number of States over time ends with that of the day, and only grows by ratification") {
  const auto& abuse = row(now(), "child-sexual-abuse-material");
  REQUIRE(!abuse.over_time.empty());
  CHECK(abuse.over_time.front().first == 2000);  // C182 came into force on 2000-11-19
  CHECK(abuse.over_time.back().second == abuse.states.bound);
}

TEST_CASE("years count protections in force and those that bind half of the States") {
  const auto& years = now().years;
  CHECK(years.front().year == 1904);
  CHECK(years.front().required == 0);
  CHECK(years.back().year == 2026);
  for (const auto& year : years) CHECK(year.wide <= year.required);
  const auto grown = std::ranges::find(years, 2003, &report::YearRow::year);
  CHECK(has(grown->entered, "UNTOC"));
  CHECK(has(grown->entered, "TIP"));
}

TEST_CASE("further ratifications close what existing law can, parents with their protocols, and none is idle") {
  const auto& rows = now().ratifications;
  CHECK(rows.size() == now().states.size());
  for (const auto& each : rows) {
    CAPTURE(each.state.str());
    CHECK((each.closed == 0) == each.steps.empty());
    CHECK(each.bound + each.closed + each.reserved + each.remaining == now().concepts.size());
    for (const auto& step : each.steps) {
      const auto& instrument = now().instruments[step.instrument];
      CHECK(instrument.open());
      CHECK(instrument.in_force_on_day);
    }
  }
}

TEST_CASE("the smallest set is smallest: no set with one instrument fewer closes as much") {
  const auto found =
      std::ranges::find(now().ratifications, jurisdiction::StateId("IRL"), &report::Ratifications::state);
  REQUIRE(found != now().ratifications.end());
  REQUIRE(found->steps.size() > 1);
  for (std::size_t left_out = 0; left_out < found->steps.size(); ++left_out) {
    std::size_t closed = 0;
    for (const auto& concept_row : now().concepts) {
      const auto asks = [&](std::size_t instrument) {
        return std::ranges::any_of(concept_row.clauses, [&](const auto& clause) {
          return clause.instrument == instrument && clause.tier == coverage::Tier::must;
        });
      };
      bool added_by_set = false;
      for (std::size_t i = 0; i < found->steps.size(); ++i)
        added_by_set = added_by_set || (i != left_out && asks(found->steps[i].instrument));
      if (added_by_set) ++closed;
    }
    CHECK(closed < found->closed + found->bound);
  }
}

TEST_CASE("each body is named with the protections of its instruments") {
  const auto found = std::ranges::find(now().bodies, "Committee on the Rights of the Child", &report::BodyRow::body);
  REQUIRE(found != now().bodies.end());
  CHECK(found->instruments.size() == 3);
  CHECK(std::ranges::find(found->concepts, taxonomy::ConceptId("sale-definition")) != found->concepts.end());
}

TEST_CASE("every paragraph of the mandate is at hand") {
  REQUIRE(now().mandate.size() == 11);
  CHECK(now().mandate[8].eid == "para_9");
  CHECK(now().mandate[8].text.find("survey") != std::string::npos);
}

TEST_CASE("two surveys compared name what came into force between them, and for how many States") {
  const auto earlier = render::read_survey_json(render::survey_json(before()));
  const auto later = render::read_survey_json(render::survey_json(now()));
  REQUIRE(earlier);
  REQUIRE(later);
  const auto diff = report::diff_surveys(*earlier, *later);
  CHECK(has(added(diff, "C182").news, "child-sexual-abuse-material"));
  CHECK(added(diff, "C182").parties.bound == 187);
  CHECK(has(added(diff, "OPSC").news, "sale-definition"));
  CHECK(has(added(diff, "TIP").news, "exploitation-definition"));
  CHECK(has(added(diff, "UNTOC").news, "laundering"));
  CHECK(has(added(diff, "CETS197").news, "reflection-period"));
  CHECK(has(added(diff, "CETS201").news, "online-facilitation"));
  CHECK(std::ranges::none_of(diff.added, [](const auto& each) { return each.abbreviation == "CRC"; }));
  const auto moved = std::ranges::find(diff.protections, "sale-definition", &report::MovedProtection::id);
  REQUIRE(moved != diff.protections.end());
  CHECK(moved->standing_before == "nowhere");
  CHECK(moved->standing_after == "wide");
  const auto same = report::diff_surveys(*later, *later);
  CHECK(same.added.empty());
  CHECK(same.protections.empty());
}

TEST_CASE("the same inputs give the same bytes") {
  CHECK(render::survey_json(now()) == render::survey_json(survey_of("2026-01-01")));
}

TEST_CASE("what is no survey is not read as one") {
  CHECK_FALSE(render::read_survey_json(""));
  CHECK_FALSE(render::read_survey_json("{}"));
  CHECK_FALSE(render::read_survey_json(R"({"format":"lacuna-survey/1","as_of":"2026-01-01"})"));
}

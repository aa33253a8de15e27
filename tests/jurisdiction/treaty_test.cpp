#include "jurisdiction/treaty.hpp"

#include <set>

#include "catch.hpp"
#include "corpus/library.hpp"
#include "support/library.hpp"

using namespace lacuna;
using jurisdiction::Bond;
using jurisdiction::StateId;

namespace {

corpus::Library load(const std::filesystem::path& root) {
  Diagnostics diagnostics;
  return corpus::load(root, diagnostics);
}

struct Answer {
  Bond bond;
  bool last_verified;
  bool operator==(const Answer&) const = default;
};

Answer answer(const corpus::Library& library, const char* instrument, const char* state, const char* day) {
  const auto status = library.treaties.status_of(*library.treaties.find(instrument), StateId(state), *Date::parse(day));
  return {status.bond, status.last_verified};
}

}  // namespace

TEST_CASE("party, not known and not party are three answers") {
  const auto library = load(test::source_dir() / "tests/data/small");
  CHECK(answer(library, "ST", "ISL", "2006-06-30") == Answer{Bond::not_party, false});
  CHECK(answer(library, "ST", "ISL", "2006-07-01") == Answer{Bond::party, false});
  CHECK(answer(library, "ST", "ISL", "2015-12-31") == Answer{Bond::party, false});
  CHECK(answer(library, "ST", "ISL", "2016-01-01") == Answer{Bond::party, true});       // presumed since
  CHECK(answer(library, "ST", "FRA", "2015-12-31") == Answer{Bond::not_party, false});  // no row, table known
  CHECK(answer(library, "ST", "FRA", "2016-01-01") == Answer{Bond::not_known, false});  // no row, table ended
  CHECK(answer(library, "ST", "NOR", "2009-12-31") == Answer{Bond::party, false});
  CHECK(answer(library, "ST", "NOR", "2010-01-01") == Answer{Bond::not_party, false});  // denounced
  CHECK(answer(library, "ST", "NOR", "2001-12-31") == Answer{Bond::not_party, false});  // not yet in force at all
}

TEST_CASE("Ireland is bound by the Trafficking Protocol from 2010-07-17, and not the day before") {
  const auto library = load(test::source_dir());
  CHECK(answer(library, "TIP", "IRL", "2010-07-16").bond == Bond::not_party);
  CHECK(answer(library, "TIP", "IRL", "2010-07-17").bond == Bond::party);
  CHECK(answer(library, "TIP", "COG", "2025-01-01").bond == Bond::not_party);  // signed only
  CHECK(answer(library, "TIP", "COG", "2026-01-01").bond == Bond::not_known);
}

TEST_CASE("a successor without a day of independence is bound from its notification") {
  const auto library = load(test::source_dir());
  CHECK(answer(library, "CRC", "MNE", "2006-10-22").bond == Bond::not_party);
  CHECK(answer(library, "CRC", "MNE", "2006-10-23").bond == Bond::party);
  CHECK(answer(library, "TIP", "MNE", "2006-06-03").bond == Bond::party);  // the table has the day itself
}

TEST_CASE("the table of the Trafficking Protocol follows its article 17") {
  const auto library = load(test::source_dir());
  const auto& instrument = *library.treaties.find("TIP");
  std::size_t by_rule = 0;
  for (const auto& party : library.treaties.parties) {
    if (!party.in_force || party.instrument != instrument.id) continue;
    CAPTURE(party.state.str());
    if (party.kind == "succession") {
      CHECK(party.in_force < party.action);  // works back to the State's independence
      continue;
    }
    CHECK(*party.in_force == std::max(party.action->plus_days(30), *instrument.in_force));
    ++by_rule;
  }
  CHECK(by_rule == 183);
  // Two instruments were deposited within the last thirty days before the table ends.
  CHECK(library.treaties.parties_on(instrument, *Date::parse("2025-04-10")) == 182);
  CHECK(library.treaties.parties_on(instrument, *Date::parse("2025-05-10")) == 184);
}

TEST_CASE("a reservation stands from its day until it is withdrawn, for what lies inside its provision") {
  jurisdiction::TreatyFacts facts;
  jurisdiction::Reservation reservation;
  reservation.instrument = jurisdiction::InstrumentId("t");
  reservation.state = StateId("SAU");
  reservation.provision = *akn::Eid::parse("art_7");
  reservation.from = Date::parse("2003-01-01");
  reservation.withdrawn = "2010-01-01";
  facts.reservations.push_back(reservation);
  const auto found = [&](const char* eid, const char* day) {
    return facts
        .reservations_to(jurisdiction::InstrumentId("t"), StateId("SAU"), *akn::Eid::parse(eid), *Date::parse(day))
        .size();
  };
  CHECK(found("art_7__para_1", "2005-01-01") == 1);
  CHECK(found("art_7", "2005-01-01") == 1);
  CHECK(found("art_8", "2005-01-01") == 0);
  CHECK(found("art_7", "2002-12-31") == 0);
  CHECK(found("art_7", "2010-01-01") == 0);
}

TEST_CASE("a partial table proves who is in it, and nothing of who is not") {
  const auto library = load(test::source_dir());
  CHECK(answer(library, "IATM", "BRA", "2005-01-01").bond == Bond::party);
  CHECK(answer(library, "IATM", "PRY", "2005-01-01").bond == Bond::not_known);  // a party, by other sources
  CHECK(answer(library, "IARC", "BRA", "2005-01-01").bond == Bond::not_known);  // no table at all
}

TEST_CASE("a former party whose days no table has is neither bound nor unbound") {
  const auto library = load(test::source_dir());
  CHECK(answer(library, "C105", "SGP", "1970-01-01").bond == Bond::not_known);
  CHECK(answer(library, "C105", "SGP", "2020-01-01").bond == Bond::not_known);
}

TEST_CASE("a State is bound until its denunciation takes effect") {
  const auto library = load(test::source_dir());
  CHECK(answer(library, "CETS210", "TUR", "2021-06-30").bond == Bond::party);
  CHECK(answer(library, "CETS210", "TUR", "2021-07-01").bond == Bond::not_party);
}

TEST_CASE("a party to a convention as made and as amended is one party") {
  const auto library = load(test::source_dir());
  const auto& instrument = *library.treaties.find("SLAV26");
  std::set<StateId> named;
  std::size_t rows = 0;
  for (const auto& party : library.treaties.parties) {
    if (party.instrument != instrument.id) continue;
    named.insert(party.state);
    ++rows;
  }
  CHECK(named.size() < rows);
  CHECK(library.treaties.parties_on(instrument, *Date::parse("2013-07-06")) <= named.size());
}

TEST_CASE("the minimum age is the one that the State declared") {
  const auto library = load(test::source_dir());
  const auto& instrument = *library.treaties.find("C138");
  const auto age = [&](const char* state) {
    return library.treaties.declared_age(instrument.id, StateId(state), *akn::Eid::parse("art_2__para_1"),
                                         *Date::parse("2026-01-01"));
  };
  CHECK(age("IRL") == 16);
  CHECK(age("AGO") == 14);
  CHECK_FALSE(age("AUS"));  // declared, and not in the table
}

TEST_CASE("every entry rule is read, and what is none is refused") {
  using jurisdiction::EntryRule;
  const auto from = [](const char* rule, const char* deposit) {
    return EntryRule::parse(rule).value().from(*Date::parse(deposit)).str();
  };
  CHECK(from("same day", "2001-01-31") == "2001-01-31");
  CHECK(from("30 days", "2001-01-31") == "2001-03-02");
  CHECK(from("1 month", "2001-01-31") == "2001-02-28");
  CHECK(from("month after 3 months", "2001-01-31") == "2001-05-01");
  CHECK(from("3rd calendar month", "2001-01-31") == "2001-04-01");
  CHECK(EntryRule::parse("month after 3 months by ratification").value().ratification_only());
  for (const char* none : {"", "soon", "30", "days", "30 weeks", "month after", "-1 days"}) {
    CAPTURE(none);
    CHECK_FALSE(EntryRule::parse(none));
  }
  const auto rule = EntryRule::parse("month after 3 months").value();
  CHECK(rule.allows(*Date::parse("2007-03-01"), *Date::parse("2007-06-01"), {}));  // counted from the first itself
  CHECK(rule.allows(*Date::parse("2007-03-01"), *Date::parse("2007-07-01"), {}));
  CHECK_FALSE(rule.allows(*Date::parse("2007-03-02"), *Date::parse("2007-06-01"), {}));
  CHECK(rule.allows(*Date::parse("2000-01-01"), *Date::parse("2008-02-01"), Date::parse("2008-02-01")));
}

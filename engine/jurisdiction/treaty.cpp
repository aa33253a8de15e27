#include "jurisdiction/treaty.hpp"

#include <algorithm>
#include <set>

#include "base/strings.hpp"

namespace lacuna::jurisdiction {

std::optional<Date> Party::bound_from() const {
  if (in_force || kind != "succession") return in_force;
  return action;
}

bool Party::binds_on(Date day) const {
  const auto from = bound_from();
  return from && *from <= day && (!until || day < *until);
}

bool Reservation::stands_on(Date day) const {
  if (from && day < *from) return false;
  if (withdrawn.empty()) return true;
  const auto end = Date::parse(withdrawn);
  return end && day < *end;
}

const Instrument* TreatyFacts::find(std::string_view text) const {
  const std::string wanted = ascii_lower(trim(text));
  const auto found = std::ranges::find_if(instruments, [&](const Instrument& instrument) {
    return wanted == instrument.id.str() || wanted == ascii_lower(instrument.abbreviation);
  });
  return found == instruments.end() ? nullptr : &*found;
}

const Instrument* TreatyFacts::find_work(const akn::WorkIri& work) const {
  const auto found = std::ranges::find(instruments, work, &Instrument::work);
  return found == instruments.end() ? nullptr : &*found;
}

bool TreatyFacts::signed_by(const InstrumentId& instrument, const StateId& state, Date day) const {
  return std::ranges::any_of(parties, [&](const Party& party) {
    return party.instrument == instrument && party.state == state && party.signature && *party.signature <= day;
  });
}

BindingStatus TreatyFacts::status_of(const Instrument& instrument, const StateId& state, Date day) const {
  if (instrument.in_force && day < *instrument.in_force) return {Bond::not_party, nullptr, false};
  const bool within = instrument.known_to && day <= *instrument.known_to;
  const Party* latest = nullptr;
  bool days_unknown = false;
  for (const Party& party : parties) {
    if (party.instrument != instrument.id || party.state != state) continue;
    latest = &party;
    days_unknown = days_unknown || party.kind == "denounced";
    if (party.binds_on(day)) return {Bond::party, &party, !within};
  }
  const bool told = within && instrument.table == PartyTable::complete && !days_unknown;
  const bool settled = told || (latest != nullptr && latest->bound_from() && day < *latest->bound_from());
  return {settled ? Bond::not_party : Bond::not_known, latest, false};
}

std::size_t TreatyFacts::parties_on(const Instrument& instrument, Date day) const {
  std::set<StateId> bound;
  for (const Party& party : parties) {
    if (party.instrument == instrument.id && party.binds_on(day)) bound.insert(party.state);
  }
  return bound.size();
}

std::optional<int> TreatyFacts::declared_age(const InstrumentId& instrument, const StateId& state,
                                             const akn::Eid& provision, Date day) const {
  for (const Reservation* each : reservations_to(instrument, state, provision, day)) {
    if (each->effect == ReservationEffect::declares_age) return std::stoi(each->value);
  }
  return std::nullopt;
}

std::vector<const Reservation*> TreatyFacts::reservations_to(const InstrumentId& instrument, const StateId& state,
                                                             const akn::Eid& provision, Date day) const {
  std::vector<const Reservation*> found;
  for (const Reservation& reservation : reservations) {
    if (reservation.instrument != instrument || reservation.state != state || !reservation.stands_on(day)) continue;
    if (reservation.provision && !reservation.provision->contains(provision)) continue;
    found.push_back(&reservation);
  }
  return found;
}

}  // namespace lacuna::jurisdiction

#include "jurisdiction/bonds.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace lacuna::jurisdiction {

namespace {

/// The code under which the depositaries list the European Union.
constexpr std::string_view kEuropeanUnion = "EU";

std::size_t place_of(std::span<const StateId> states, const StateId& state) {
  return static_cast<std::size_t>(std::ranges::lower_bound(states, state) - states.begin());
}

}  // namespace

Bonds::Bonds(const TreatyFacts& facts) : facts_(facts) {
  std::set<StateId> named;
  for (const Party& party : facts.parties) {
    if (party.state.str() != kEuropeanUnion) named.insert(party.state);
  }
  if (named.size() > kMostStates) throw std::length_error("parties.tsv names more States than there can be");
  states_.assign(named.begin(), named.end());
  for (const Party& party : facts.parties) {
    if (party.state.str() == kEuropeanUnion) continue;
    by_instrument_[party.instrument].push_back({place_of(states_, party.state), &party});
  }
}

StateSet Bonds::bound(const Instrument& instrument, Date day) const {
  StateSet set;
  const auto found = by_instrument_.find(instrument.id);
  if (found == by_instrument_.end() || (instrument.in_force && day < *instrument.in_force)) return set;
  for (const Bond& bond : found->second) {
    if (bond.party->binds_on(day)) set.set(bond.state);
  }
  return set;
}

StateSet Bonds::not_known(const Instrument& instrument, Date day) const {
  StateSet set;
  for (std::size_t i = 0; i < states_.size(); ++i) {
    set.set(i, facts_.status_of(instrument, states_[i], day).bond == jurisdiction::Bond::not_known);
  }
  return set;
}

StateSet Bonds::reserved(const Instrument& instrument, const akn::Eid& provision, Date day) const {
  StateSet set;
  for (const Reservation& each : facts_.reservations) {
    const bool keeps_out = each.instrument == instrument.id && each.effect == ReservationEffect::excludes &&
                           each.stands_on(day) && (!each.provision || each.provision->contains(provision));
    if (!keeps_out) continue;
    const std::size_t place = place_of(states_, each.state);
    if (place < states_.size() && states_[place] == each.state) set.set(place);
  }
  return set;
}

}  // namespace lacuna::jurisdiction

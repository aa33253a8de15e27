#pragma once

#include <bitset>
#include <map>
#include <span>
#include <vector>

#include "jurisdiction/treaty.hpp"

namespace lacuna::jurisdiction {

/// More than there are States, in any table that a depositary keeps.
inline constexpr std::size_t kMostStates = 256;

/// A set of States: bit i stands for the State at place i of Bonds::states().
using StateSet = std::bitset<kMostStates>;

/// Who is bound by what, for questions about all States at once. Refers to the facts, which must outlive it.
class Bonds {
 public:
  /// More than kMostStates States: std::length_error.
  explicit Bonds(const TreatyFacts& facts);

  /// The States of which any table of parties has a row, by code. The European Union, which is no State, is left out.
  [[nodiscard]] std::span<const StateId> states() const { return states_; }

  /// States bound by an instrument on a day, so far as its table tells; nobody before it is in force itself.
  [[nodiscard]] StateSet bound(const Instrument& instrument, Date day) const;

  /// States of which it is not known whether they are bound.
  [[nodiscard]] StateSet not_known(const Instrument& instrument, Date day) const;

  /// States that a reservation keeps out of a provision on a day.
  [[nodiscard]] StateSet reserved(const Instrument& instrument, const akn::Eid& provision, Date day) const;

 private:
  struct Bond {
    std::size_t state = 0;
    const Party* party = nullptr;
  };

  const TreatyFacts& facts_;
  std::vector<StateId> states_;
  std::map<InstrumentId, std::vector<Bond>> by_instrument_;
};

}  // namespace lacuna::jurisdiction

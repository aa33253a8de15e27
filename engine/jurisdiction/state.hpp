#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/strong_id.hpp"

namespace lacuna::jurisdiction {

struct StateTag {};

/// ISO 3166-1 alpha-3 code of a State: "IRL". The European Union is "EU", as in the depositaries' tables.
using StateId = StrongId<StateTag>;

struct State {
  StateId id;
  std::string alpha2;  ///< ISO 3166-1 alpha-2; empty where there is none
  std::string name;    ///< in English, as the United Nations uses it where ICU's name differs
};

/// Every State and regional organisation that can be named: ICU's regions and a short table of names and codes that ICU
/// lacks.
class States {
 public:
  States();

  /// By name, alpha-2 or alpha-3, case ignored: "Ireland", "ie", "IRL".
  [[nodiscard]] const State* find(std::string_view text) const;

  [[nodiscard]] std::span<const State> all() const { return states_; }  ///< by name, in the order of the alphabet

  /// What a person may type, for "did you mean".
  [[nodiscard]] std::vector<std::string> names() const;

 private:
  std::vector<State> states_;
};

}  // namespace lacuna::jurisdiction

#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.hpp"
#include "taxonomy/axes.hpp"

namespace lacuna::mapping {

/// The part of a protection, of the children and of the places that a mapping speaks of; parsed `ext_limits`.
///
///     purpose=sexual,labour; age>=12; age<16
struct Scope {
  /// Values by position of the axis in Axes, each list in the axis's own order; an axis that is absent is not limited.
  std::map<std::size_t, std::vector<std::string>> values;
  int age_from = 0;                     ///< in whole years
  int age_below = taxonomy::kAdultAge;  ///< in whole years

  bool operator==(const Scope&) const = default;
};

/// Why limits cannot be read, and what to write instead.
struct ScopeError {
  std::string message;
  std::string help;
};

/// Parses limits against the axes; `elements` are those of the mapped concept.
[[nodiscard]] Expected<Scope, ScopeError> parse_scope(std::string_view limits, const taxonomy::Axes& axes,
                                                      std::span<const std::string> elements);

/// The canonical text: axes in the order of the table, values in the order of their axis.
[[nodiscard]] std::string to_string(const Scope& scope, const taxonomy::Axes& axes);

}  // namespace lacuna::mapping

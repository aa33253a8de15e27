#pragma once

#include <span>
#include <string>
#include <vector>

#include "coverage/region.hpp"
#include "mapping/scope.hpp"
#include "taxonomy/axes.hpp"
#include "taxonomy/concept.hpp"

namespace lacuna::coverage {

/// The values of every axis for one concept, so that the scopes of its obligations and evidence can be compared.
///
/// - closed axes have the values of the table, `element` those of the concept (one unnamed value if it has none);
/// - age has the years 0 to 17;
/// - an open axis has the values that any of the scopes names, and one for everything else.
class Space {
 public:
  Space(const taxonomy::Axes& axes, const taxonomy::Concept& target, std::span<const mapping::Scope* const> scopes);

  [[nodiscard]] const taxonomy::Axes& axes() const { return *axes_; }
  [[nodiscard]] const std::vector<std::string>& values(std::size_t axis) const { return values_.at(axis); }

  /// All values of an axis.
  [[nodiscard]] Mask full(std::size_t axis) const;

  [[nodiscard]] Region region_of(const mapping::Scope& scope) const;

  /// Names of the values in a mask, in the order of the axis; of an open axis, the rest is "elsewhere".
  [[nodiscard]] std::vector<std::string> names(std::size_t axis, Mask mask) const;

 private:
  const taxonomy::Axes* axes_;
  std::vector<std::vector<std::string>> values_;
};

}  // namespace lacuna::coverage

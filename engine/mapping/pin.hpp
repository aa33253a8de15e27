#pragma once

#include <optional>

#include "akn/document.hpp"
#include "align/locate.hpp"
#include "mapping/mapping.hpp"

namespace lacuna::mapping {

/// Where the provision of a mapping stands in an expression, and whether its words are still those that were read.
struct Pin {
  align::Match match = align::Match::orphan;
  std::optional<std::size_t> provision;

  /// Past exact, a mapping proves nothing for certain until a person confirms it.
  [[nodiscard]] bool stale() const { return match != align::Match::exact; }
};

[[nodiscard]] Pin pin(const Mapping& mapping, const akn::Document& document);

}  // namespace lacuna::mapping

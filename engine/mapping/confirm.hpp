#pragma once

#include <span>
#include <string>
#include <vector>

#include "akn/document.hpp"
#include "mapping/pin.hpp"
#include "mapping/wanted_row.hpp"

namespace lacuna::mapping {

/// A mapping set after a person read again what had changed.
struct ConfirmedSet {
  MappingSet set;
  std::vector<Mapping> rows;      ///< confirmed, as they stand now
  std::vector<Mapping> not_done;  ///< stale still: not asked for, or with words that are found nowhere
};

/// Pins the stale rows of a set anew to `document`, under the reviewer's name: those of the provisions in `only`, or
/// all if it is empty. A row whose words moved follows them. A row whose quote or provision is gone cannot be
/// confirmed: it is reviewed or rejected. The set comes to name the document as the expression that was read once no
/// row is stale.
[[nodiscard]] ConfirmedSet confirm(const MappingSet& set, const akn::Document& document, std::span<const akn::Eid> only,
                                   const Reviewer& reviewer);

}  // namespace lacuna::mapping

#pragma once

#include <span>
#include <string>
#include <vector>

#include "akn/eid.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "mapping/agreement.hpp"

namespace lacuna::mapping {

/// How a disagreement of two readers was settled, one row of a *.settled.tsv.
struct Settlement {
  akn::Eid unit;
  taxonomy::ConceptId id;
  bool mapped = false;  ///< whether the provision is mapped to the concept after all
  std::string reason;
};

/// Reads `provision concept mapped reason`, mapped being yes or no. A row with another word or without a reason is
/// MAP020 and left out.
[[nodiscard]] std::vector<Settlement> read_settlements(const SourceFile& file, Diagnostics& diagnostics);

/// The settlement of a disagreement; nothing if there is none.
[[nodiscard]] const Settlement* settlement_of(const OneSided& disagreement, std::span<const Settlement> settlements);

}  // namespace lacuna::mapping

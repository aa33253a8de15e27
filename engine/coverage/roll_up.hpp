#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "coverage/assess.hpp"
#include "taxonomy/concept_graph.hpp"

namespace lacuna::coverage {

/// Counts of one tier. `lo` concepts are certainly covered, `hi` may be: lo and those whose answer is not known.
/// PARTIAL, CONFLICT and NONE are in neither and counted apart; concepts that do not apply are not in `n`.
struct Count {
  std::size_t lo = 0;
  std::size_t hi = 0;
  std::size_t n = 0;
  std::size_t n_unknown = 0;  ///< asked for only by instruments of which it is not known whether they bind
  std::size_t partial = 0;
  std::size_t conflict = 0;
  std::size_t none = 0;

  void add(Verdict verdict);
  bool operator==(const Count&) const = default;
};

/// What a group says of everything below it.
struct GroupVerdict {
  taxonomy::ConceptGraph::Index index = 0;
  std::array<Count, 3> counts;  ///< by Tier; the unit is the concept
  std::size_t obligations = 0;  ///< distinct ones below, of any tier
  std::size_t obligations_covered = 0;
  std::optional<Verdict> verdict;  ///< rule `all`: the worst MUST below; `heading`: nothing
};

/// Rolls verdicts of leaves up the graph. A group stands for the union of the distinct leaves and obligations below it,
/// never for a sum over its children: what hangs under two groups counts once in each and once in what is above both.
/// Only leaves that are measured in a State's law enter. The order of `leaves` does not matter.
[[nodiscard]] std::vector<GroupVerdict> roll_up(const taxonomy::ConceptGraph& concepts,
                                                std::span<const ConceptVerdict> leaves);

}  // namespace lacuna::coverage

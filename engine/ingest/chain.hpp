#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ingest/number.hpp"

namespace lacuna::ingest {

/// The numbers that follow each other best, as indices in order: strictly growing, and where a choice is open the
/// chain with the most direct successors wins. A 1 at the beginning begins it. Numbers quoted from other laws and
/// references at the beginning of a line fall out of it.
[[nodiscard]] std::vector<std::size_t> best_chain(std::span<const Number> numbers);

/// The chains of a text whose numbering begins anew: indices, one vector for each run. A lone 1 between 11 and 12
/// begins nothing.
[[nodiscard]] std::vector<std::vector<std::size_t>> chains(std::span<const Number> numbers);

}  // namespace lacuna::ingest

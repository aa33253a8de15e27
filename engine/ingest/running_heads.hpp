#pragma once

#include <vector>

#include "ingest/numbering.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// Takes out what collections print anew above each part of a section: the containers that are open there, and the
/// section's own heading, word for word. The words behind them go on with the section.
[[nodiscard]] std::vector<Line> without_running_heads(std::vector<Line> lines, const NumberingTable& numberings);

}  // namespace lacuna::ingest

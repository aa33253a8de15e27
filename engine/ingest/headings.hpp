#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ingest/bases.hpp"
#include "ingest/numbering.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// Headings without number that are as many as the numbers missing between two neighbours bear those numbers.
void number_headings(std::vector<Opening>& run, std::span<const Line> lines, const NumberingTable& numberings,
                     std::vector<Remark>& remarks);

/// The articles or sections of a law that numbers none: its headings with words under them, but for those that head
/// every page; none where they are fewer than three.
[[nodiscard]] std::vector<Opening> unnumbered_headings(std::span<const Line> lines, std::size_t begin, std::size_t end,
                                                       const NumberingTable& numberings, std::vector<Remark>& remarks);

}  // namespace lacuna::ingest

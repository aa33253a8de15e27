#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "ingest/numbering.hpp"
#include "ingest/outline.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// What a line opens above the level of paragraphs.
struct Opening {
  std::size_t line = 0;  ///< index in Source::lines
  Mark mark;
};

/// The lines of a range that open articles or sections, in order; runs of numbering that begin anew stand apart.
struct Bases {
  std::vector<std::vector<Opening>> runs;
  std::vector<Remark> remarks;
};

/// Chooses among the numberings of lines `begin` to `end` the one that carries the articles: the longest chain, at
/// equal length that in the stronger print. A number in weaker print is believed where it fills a gap.
[[nodiscard]] Bases find_bases(std::span<const Line> lines, std::size_t begin, std::size_t end,
                               const NumberingTable& numberings);

/// True if a line that begins like a container or an annex is one, and not a sentence that names one.
[[nodiscard]] bool is_title(const Line& line, const Mark& mark);

}  // namespace lacuna::ingest

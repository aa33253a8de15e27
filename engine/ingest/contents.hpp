#pragma once

#include <cstddef>
#include <span>

#include "ingest/numbering.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// Lines of a list of contents: it begins with an entry that comes again, and ends before that second coming.
struct Contents {
  std::size_t begin = 0;
  std::size_t end = 0;
};
[[nodiscard]] Contents find_contents(std::span<const Line> lines, const NumberingTable& numberings);

}  // namespace lacuna::ingest

#pragma once

#include <span>
#include <string>
#include <vector>

#include "ingest/numbering.hpp"
#include "ingest/outline.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// The lines of one article or section, told apart.
struct Article {
  std::string heading;        ///< may be empty
  std::vector<Line> body;     ///< its words, numbers of paragraphs and points still in them
  std::vector<Remark> after;  ///< headings without number behind it: they head what follows
};

/// Reads the lines from the one that bears `mark` to the next number. The heading stands beside the number, in bold or
/// as all of the line, or alone on the line below.
[[nodiscard]] Article read_article(std::span<const Line> lines, const Mark& mark, const NumberingTable& numberings);

}  // namespace lacuna::ingest

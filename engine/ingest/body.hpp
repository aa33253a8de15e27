#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "ingest/numbering.hpp"
#include "ingest/outline.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// Reads the words of one article or section into paragraphs and points below `base`, a node of `outline`.
///
/// A paragraph opens a level of its own when it bears the first number of a numbering, and continues a level when it
/// bears the next; anything else is text. (i) is a letter after (h) and a numeral elsewhere; if a (ii) comes before
/// a (j) it is a numeral even there. Words behind a list that begin in lower case belong to what the list is part of.
void read_body(std::span<const Line> lines, const NumberingTable& numberings, std::size_t base, Outline& outline);

}  // namespace lacuna::ingest

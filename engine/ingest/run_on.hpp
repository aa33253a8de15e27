#pragma once

#include <vector>

#include "ingest/numbering.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// Paragraphs that stand behind each other in the one line of an article, "1. … . 2. …", as lines of their own: some
/// collections lose every break inside an article. The line must begin with the first number, and each further number
/// follow the end of a sentence.
[[nodiscard]] std::vector<Line> split_run_on(const Line& line, const NumberingTable& numberings);

}  // namespace lacuna::ingest

#pragma once

#include <string_view>

#include "ingest/numbering.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// Reads plain text and Markdown: headings, emphasis, links, tables, comments, front matter, footnote marks; raised
/// digits become ¹ ² ³. Lines that a hard break or a numbering of the table opens stay lines of their own, the others
/// are joined to paragraphs; so are paragraphs that a converter broke in the middle of sentences throughout.
[[nodiscard]] Source read_markdown(std::string_view text, const NumberingTable& numberings);

}  // namespace lacuna::ingest

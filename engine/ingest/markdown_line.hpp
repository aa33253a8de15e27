#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lacuna::ingest {

/// A line of Markdown without its marks.
struct MarkdownLine {
  std::string text;
  int heading = 0;         ///< level of # marks, 0 for none
  std::size_t strong = 0;  ///< bytes at the beginning of `text` that were bold
  std::size_t indent = 0;
  bool hard_break = false;  ///< two blanks or a <br> end it
};

/// Takes off heading, quote and list marks, emphasis, links (their words stay), footnote references, tags and
/// character references; <sup>1</sup> becomes ¹; no-break spaces become blanks, soft hyphens and zero-width characters
/// go.
[[nodiscard]] MarkdownLine read_markdown_line(std::string_view raw);

}  // namespace lacuna::ingest

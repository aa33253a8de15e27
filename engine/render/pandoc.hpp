#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::render::pandoc {

/// Pieces of a document as pandoc reads them (its JSON, API 1.22), each as text: inlines stand in blocks, blocks in
/// cells and in the document.
using Inline = std::string;
using Block = std::string;

/// Words; of a language that is written from right to left, in that direction. `language` is an ISO 639-2 code.
[[nodiscard]] Inline words(std::string_view text, std::string_view language = "eng");
[[nodiscard]] Inline strong(std::string_view text, std::string_view language = "eng");

/// A link to the bookmark `id` of the same document.
[[nodiscard]] Inline link(std::string_view text, std::string_view id);

[[nodiscard]] Block paragraph(const std::vector<Inline>& inlines);

/// A heading of level 1 to 6 and its bookmark.
[[nodiscard]] Block heading(int level, std::string_view id, std::string_view text);

[[nodiscard]] Block bullets(const std::vector<Block>& items);

/// Title of a column and its share of the width.
struct TableColumn {
  std::string title;
  double width = 0;
};

/// The blocks of one cell.
using TableCell = std::vector<Block>;

/// A table whose row of titles is repeated on every page.
[[nodiscard]] Block table(const std::vector<TableColumn>& columns, const std::vector<std::vector<TableCell>>& rows);

[[nodiscard]] std::string document(std::string_view title, std::string_view subtitle, const std::vector<Block>& blocks);

}  // namespace lacuna::render::pandoc

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "ingest/numbering.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// A provision recognised in a published text.
struct Node {
  std::string kind;        ///< the AKN element
  std::string prefix;      ///< of its eId
  std::string num;         ///< as printed
  std::string eid_number;  ///< as an eId writes it; empty for a provision without number
  std::string heading;
  std::vector<std::string> lead;  ///< paragraphs before the provisions inside it
  std::vector<std::string> tail;  ///< paragraphs after them
  std::optional<std::size_t> parent;
  std::size_t line = 0;  ///< in the file, from 1
  bool base = false;     ///< an article or section, or of a series of its own
};

/// Something of the text that was left out, or that a reader should look at.
struct Remark {
  static constexpr std::size_t kMostBytes = 60;  ///< of text

  std::size_t line = 0;
  std::string what;  ///< "numbers skip from 10 to 12", "left out: an editor's note"
  std::string text;  ///< the beginning of the line
};

/// A published text as a hierarchy, and everything about it that was not plain.
struct Outline {
  std::string title;                  ///< as the file gives it; may be empty
  std::vector<std::string> preamble;  ///< paragraphs before the first provision
  std::vector<Node> nodes;            ///< in document order, parents before children
  std::vector<Remark> remarks;        ///< in the order of lines
  std::vector<std::string> notes;     ///< what the file says of itself
  std::string numbering;              ///< by which row of the table its articles were found: its example
};

/// Finds the hierarchy of a text: schedules, books to divisions, articles or sections, paragraphs and points.
///
/// - the numbering whose numbers follow each other best carries the articles; the others are text;
/// - a list of contents (entries that come again as headings) and what follows the end of the law are left out;
/// - numbers quoted from another law stay words of the article that quotes them;
/// - numbering that begins anew opens an annex; a short act before a longer text is its approval, and no part of it.
[[nodiscard]] Outline recognise(const Source& source, const NumberingTable& numberings);

}  // namespace lacuna::ingest

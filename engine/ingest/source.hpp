#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::ingest {

/// How a line stood in print; the stronger the form, the surer that it opens a provision.
enum class Emphasis { plain, bold, heading };

/// A paragraph of a published text: what stood between two breaks, hard line ends inside it undone.
struct Line {
  std::string text;      ///< UTF-8, marks of the format taken off
  std::size_t line = 0;  ///< in the file, from 1
  Emphasis emphasis = Emphasis::plain;
  std::size_t strong = 0;  ///< bytes at its beginning that were bold
  std::size_t indent = 0;  ///< blanks before it
};

/// A published text as read from its format, before anything in it is recognised.
struct Source {
  std::string title;               ///< as the file gives it; may be empty
  std::vector<Line> lines;         ///< in the order of print
  std::vector<std::string> notes;  ///< what the file says of itself: header fields, "name: value"
  bool marked_up = false;          ///< its provisions are told by the format: no list of contents among them
};

}  // namespace lacuna::ingest

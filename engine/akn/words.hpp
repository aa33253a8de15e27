#pragma once

#include <string>
#include <string_view>

#include "akn/elements.hpp"

namespace pugi {
class xml_node;
}

namespace lacuna::akn {

/// Gathers words as a reader sees them: white space folded, a line for each paragraph, no word joined to the next.
class Lines {
 public:
  void add(std::string_view raw);

  /// A word ends here.
  void blank() { add(" "); }

  /// A line ends here, unless it holds no more than the number that its words bear.
  void end_line();

  /// What stands in the line so far is the number of what follows, and begins the same line.
  void number() { numbered_ = true; }

  /// The lines so far, joined by line breaks; empty afterwards.
  [[nodiscard]] std::string take();

 private:
  std::string text_;
  std::string line_;
  bool numbered_ = false;
};

/// What a walk over words meets beside them.
class Visitor {
 public:
  Visitor() = default;
  Visitor(const Visitor&) = delete;
  Visitor& operator=(const Visitor&) = delete;
  virtual ~Visitor() = default;

  /// Called for each element whose words would come next; true if it was dealt with, and its words are no part of
  /// these.
  virtual bool take(const pugi::xml_node& node, Role role) = 0;

  /// Called for elements of other vocabularies, whose words are no law.
  virtual void meet_foreign(const pugi::xml_node& node) = 0;
};

/// Adds the words inside an element to `lines`, in the order of print.
void walk_words(const pugi::xml_node& node, Lines& lines, Visitor& visitor);

/// The words inside an element in one line: notes, quotations for other laws and deleted text left out.
[[nodiscard]] std::string words_of(const pugi::xml_node& node);

/// The words of an element that holds blocks (preamble, a note), a line for each.
[[nodiscard]] std::string paragraphs_of(const pugi::xml_node& node);

}  // namespace lacuna::akn

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/normalise.hpp"

namespace lacuna::text {

enum class WordKind {
  word,       ///< letters and digits, with the marks that belong to them
  character,  ///< one character of a script that puts no blank between words
  mark,       ///< one character that is neither: punctuation, a sign
};

/// The unit in which two texts are compared.
struct Word {
  WordKind kind = WordKind::word;
  std::string normal;  ///< its normalised form: equal words have equal ones
  Span source;         ///< where it stands, as bytes of the text
};

/// The words of a text in order, blanks left out: "the child's" gives the, child, ', s; "拐卖" gives 拐, 卖. No source
/// byte belongs to two words: "½", which normalises to several, is one. The input must be UTF-8.
[[nodiscard]] std::vector<Word> words_of(std::string_view source);

}  // namespace lacuna::text

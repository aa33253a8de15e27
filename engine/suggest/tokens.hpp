#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/normalise.hpp"
#include "text/stem.hpp"

namespace lacuna::suggest {

/// A word of a provision as the lexicon sees it.
struct Token {
  std::string word;   ///< normalised
  std::string stem;   ///< what it is compared by
  text::Span source;  ///< bytes of the text
};

/// The words of a text, marks left out.
[[nodiscard]] std::vector<Token> tokens_of(std::string_view text, text::Stemmer& stemmer);

}  // namespace lacuna::suggest

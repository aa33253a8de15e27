#include "suggest/tokens.hpp"

#include "text/words.hpp"

namespace lacuna::suggest {

std::vector<Token> tokens_of(std::string_view text, text::Stemmer& stemmer) {
  std::vector<Token> tokens;
  for (text::Word& word : text::words_of(text)) {
    if (word.kind == text::WordKind::mark) continue;
    const std::string& stem = word.kind == text::WordKind::word ? stemmer.stem(word.normal) : word.normal;
    tokens.push_back({word.normal, stem, word.source});
  }
  return tokens;
}

}  // namespace lacuna::suggest

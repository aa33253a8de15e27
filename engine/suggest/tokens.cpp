#include "suggest/tokens.hpp"

#include "text/words.hpp"

namespace lacuna::suggest {

std::vector<Token> Words::tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (const text::Word& word : text::words_of(text)) {
    if (word.kind == text::WordKind::mark) continue;
    const Known ids = known(word.normal, word.kind == text::WordKind::word);
    tokens.push_back({ids.word, ids.stem, word.source});
  }
  return tokens;
}

Words::Known Words::known(const std::string& word, bool stemmed) {
  const auto found = by_word_.find(word);
  if (found != by_word_.end()) return found->second;
  const std::string& stem = stemmed ? stemmer_.stem(word) : word;
  const auto [place, fresh] = by_stem_.try_emplace(stem, static_cast<StemId>(stems_.size()));
  if (fresh) stems_.push_back(stem);
  const Known ids{static_cast<WordId>(words_.size()), place->second};
  words_.push_back(word);
  by_word_.emplace(word, ids);
  return ids;
}

}  // namespace lacuna::suggest

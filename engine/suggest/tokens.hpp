#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/normalise.hpp"
#include "text/stem.hpp"

namespace lacuna::suggest {

using WordId = std::uint32_t;
using StemId = std::uint32_t;

/// A word of a provision as lexicon and profile see it.
struct Token {
  WordId word = 0;
  StemId stem = 0;
  text::Span source;  ///< bytes of the text
};

/// The words of one language that were met so far, each known by a number. Not for two threads at once.
class Words {
 public:
  /// `language` is ISO 639-1.
  explicit Words(std::string_view language) : stemmer_(language) {}

  /// The words of a text, marks left out.
  [[nodiscard]] std::vector<Token> tokens_of(std::string_view text);

  /// A word in its normalised form.
  [[nodiscard]] const std::string& word(WordId id) const { return words_[id]; }

  [[nodiscard]] const std::string& stem(StemId id) const { return stems_[id]; }
  [[nodiscard]] std::size_t stems() const { return stems_.size(); }

 private:
  struct Known {
    WordId word = 0;
    StemId stem = 0;
  };

  Known known(const std::string& word, bool stemmed);

  text::Stemmer stemmer_;
  std::unordered_map<std::string, Known> by_word_;
  std::unordered_map<std::string, StemId> by_stem_;
  std::vector<std::string> words_;
  std::vector<std::string> stems_;
};

}  // namespace lacuna::suggest

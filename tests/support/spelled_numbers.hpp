#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace lacuna::test {

/// A number that begins at a word, and how many words it takes.
struct FoundNumber {
  int value = 0;
  std::size_t words = 0;
  int factor = 1;  ///< what its last word multiplied by: "fifty thousand", 1,000
};

/// Numbers in words of languages that bend them or join them, so that a list of all is too long: "τριών χιλιάδων",
/// "خمسة وعشرون ألف", "二十五". Built of the parts in tests/data/number-words.tsv: a *part* is added, a *times*
/// multiplies what stands before it.
class SpelledNumbers {
 public:
  /// ISO 639-1; the language must be in the table.
  explicit SpelledNumbers(const std::string& language);

  /// `words` are normalised.
  [[nodiscard]] std::optional<FoundNumber> at(const std::vector<std::string>& words, std::size_t at) const;

 private:
  struct Piece {
    int value = 0;
    bool times = false;
  };
  [[nodiscard]] std::optional<Piece> piece_of(const std::string& word) const;

  std::unordered_map<std::string, Piece> pieces_;
};

}  // namespace lacuna::test

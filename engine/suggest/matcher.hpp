#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "suggest/lexicon.hpp"
#include "suggest/tokens.hpp"

namespace lacuna::suggest {

/// An entry of the lexicon found in a text.
struct Found {
  std::size_t entry = 0;  ///< place in Lexicon::entries
  text::Span source;      ///< bytes of the text, from its first word to its last
};

/// A lexicon made ready to be looked for. The cost of a text grows with its words and what is found, hardly with the
/// lexicon: a pair of words leads to the entries that begin with it. Not for two threads at once: it remembers which
/// words it has met.
class Matcher {
 public:
  /// `words` number the tokens that find is given.
  Matcher(const Lexicon& lexicon, const Words& words);

  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

  /// Every entry at every place where it stands, in the order of the text, then of the lexicon.
  [[nodiscard]] std::vector<Found> find(std::span<const Token> tokens);

 private:
  using StepId = std::uint32_t;

  struct Compiled {
    std::vector<StepId> steps;
    std::vector<std::size_t> gaps;
  };

  /// What entries begin with a step: those of one step, and how many words their second may be away.
  struct Beginning {
    std::vector<std::size_t> whole;
    std::size_t reach = 0;
  };

  /// The steps that a word can be, sorted.
  const std::vector<StepId>& steps_for(const Token& token);
  bool accepts(const Token& token, StepId step);
  StepId id_of(const Step& step);
  void find_from(std::span<const Token> tokens, std::size_t first, std::vector<Found>& here);
  std::optional<std::size_t> last_of(std::span<const Token> tokens, std::size_t second, const Compiled& entry);

  const Lexicon* lexicon_;
  const Words* words_;
  std::vector<Compiled> compiled_;
  std::unordered_map<std::string, StepId> step_ids_;
  std::unordered_map<std::string, std::vector<StepId>> by_stem_;
  std::vector<std::pair<WordForm, StepId>> open_forms_;                  ///< those that begin, end or contain
  std::vector<Beginning> beginnings_;                                    ///< by first step
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_pair_;  ///< by first and second step
  std::vector<std::optional<std::vector<StepId>>> known_words_;          ///< by word
};

}  // namespace lacuna::suggest

#pragma once

#include <cstdint>
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

/// A lexicon made ready to be looked for. The cost of a text grows with its words and hardly with the lexicon: a word
/// leads to the entries that begin with it. Not for two threads at once: it remembers which words it has met.
class Matcher {
 public:
  explicit Matcher(const Lexicon& lexicon);

  [[nodiscard]] const Lexicon& lexicon() const { return *lexicon_; }

  /// Every entry at every place where it stands, in the order of the text, then of the lexicon.
  [[nodiscard]] std::vector<Found> find(std::span<const Token> tokens);

 private:
  using StepId = std::uint32_t;

  struct Compiled {
    std::vector<StepId> steps;
    std::vector<std::size_t> gaps;
  };

  /// The steps that a word can be, sorted.
  const std::vector<StepId>& steps_for(const Token& token);
  bool accepts(const Token& token, StepId step);
  StepId id_of(const Step& step);
  std::optional<std::size_t> match_from(std::span<const Token> tokens, std::size_t first, const Compiled& entry);

  const Lexicon* lexicon_;
  std::vector<Compiled> compiled_;
  std::unordered_map<std::string, StepId> step_ids_;
  std::unordered_map<std::string, std::vector<StepId>> by_stem_;
  std::vector<std::pair<WordForm, StepId>> open_forms_;  ///< those that begin, end or contain
  std::unordered_map<StepId, std::vector<std::size_t>> by_first_step_;
  std::unordered_map<std::string, std::vector<StepId>> known_words_;
};

}  // namespace lacuna::suggest

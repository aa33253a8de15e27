#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "suggest/example.hpp"
#include "suggest/tokens.hpp"

namespace lacuna::suggest {

/// The words of a provision by number.
struct FieldTokens {
  std::vector<Token> own;
  std::vector<Token> heading;
  std::vector<Token> context;
};

/// How near the words of a provision come to provisions that a person mapped: per protection, the cosine with the
/// nearest of them, and with the next two. What is hardly alike at all does not count.
struct Nearness {
  double first = 0;
  double next = 0;          ///< half of the sum of the second and the third
  std::size_t example = 0;  ///< place of the nearest
};

/// Accepted provisions of one language as vectors of their stems: term frequency and inverse document frequency, the
/// heading three times, what stands around once, each of length one. Stems of more than an eighth of them tell little,
/// cost most, and are left out.
class Profile {
 public:
  /// `words` number the tokens that nearest is given.
  Profile(std::span<const Example> examples, Words& words);

  /// By protection, in the order of the taxonomy; those that no example near it has are left out. A provision of one or
  /// two telling words is near nothing. Examples of `left_out`, a work, do not count.
  [[nodiscard]] std::vector<std::pair<taxonomy::ConceptGraph::Index, Nearness>> nearest(
      const FieldTokens& tokens, const std::string& left_out = {}) const;

  /// Share of the examples that have a protection, one more in each than there is; by leaf, up to the last that any
  /// has.
  [[nodiscard]] std::vector<double> priors(const std::string& left_out = {}) const;

  /// How many works the examples are of.
  [[nodiscard]] double instruments(const std::string& left_out = {}) const;

  [[nodiscard]] bool empty() const { return examples_.empty(); }

 private:
  /// Examples, and how many of them have a protection.
  struct Counts {
    double examples = 0;
    std::vector<double> with;  ///< by leaf
    void add(const Example& example);
    [[nodiscard]] double of(taxonomy::ConceptGraph::Index leaf) const;
  };

  using Vector = std::vector<std::pair<std::size_t, double>>;  ///< by stem, of length one

  /// An example that has a protection: only such can be near.
  struct Neighbour {
    std::size_t example = 0;
    std::size_t work = 0;
    std::size_t first = 0;  ///< of its protections, in `leaves_`
    std::size_t last = 0;   ///< and behind the last
  };

  /// The weight of a stem in a neighbour.
  struct Posting {
    std::uint32_t neighbour = 0;
    float weight = 0;
  };

  [[nodiscard]] Vector vector_of(const FieldTokens& tokens) const;
  [[nodiscard]] const Counts& counts_of(const std::string& work) const;

  /// The number of a work; that of none for one without examples.
  [[nodiscard]] std::size_t number_of(const std::string& work) const;

  std::span<const Example> examples_;
  Counts all_;
  std::unordered_map<std::string, std::size_t> works_;  ///< numbers
  std::vector<Counts> by_work_;
  std::vector<Neighbour> neighbours_;
  std::vector<taxonomy::ConceptGraph::Index> leaves_;
  std::vector<double> rarity_;                  ///< by stem; 0: tells nothing
  std::vector<std::vector<Posting>> postings_;  ///< by stem
};

}  // namespace lacuna::suggest

#pragma once

#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "suggest/example.hpp"
#include "text/stem.hpp"

namespace lacuna::suggest {

/// How near the words of a provision come to provisions that a person mapped: per protection, the cosine with the
/// nearest of them, and with the next two.
struct Nearness {
  double first = 0;
  double next = 0;          ///< half of the sum of the second and the third
  std::size_t example = 0;  ///< place of the nearest
};

/// Accepted provisions of one language as vectors of their stems: term frequency and inverse document frequency, the
/// heading three times, what stands around once, each of length one.
class Profile {
 public:
  Profile(std::span<const Example> examples, text::Stemmer& stemmer);

  /// By protection; those that no example has are left out. Examples of `left_out`, a work, do not count.
  [[nodiscard]] std::unordered_map<taxonomy::ConceptGraph::Index, Nearness> nearest(
      const Fields& fields, text::Stemmer& stemmer, const std::string& left_out = {}) const;

  /// Share of the examples that have a protection, one more in each than there is.
  [[nodiscard]] double prior(taxonomy::ConceptGraph::Index leaf, const std::string& left_out = {}) const;

  [[nodiscard]] bool empty() const { return examples_.empty(); }

 private:
  /// Examples, and how many of them have a protection.
  struct Counts {
    double examples = 0;
    std::unordered_map<taxonomy::ConceptGraph::Index, double> with;
    [[nodiscard]] double of(taxonomy::ConceptGraph::Index leaf) const;
  };

  using Vector = std::vector<std::pair<std::size_t, double>>;  ///< by term, of length one

  [[nodiscard]] Vector vector_of(const Fields& fields, text::Stemmer& stemmer) const;

  std::span<const Example> examples_;
  Counts all_;
  std::unordered_map<std::string, Counts> by_work_;
  std::unordered_map<std::string, std::size_t> terms_;
  std::vector<double> rarity_;                                         ///< by term
  std::vector<std::vector<std::pair<std::size_t, double>>> postings_;  ///< by term: examples and their weights
};

}  // namespace lacuna::suggest

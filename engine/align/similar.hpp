#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::align {

/// The words of a text with their numbers of occurrence, order forgotten; punctuation is left out.
class Bag {
 public:
  explicit Bag(std::string_view text);

  /// Number of words, each as often as it occurs.
  [[nodiscard]] std::size_t size() const { return size_; }

  [[nodiscard]] const std::map<std::string, std::size_t>& counts() const { return counts_; }

 private:
  std::map<std::string, std::size_t> counts_;
  std::size_t size_ = 0;
};

/// Share of the words of two texts that they have in common, from 0 to 1 (Dice); 0 if either has none. Symmetric.
[[nodiscard]] double similarity(const Bag& left, const Bag& right);

/// Two texts that are alike, by their places in their lists.
struct Likeness {
  std::size_t before = 0;
  std::size_t after = 0;
  double score = 0;
};

/// All pairs at least as similar as `threshold` that share a telling word, one in at most sixteen texts of each list:
/// the work grows with the words, not with the number of pairs. Swapping the lists swaps the pairs.
[[nodiscard]] std::vector<Likeness> alike(std::span<const Bag> before, std::span<const Bag> after, double threshold);

/// Of these the best for each text: taken by score, no text twice. Equal scores go to texts near the same place.
[[nodiscard]] std::vector<Likeness> best_of(std::vector<Likeness> candidates);

}  // namespace lacuna::align

#include "align/subsequence.hpp"

#include <algorithm>
#include <optional>

namespace lacuna::align {

namespace {

using Items = std::span<const std::uint32_t>;

/// Myers' greedy search. A point (x, y) means that x items of `before` and y of `after` are consumed; a deletion goes
/// right, an insertion down, an item in common diagonally and for free. Diagonal k holds the points with x - y = k.
///
/// After d edits only the diagonals -d, -d+2 … d can be reached. rows_[d][i] is the furthest x on diagonal 2i - d. It
/// is reached either from diagonal k - 1, which is [i - 1] in the row above, by a deletion, or from k + 1, which is
/// [i], by an insertion; whichever gets further, and then along the items in common.
class Search {
 public:
  Search(Items before, Items after) : before_(before), after_(after) {}

  /// The items in common, or nothing if more than `most_edits` are needed.
  std::optional<std::vector<Common>> run(std::size_t most_edits) {
    const std::size_t enough = std::min(most_edits, before_.size() + after_.size());
    for (std::size_t edits = 0; edits <= enough; ++edits) {
      rows_.emplace_back(edits + 1);
      for (std::size_t i = 0; i <= edits; ++i) {
        const std::size_t x = slide(start(edits, i), edits, i);
        rows_[edits][i] = x;
        if (x >= before_.size() && y_of(x, edits, i) >= after_.size()) return trace(edits, i);
      }
    }
    return std::nullopt;
  }

 private:
  /// y of the point x on diagonal 2i - d.
  static std::size_t y_of(std::size_t x, std::size_t edits, std::size_t i) { return x + edits - 2 * i; }

  /// True if the best way to diagonal i is an insertion.
  [[nodiscard]] bool by_insertion(std::size_t edits, std::size_t i) const {
    if (i == 0) return true;
    if (i == edits) return false;
    const auto& above = rows_[edits - 1];
    return above[i] > above[i - 1];
  }

  /// Where diagonal i is entered, before any item in common.
  [[nodiscard]] std::size_t start(std::size_t edits, std::size_t i) const {
    if (edits == 0) return 0;
    const auto& above = rows_[edits - 1];
    return by_insertion(edits, i) ? above[i] : above[i - 1] + 1;
  }

  /// Follows the items in common from x on.
  [[nodiscard]] std::size_t slide(std::size_t x, std::size_t edits, std::size_t i) const {
    for (std::size_t y = y_of(x, edits, i); x < before_.size() && y < after_.size() && before_[x] == after_[y]; ++y)
      ++x;
    return x;
  }

  /// Walks back from the end, collecting the items in common of each row.
  [[nodiscard]] std::vector<Common> trace(std::size_t edits, std::size_t i) const {
    std::vector<Common> common;
    for (;;) {
      const std::size_t entered = start(edits, i);
      for (std::size_t x = rows_[edits][i]; x > entered; --x) common.push_back({x - 1, y_of(x, edits, i) - 1});
      if (edits == 0) break;
      if (!by_insertion(edits, i)) --i;
      --edits;
    }
    std::ranges::reverse(common);
    return common;
  }

  Items before_;
  Items after_;
  std::vector<std::vector<std::size_t>> rows_;
};

}  // namespace

std::vector<Common> common_subsequence(Items before, Items after, std::size_t most_edits) {
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;

  std::vector<Common> common;
  for (std::size_t i = 0; i < head; ++i) common.push_back({i, i});
  const auto middle =
      Search(before.subspan(head, before.size() - head - tail), after.subspan(head, after.size() - head - tail))
          .run(most_edits);
  for (const Common& each : middle.value_or(std::vector<Common>{})) {
    common.push_back({each.before + head, each.after + head});
  }
  for (std::size_t i = tail; i > 0; --i) common.push_back({before.size() - i, after.size() - i});
  return common;
}

}  // namespace lacuna::align

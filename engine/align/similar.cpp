#include "align/similar.hpp"

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "text/words.hpp"

namespace lacuna::align {

namespace {

constexpr std::size_t kTelling = 16;  // a word in more texts than this tells nothing

/// In which texts of a list each word occurs.
std::unordered_map<std::string_view, std::vector<std::size_t>> index_of(std::span<const Bag> bags) {
  std::unordered_map<std::string_view, std::vector<std::size_t>> index;
  for (std::size_t i = 0; i < bags.size(); ++i) {
    for (const auto& [word, count] : bags[i].counts()) index[word].push_back(i);
  }
  return index;
}

/// Pairs of texts that share a telling word.
std::set<std::pair<std::size_t, std::size_t>> sharing(std::span<const Bag> before, std::span<const Bag> after) {
  std::set<std::pair<std::size_t, std::size_t>> pairs;
  const auto later = index_of(after);
  for (const auto& [word, places] : index_of(before)) {
    const auto found = later.find(word);
    if (found == later.end() || places.size() > kTelling || found->second.size() > kTelling) continue;
    for (const std::size_t a : places) {
      for (const std::size_t b : found->second) pairs.emplace(a, b);
    }
  }
  return pairs;
}

std::size_t distance(const Likeness& each) {
  return std::max(each.before, each.after) - std::min(each.before, each.after);
}

}  // namespace

Bag::Bag(std::string_view text) {
  for (text::Word& word : text::words_of(text)) {
    if (word.kind == text::WordKind::mark) continue;
    ++counts_[std::move(word.normal)];
    ++size_;
  }
}

double similarity(const Bag& left, const Bag& right) {
  if (left.size() == 0 || right.size() == 0) return 0;
  std::size_t shared = 0;
  for (const auto& [word, count] : left.counts()) {
    const auto found = right.counts().find(word);
    if (found != right.counts().end()) shared += std::min(count, found->second);
  }
  return 2.0 * static_cast<double>(shared) / static_cast<double>(left.size() + right.size());
}

std::vector<Likeness> alike(std::span<const Bag> before, std::span<const Bag> after, double threshold) {
  std::vector<Likeness> found;
  for (const auto& [a, b] : sharing(before, after)) {
    const double score = similarity(before[a], after[b]);
    if (score >= threshold) found.push_back({a, b, score});
  }
  return found;
}

std::vector<Likeness> best_of(std::vector<Likeness> candidates) {
  // Two candidates that this order cannot tell apart under a swap, (p, q) and (q, p), share no text: either may be
  // first.
  std::ranges::sort(candidates, {}, [](const Likeness& each) {
    return std::tuple(-each.score, each.before + each.after, distance(each), each.before);
  });
  std::set<std::size_t> taken_before;
  std::set<std::size_t> taken_after;
  std::vector<Likeness> best;
  for (const Likeness& each : candidates) {
    if (taken_before.contains(each.before) || taken_after.contains(each.after)) continue;
    taken_before.insert(each.before);
    taken_after.insert(each.after);
    best.push_back(each);
  }
  return best;
}

}  // namespace lacuna::align

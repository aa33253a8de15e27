#include "ingest/chain.hpp"

#include <algorithm>

namespace lacuna::ingest {

namespace {

/// How far back a predecessor is looked for: more candidates in a row are never all quoted.
constexpr std::size_t kLookBack = 400;

constexpr double kSuccessor = 2.0;
constexpr double kSmallGap = 1.0;
constexpr double kLargeGap = 0.2;
constexpr int kSmallest = 5;

/// A number with a suffix, far beyond the one before it, is of an article that is inserted into another law: after
/// article 1 of an amending law stand 448-1 to 448-14 of the code that it amends.
constexpr int kElsewhere = 20;

bool is_of_another_law(const Number& before, const Number& after) {
  return after.prefix == before.prefix && before.parts.size() == 1 && after.parts.size() > 1 &&
         after.parts.front() - before.parts.front() > kElsewhere;
}

double worth(const Number& before, const Number& after) {
  if (after.follows(before)) return kSuccessor;
  const bool small = after.prefix == before.prefix && after.parts.front() - before.parts.front() <= kSmallest;
  return small ? kSmallGap : kLargeGap;
}

bool begins(const Number& number) { return number.parts.front() <= 1 && number.parts.size() == 1; }

std::vector<std::size_t> best_chain_of(std::span<const Number> numbers, std::span<const std::size_t> which) {
  std::vector<double> score(which.size(), 1.0);
  if (!which.empty() && begins(numbers[which.front()])) score.front() = kSuccessor * static_cast<double>(which.size());
  std::vector<std::size_t> before(which.size(), which.size());
  for (std::size_t i = 0; i < which.size(); ++i) {
    for (std::size_t j = i - std::min(i, kLookBack); j < i; ++j) {
      if (numbers[which[j]] >= numbers[which[i]]) continue;
      if (is_of_another_law(numbers[which[j]], numbers[which[i]])) continue;
      const double here = score[j] + worth(numbers[which[j]], numbers[which[i]]);
      if (here > score[i]) {
        score[i] = here;
        before[i] = j;
      }
    }
  }
  std::vector<std::size_t> chain;
  if (which.empty()) return chain;
  for (auto at = static_cast<std::size_t>(std::ranges::max_element(score) - score.begin()); at < which.size();
       at = before[at]) {
    chain.push_back(which[at]);
  }
  std::ranges::reverse(chain);
  return chain;
}

}  // namespace

std::vector<std::size_t> best_chain(std::span<const Number> numbers) {
  std::vector<std::size_t> all(numbers.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = i;
  return best_chain_of(numbers, all);
}

std::vector<std::vector<std::size_t>> chains(std::span<const Number> numbers) {
  std::vector<std::vector<std::size_t>> segments(1);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (begins(numbers[i]) && !segments.back().empty()) segments.emplace_back();
    segments.back().push_back(i);
  }
  std::vector<std::vector<std::size_t>> merged;
  for (std::vector<std::size_t>& segment : segments) {
    const auto chain = best_chain_of(numbers, segment);
    const bool real = merged.empty() ||
                      (chain.size() > 1 && chain.front() == segment.front() && numbers[chain[1]].parts.front() <= 3);
    if (real) merged.push_back(std::move(segment));
    else merged.back().insert(merged.back().end(), segment.begin(), segment.end());
  }
  for (std::vector<std::size_t>& segment : merged) segment = best_chain_of(numbers, segment);
  return merged;
}

}  // namespace lacuna::ingest

#include "base/did_you_mean.hpp"

#include <algorithm>
#include <utility>

#include "base/strings.hpp"

namespace lacuna {

namespace {

/// Optimal string alignment distance: edits between two words, a swap of neighbouring letters counting as one.
std::size_t edits(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replace});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[a.size()][b.size()];
}

}  // namespace

std::vector<std::string> did_you_mean(std::string_view word, std::span<const std::string> candidates,
                                      std::size_t limit) {
  const std::string wanted = ascii_lower(word);
  const std::size_t allowed = std::max<std::size_t>(1, wanted.size() / 3);
  std::vector<std::pair<std::size_t, std::string>> near;
  for (const auto& candidate : candidates) {
    const std::string lower = ascii_lower(candidate);
    const std::size_t distance = edits(wanted, lower);
    const bool contains = wanted.size() >= 3 && lower.find(wanted) != std::string::npos;
    if (distance <= allowed || contains) near.emplace_back(distance, candidate);
  }
  std::ranges::sort(near);
  near.erase(std::unique(near.begin(), near.end()), near.end());
  if (near.size() > limit) near.resize(limit);
  std::vector<std::string> names;
  for (auto& [distance, name] : near) names.push_back(std::move(name));
  return names;
}

std::string did_you_mean_question(std::string_view word, std::span<const std::string> candidates) {
  const auto names = did_you_mean(word, candidates);
  if (names.empty()) return {};
  return " Did you mean " + join_words(names, " or ") + "?";
}

}  // namespace lacuna

#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace lacuna::align {

/// One item that two sequences have in common, by its place in each, from 0.
struct Common {
  std::size_t before = 0;
  std::size_t after = 0;
  bool operator==(const Common&) const = default;
};

/// Insertions and deletions after which the search gives up. A text that differs by more has been written anew; 2,000
/// edits of 10,000 words take about 30 ms and 8 MB.
inline constexpr std::size_t kMostEdits = 2000;

/// A longest common subsequence of two sequences, in order (Myers 1986, the greedy algorithm). If the sequences are
/// more than `most_edits` apart, only what they have in common at the beginning and at the end.
[[nodiscard]] std::vector<Common> common_subsequence(std::span<const std::uint32_t> before,
                                                     std::span<const std::uint32_t> after,
                                                     std::size_t most_edits = kMostEdits);

}  // namespace lacuna::align

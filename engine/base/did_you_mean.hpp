#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// The candidates that a person who typed `word` most likely meant, nearest first, at most `limit`: those within a
/// third of the word's length in edits (insert, delete, replace, swap of neighbours), and those that contain it. ASCII
/// case is ignored.
[[nodiscard]] std::vector<std::string> did_you_mean(std::string_view word, std::span<const std::string> candidates,
                                                    std::size_t limit = 3);

/// " Did you mean a or b?", or nothing when no candidate is near.
[[nodiscard]] std::string did_you_mean_question(std::string_view word, std::span<const std::string> candidates);

}  // namespace lacuna

#pragma once

#include <set>
#include <string>
#include <string_view>

namespace lacuna::test {

/// What a summary of a provision must not lose: its numbers, in digits or words (ages, penalties, time limits,
/// thresholds), and whether it makes an exception. Numbers of cross-references ("article 12(3)", "Ley 54/2007") are
/// left out, and one, which is an article or a pronoun in many languages.
struct Figures {
  std::set<int> numbers;
  bool exception = false;
};

/// `language` is an ISO 639-1 code of those that figure_patterns.cpp knows; another throws std::out_of_range.
[[nodiscard]] Figures figures_of(std::string_view text, const std::string& language);

}  // namespace lacuna::test

#pragma once

#include <string_view>

namespace lacuna::test {

/// How a language cites provisions and makes exceptions: RE2 patterns over normalised words.
struct FigurePatterns {
  std::string_view language;   ///< ISO 639-1
  std::string_view reference;  ///< citations of provisions, of laws by number and of days, with lists of such numbers
  std::string_view exception;
  bool spelled = false;  ///< number words are built of the parts in tests/data/number-words.tsv, else ICU has them
};

/// Throws std::out_of_range for a language without patterns.
[[nodiscard]] const FigurePatterns& figure_patterns(std::string_view language);

}  // namespace lacuna::test

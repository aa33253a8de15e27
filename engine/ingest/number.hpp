#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/number_words.hpp"

namespace lacuna::ingest {

/// The number of a provision as something that has an order: "R. 131-1 bis" is prefix "R", parts 131, 1, 2.
/// Letters and Latin suffixes count within their part: 12 < 12a < 12b < 13; 177 < 177 bis < 178.
struct Number {
  std::string prefix;      ///< letters before the first digit, upper case; mostly empty
  std::vector<int> parts;  ///< at least one

  auto operator<=>(const Number&) const = default;

  /// True if this number may directly follow `before`: 4 or 3a or 3-1 after 3, 5 after 4-2.
  [[nodiscard]] bool follows(const Number& before) const;

  [[nodiscard]] bool is_first() const { return parts.front() <= 1; }
};

/// How the digits of a number are written.
enum class Script { arabic, roman, letter, greek, cyrillic, arabic_letter, cjk, word };

/// Reads a printed number in one script; nothing if it is none. Decimal digits of any script, full-width forms,
/// superscripts, ordinal marks (º ª ° er) and stops are understood.
[[nodiscard]] std::optional<Number> parse_number(std::string_view printed, Script script, const NumberWords& words);

/// The other reading of a number with stops: decimal, as Canadian statutes number what they insert. 10.01 < 10.02
/// < 10.1, where 10.1 < 10.2 < 10.10 counts. Nothing if `printed` has no stop between digits.
[[nodiscard]] std::optional<Number> parse_decimal(std::string_view printed);

/// The number for an eId (AKN-NC 1.0 §5): punctuation stripped, inner separators "-", case kept; numbers of other
/// scripts and words in Western digits: "225-4-1", "177-bis", "IV", "a"; 第二百四十条 is "240", "primera" is "1".
/// Letters of other alphabets are the Latin ones of their place, so that a text has the same eIds in every language:
/// (ب) is "b".
[[nodiscard]] std::string eid_number(std::string_view printed, const Number& number, Script script);

}  // namespace lacuna::ingest

#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lacuna::text {

/// The code point at byte `at` of UTF-8 text; `at` moves behind it. What is not well-formed gives a value above
/// 0x10FFFF.
[[nodiscard]] char32_t next_code_point(std::string_view text, std::size_t& at);

/// The code point that ends before byte `at`.
[[nodiscard]] char32_t code_point_before(std::string_view text, std::size_t at);

/// Letters and digits of any script.
[[nodiscard]] bool is_letter_or_digit(char32_t c);

/// Marks that belong to the letter before them: accents, vowel signs.
[[nodiscard]] bool is_combining(char32_t c);

/// Characters of scripts that put no blank between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
[[nodiscard]] bool is_unspaced(char32_t c);

/// Columns that a text takes on a terminal: two for characters that East Asia writes wide (UAX #11), none for marks.
[[nodiscard]] std::size_t columns_of(std::string_view text);

/// The text cut where a line may end without a blank: between two characters of a script that puts none, but not before
/// a mark of punctuation.
[[nodiscard]] std::vector<std::string_view> breakable_pieces(std::string_view text);

}  // namespace lacuna::text

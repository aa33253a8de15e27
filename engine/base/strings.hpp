#pragma once

#include <compare>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// Without ASCII white space at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);

/// The parts between separators, untrimmed; the empty text has one empty part.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char separator);

/// As split, each part trimmed, empty parts left out: "a; b ;" gives a, b.
[[nodiscard]] std::vector<std::string> split_list(std::string_view text, char separator);

[[nodiscard]] std::string join(std::span<const std::string> parts, std::string_view separator);

/// Parts as in running text: "a", "a and b", "a, b and c".
[[nodiscard]] std::string join_words(std::span<const std::string> parts, std::string_view last = " and ");

/// "1 provision", "2 provisions".
[[nodiscard]] std::string counted(std::size_t count, std::string_view singular, std::string_view plural);

[[nodiscard]] constexpr bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// ASCII letters in lower case, the rest untouched.
[[nodiscard]] constexpr char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
[[nodiscard]] std::string ascii_lower(std::string_view text);

/// Order in which runs of digits compare as numbers: art_3 < art_10, sec_3 < sec_3a. Total: equal only if identical.
[[nodiscard]] std::strong_ordering natural_order(std::string_view left, std::string_view right);

}  // namespace lacuna

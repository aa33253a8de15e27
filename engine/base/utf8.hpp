#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace lacuna {

/// Offset of the first byte that is not well-formed UTF-8 (Unicode table 3-7), nothing if all is.
[[nodiscard]] std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// Number of terminal columns that the text takes if each code point takes one; combining marks are not looked up.
[[nodiscard]] std::size_t code_points(std::string_view text);

/// The longest beginning of the text that takes at most `bytes` and ends with a whole code point.
[[nodiscard]] std::string_view utf8_prefix(std::string_view text, std::size_t bytes);

}  // namespace lacuna

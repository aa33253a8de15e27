#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lacuna::ingest {

/// Longer lines under a number are the words of the provision, not its heading.
inline constexpr std::size_t kLongestHeading = 220;

/// True if the words end as a sentence does, or go on in a list: a heading ends otherwise.
[[nodiscard]] bool ends_like_sentence(std::string_view text);

/// A heading without the stops and dashes at its end.
[[nodiscard]] std::string without_ends(std::string_view text);

}  // namespace lacuna::ingest

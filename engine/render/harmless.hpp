#pragma once

#include <string>
#include <string_view>

namespace lacuna::render {

/// Control characters, which XML forbids, and bidirectional overrides, with which a text could pretend to be another,
/// become U+FFFD.
[[nodiscard]] std::string harmless(std::string_view text);

}  // namespace lacuna::render

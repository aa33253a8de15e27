#pragma once

#include <string>
#include <string_view>

#include "base/expected.hpp"

namespace lacuna::text {

/// Bytes of a text file as UTF-8: by `charset` if one is given, else by byte order mark, by the charset that an HTML or
/// XML file declares, else as UTF-8. UTF-16 without mark is told by its zero bytes. A byte that the encoding does not
/// have is refused, never replaced. The error says what was tried.
[[nodiscard]] Expected<std::string, std::string> to_utf8(std::string_view bytes, const std::string& charset = {});

}  // namespace lacuna::text

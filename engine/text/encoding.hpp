#pragma once

#include <string>
#include <string_view>

#include "base/expected.hpp"

namespace lacuna::text {

/// Why bytes are no text, and what to do.
struct EncodingError {
  std::string message;
  std::string help;
};

/// Bytes of a text file as UTF-8. `encoding` names what they are written in; if it is empty the byte order mark tells,
/// or the "<" of XML in two bytes, then UTF-8 itself, then the charset that an HTML or XML file declares. Nothing is
/// guessed: an error says what was tried, and what the bytes look like.
[[nodiscard]] Expected<std::string, EncodingError> to_utf8(std::string_view bytes, const std::string& encoding = {});

/// The text without control characters, which no law has and XML does not allow; page and line breaks of printers
/// become ends of lines.
[[nodiscard]] std::string without_controls(std::string text);

}  // namespace lacuna::text

#pragma once

#include <string>
#include <string_view>

#include "base/expected.hpp"
#include "ingest/refusal.hpp"

namespace lacuna::ingest {

/// Bytes of a text file as UTF-8. `encoding` names what they are written in; if it is empty the byte order mark tells,
/// then UTF-8 itself, then the charset that an HTML or XML file declares. Nothing is guessed: an error (ING004) says
/// what was tried, and what the bytes look like.
[[nodiscard]] Expected<std::string, Refusal> to_utf8(std::string_view bytes, const std::string& encoding);

/// The text without control characters, which no law has and XML does not allow; page and line breaks of printers
/// become ends of lines.
[[nodiscard]] std::string without_controls(std::string text);

}  // namespace lacuna::ingest

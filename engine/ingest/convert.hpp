#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/expected.hpp"
#include "ingest/published.hpp"

namespace lacuna::ingest {

/// Why a file could not be turned into text.
struct ConversionError {
  std::string code;  ///< of the diagnostic, see published.hpp
  std::string message;
  std::string help;
};

/// HTML or Word as Markdown, by pandoc in its sandbox; PDF as plain text in the order of reading, by pdftotext.
[[nodiscard]] Expected<std::string, ConversionError> convert(const std::filesystem::path& path, Format format,
                                                             const ReadLimits& limits);

/// Bytes of a text file as UTF-8: by byte order mark, by the charset that an HTML or XML file declares, else UTF-8. The
/// error says what was tried.
[[nodiscard]] Expected<std::string, std::string> to_utf8(std::string_view bytes);

}  // namespace lacuna::ingest

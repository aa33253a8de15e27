#pragma once

#include <string>
#include <string_view>

#include "base/expected.hpp"
#include "ingest/published.hpp"
#include "ingest/refusal.hpp"

namespace lacuna::ingest {

/// HTML (as UTF-8) or Word as Markdown, by pandoc in its sandbox; PDF as plain text in the order of reading, by
/// pdftotext. The converter gets the bytes that were looked at, never a name.
[[nodiscard]] Expected<std::string, Refusal> convert(std::string_view bytes, Format format, const ReadLimits& limits);

}  // namespace lacuna::ingest

#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "ingest/refusal.hpp"

namespace lacuna::ingest {

/// Looks at a Word file before a converter does: what its parts unpack to is counted, whatever their headers say, and
/// how deep they nest. ING004 no Word file of today, ING007 more than `limit` bytes, ING011 nested too deep.
[[nodiscard]] std::optional<Refusal> check_word_file(std::string_view bytes, std::size_t limit);

}  // namespace lacuna::ingest

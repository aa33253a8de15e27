#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "mapping/mapping.hpp"

namespace lacuna::mapping {

/// Reads the lines of an SSSOM header, '#' already taken off: a subset of YAML, in which a key stands at the margin and
/// what belongs to it is indented below. A duplicate key or a line that is neither is MAP010.
[[nodiscard]] std::vector<HeaderItem> read_header(std::span<const std::string> lines, const std::string& file,
                                                  Diagnostics& diagnostics);

/// Names of the `ext_` columns that extension_definitions declares.
[[nodiscard]] std::vector<std::string> declared_extensions(std::span<const HeaderItem> header);

[[nodiscard]] std::string value_of(std::span<const HeaderItem> header, std::string_view key);

}  // namespace lacuna::mapping

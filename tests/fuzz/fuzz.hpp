#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/source_file.hpp"

/// The bytes of a libFuzzer run as a checked source file; nothing for bytes that every reader refuses alike (not UTF-8
/// …).
inline std::optional<lacuna::SourceFile> fuzzed_source(const std::uint8_t* data, std::size_t size,
                                                       lacuna::Diagnostics& diagnostics) {
  auto file = lacuna::SourceFile::from_bytes("fuzz", std::string(reinterpret_cast<const char*>(data), size));
  return lacuna::check_source(std::move(file), diagnostics);
}

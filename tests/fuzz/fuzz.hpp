#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "base/source_file.hpp"

/// The bytes of a libFuzzer run as they came.
inline std::string_view fuzzed_text(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// The bytes of a libFuzzer run as a checked source file; nothing for bytes that every reader refuses alike (not UTF-8
/// …).
inline std::optional<lacuna::SourceFile> fuzzed_source(std::string_view text, lacuna::Diagnostics& diagnostics) {
  return lacuna::check_source(lacuna::SourceFile::from_bytes("fuzz", std::string(text)), diagnostics);
}

/// A file of the project that a target reads once: what the fuzzed bytes are read against.
inline lacuna::SourceFile project_file(const std::string& name) {
  lacuna::Diagnostics diagnostics;
  return lacuna::read_source(std::string(LACUNA_SOURCE_DIR) + "/" + name, name, diagnostics).value();
}

/// Ends the run as a crash unless the invariant holds.
inline void must_hold(bool invariant) {
  if (!invariant) std::abort();
}

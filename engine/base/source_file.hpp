#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/expected.hpp"

namespace lacuna {

/// A text file as the engine reads it: UTF-8 without byte order mark, lines ended by LF.
struct SourceFile {
  std::string name;  ///< how diagnostics call it: relative to the data folder
  std::filesystem::path path;
  std::string text;
  bool had_bom = false;
  bool had_crlf = false;

  /// Makes a source from bytes in memory; strips BOM and CRLF and remembers both.
  [[nodiscard]] static SourceFile from_bytes(std::string name, std::string bytes);
};

/// The bytes of a file; the error is the system's own message.
[[nodiscard]] Expected<std::string, std::string> read_bytes(const std::filesystem::path& path);

/// No law that was ever printed is larger.
inline constexpr std::size_t kMostBytes = 32U << 20U;

/// The bytes of a file, unless it cannot be read (FILE001) or is larger than the limit (FILE007).
[[nodiscard]] std::optional<std::string> read_limited(const std::filesystem::path& path, const std::string& name,
                                                      std::size_t most_bytes, Diagnostics& diagnostics);

/// Reads a file under the name that diagnostics use. A file that cannot be read, is not UTF-8 or holds git conflict
/// markers is an error (FILE001, FILE002, FILE005) and nothing is returned, nor for one larger than kMostBytes
/// (FILE007); a BOM or CRLF is a warning (FILE003, FILE004).
[[nodiscard]] std::optional<SourceFile> read_source(const std::filesystem::path& path, std::string name,
                                                    Diagnostics& diagnostics);

/// The same checks on bytes in memory.
[[nodiscard]] std::optional<SourceFile> check_source(SourceFile file, Diagnostics& diagnostics);

/// Writes a file so that a reader sees the old bytes or the new, never a part: a temporary neighbour, then rename.
/// Missing folders are made. The error is the system's own message.
[[nodiscard]] Expected<void, std::string> write_atomically(const std::filesystem::path& path, std::string_view bytes);

/// Line numbers, from 1, of byte offsets in a text.
class LineIndex {
 public:
  explicit LineIndex(std::string_view text);
  [[nodiscard]] std::size_t line_of(std::size_t offset) const;

 private:
  std::vector<std::size_t> starts_;
};

}  // namespace lacuna

#include "base/source_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "base/staged_files.hpp"
#include "base/utf8.hpp"

namespace lacuna {

namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";

/// Carriage returns go before a line end and at the end of the file, however many they are; others stay.
std::string without_carriage_returns(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    const auto run = std::min(text.find('\r'), text.size());
    clean += text.substr(0, run);
    text.remove_prefix(run);
    const auto length = std::min(text.find_first_not_of('\r'), text.size());
    if (length < text.size() && text[length] != '\n') clean += text.substr(0, length);
    text.remove_prefix(length);
  }
  return clean;
}

bool is_conflict_marker(std::string_view line) {
  return line.starts_with("<<<<<<< ") || line.starts_with(">>>>>>> ") || line == "=======";
}

/// Line of the first conflict marker, 0 if there is none. "=======" alone also underlines headings: it takes a
/// "<<<<<<<" too.
std::size_t conflict_line(std::string_view text) {
  const bool opened = text.starts_with("<<<<<<< ") || text.find("\n<<<<<<< ") != std::string_view::npos;
  if (!opened) return 0;
  std::size_t line = 1;
  for (std::size_t start = 0; start < text.size(); ++line) {
    const auto end = std::min(text.find('\n', start), text.size());
    if (is_conflict_marker(text.substr(start, end - start))) return line;
    start = end + 1;
  }
  return 0;
}

}  // namespace

SourceFile SourceFile::from_bytes(std::string name, std::string bytes) {
  SourceFile file{.name = std::move(name), .path = {}, .text = std::move(bytes)};
  while (file.text.starts_with(kBom)) {
    file.had_bom = true;
    file.text.erase(0, kBom.size());
  }
  if (file.text.ends_with('\r') || file.text.find("\r\n") != std::string::npos) {
    file.had_crlf = true;
    file.text = without_carriage_returns(file.text);
  }
  return file;
}

Expected<std::string, std::string> read_bytes(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) return unexpected(std::string("is a folder"));
  std::ifstream stream(path, std::ios::binary);
  if (!stream) return unexpected(std::string(std::strerror(errno)));
  std::string bytes{std::istreambuf_iterator<char>(stream), {}};
  if (stream.bad()) return unexpected(std::string("reading failed"));
  return bytes;
}

std::optional<SourceFile> check_source(SourceFile file, Diagnostics& diagnostics) {
  const auto report = [&](std::string code, Severity severity, std::size_t line, std::string message,
                          std::string help) {
    diagnostics.add({std::move(code), severity, file.name, line, std::move(message), "", std::move(help)});
  };
  if (const auto bad = first_invalid_utf8(file.text)) {
    report("FILE002", Severity::error, LineIndex(file.text).line_of(*bad), fmt::format("not UTF-8 at byte {}", *bad),
           "save the file as UTF-8");
    return std::nullopt;
  }
  if (file.had_bom) {
    report("FILE003", Severity::warning, 1, "byte order mark at the start", "`lacuna check --fix` removes it");
  }
  if (file.had_crlf) {
    report("FILE004", Severity::warning, 0, "lines end with CR LF", "`lacuna check --fix` makes them LF");
  }
  if (const auto line = conflict_line(file.text); line != 0) {
    report("FILE005", Severity::error, line, "git conflict marker: two versions of this file stand in it",
           "keep the right lines of both, delete the markers, then run `lacuna check` again");
    return std::nullopt;
  }
  return file;
}

std::optional<std::string> read_limited(const std::filesystem::path& path, const std::string& name,
                                        std::size_t most_bytes, Diagnostics& diagnostics) {
  std::error_code failed;
  const auto size = std::filesystem::file_size(path, failed);
  if (!failed && size > most_bytes) {
    diagnostics.add({"FILE007", Severity::error, name, 0, fmt::format("larger than {} MB", most_bytes >> 20U), "",
                     "split the law into its books, or raise --max-file"});
    return std::nullopt;
  }
  auto bytes = read_bytes(path);
  if (bytes) return std::move(*bytes);
  diagnostics.add({"FILE001", Severity::error, name, 0, "cannot be read: " + bytes.error(), "",
                   "check the path and its permissions"});
  return std::nullopt;
}

std::optional<SourceFile> read_source(const std::filesystem::path& path, std::string name, Diagnostics& diagnostics) {
  auto bytes = read_limited(path, name, kMostBytes, diagnostics);
  if (!bytes) return std::nullopt;
  SourceFile file = SourceFile::from_bytes(std::move(name), std::move(*bytes));
  file.path = path;
  return check_source(std::move(file), diagnostics);
}

Expected<void, std::string> write_atomically(const std::filesystem::path& path, std::string_view bytes) {
  StagedFiles file;
  if (auto staged = file.stage(path, bytes); !staged) return staged;
  return file.commit();
}

LineIndex::LineIndex(std::string_view text) : starts_{0} {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n') starts_.push_back(i + 1);
  }
}

std::size_t LineIndex::line_of(std::size_t offset) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(starts_, offset) - starts_.begin());
}

}  // namespace lacuna

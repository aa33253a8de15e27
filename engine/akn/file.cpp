#include "akn/file.hpp"

#include <fmt/format.h>

#include "akn/reader.hpp"
#include "akn/sidecar.hpp"
#include "base/utf8.hpp"
#include "text/encoding.hpp"

namespace lacuna::akn {

namespace {

std::optional<SourceFile> decode(const std::filesystem::path& path, std::string name, std::string bytes,
                                 Diagnostics& diagnostics) {
  if (first_invalid_utf8(bytes) || bytes.find('\0') != std::string::npos) {
    auto text = text::to_utf8(bytes);
    if (!text) {
      diagnostics.add({"FILE002", Severity::error, std::move(name), 0, std::move(text.error().message), "",
                       "save the file as UTF-8, or name its encoding in the XML declaration"});
      return std::nullopt;
    }
    bytes = std::move(*text);
  }
  SourceFile file = SourceFile::from_bytes(std::move(name), std::move(bytes));
  file.path = path;
  return file;
}

/// Says what of the form of a digest `check --fix` mends; the form of other files is their makers' affair.
std::optional<SourceFile> check_form(SourceFile source, bool digest, Diagnostics& diagnostics) {
  if (!digest) source.had_bom = source.had_crlf = false;
  return check_source(std::move(source), diagnostics);
}

}  // namespace

std::optional<AknFile> read_file(const std::filesystem::path& path, std::string name, Diagnostics& diagnostics,
                                 std::size_t most_bytes) {
  auto bytes = read_limited(path, name, most_bytes, diagnostics);
  auto source = bytes ? decode(path, std::move(name), std::move(*bytes), diagnostics) : std::nullopt;
  if (!source) return std::nullopt;
  Diagnostics of_content;
  AknFile file{std::move(*source), {}};
  file.documents = read(file.source, of_content);
  const bool digest = !file.documents.empty() && file.documents.front().is_digest();
  auto checked = check_form(std::move(file.source), digest, diagnostics);
  if (!checked) return std::nullopt;
  file.source = std::move(*checked);
  const bool told = !file.documents.empty() && apply_sidecar(file.source, file.documents.front(), diagnostics);
  for (const Diagnostic& each : of_content.all()) {
    if (!told || (each.code != "AKN004" && each.code != "AKN009")) diagnostics.add(each);
  }
  if (file.documents.empty()) return std::nullopt;
  return file;
}

}  // namespace lacuna::akn

#include "ingest/published.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "ingest/convert.hpp"
#include "ingest/markdown.hpp"
#include "ingest/structured.hpp"

namespace lacuna::ingest {

namespace {

constexpr std::array<std::pair<std::string_view, Format>, 10> kEndings{{{".txt", Format::text},
                                                                        {".text", Format::text},
                                                                        {".md", Format::markdown},
                                                                        {".markdown", Format::markdown},
                                                                        {".html", Format::html},
                                                                        {".htm", Format::html},
                                                                        {".docx", Format::docx},
                                                                        {".pdf", Format::pdf},
                                                                        {".json", Format::json},
                                                                        {".xml", Format::justice_xml}}};

bool is_converted(Format format) { return format == Format::html || format == Format::docx || format == Format::pdf; }

}  // namespace

Format format_of(const std::filesystem::path& path, std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return Format::pdf;
  if (bytes.starts_with("PK\x03\x04")) return Format::docx;
  const std::string ending = ascii_lower(path.extension().string());
  for (const auto& [name, format] : kEndings) {
    if (ending == name) return format;
  }
  const std::string head = ascii_lower(trim(bytes.substr(0, 200)));
  if (head.starts_with("<!doctype html") || head.starts_with("<html")) return Format::html;
  if (head.starts_with("<?xml")) return Format::justice_xml;
  return Format::text;
}

std::optional<Source> read_published(const std::filesystem::path& path, const std::string& language,
                                     const NumberingTable& numberings, const ReadLimits& limits,
                                     Diagnostics& diagnostics) {
  const auto refuse = [&](std::string code, std::string message, std::string help) {
    diagnostics.add({std::move(code), Severity::error, path.string(), 0, std::move(message), "", std::move(help)});
    return std::nullopt;
  };
  std::error_code failed;
  const auto size = std::filesystem::file_size(path, failed);
  if (!failed && size > limits.file) {
    return refuse("ING002", fmt::format("larger than {} MB", limits.file >> 20U),
                  "split the law into its books, or raise --max-file");
  }
  auto bytes = read_bytes(path);
  if (!bytes)
    return refuse("ING001", fmt::format("cannot be read: {}", bytes.error()), "check the path and its permissions");
  if (trim(*bytes).empty()) return refuse("ING003", "empty", "save the law again");
  const Format format = format_of(path, *bytes);
  std::string text;
  if (is_converted(format)) {
    auto converted = convert(path, format, limits);
    if (!converted) return refuse(converted.error().code, converted.error().message, converted.error().help);
    text = std::move(*converted);
  } else {
    auto decoded = to_utf8(*bytes);
    if (!decoded) return refuse("ING004", decoded.error(), "save the law as UTF-8 text");
    text = std::move(*decoded);
  }
  const SourceFile lines = SourceFile::from_bytes(path.string(), std::move(text));
  const auto structured = [&](Expected<Source, std::string> source) -> std::optional<Source> {
    if (!source)
      return refuse("ING009", source.error(),
                    "save the law as text or HTML; Akoma Ntoso files go into the corpus as they are");
    return std::move(*source);
  };
  switch (format) {
    case Format::json: return structured(read_law_json(lines.text, language, numberings));
    case Format::justice_xml: return structured(read_justice_xml(lines.text));
    case Format::text:
    case Format::markdown:
    case Format::html:
    case Format::docx:
    case Format::pdf: return read_markdown(lines.text, numberings);
  }
  return std::nullopt;
}

}  // namespace lacuna::ingest

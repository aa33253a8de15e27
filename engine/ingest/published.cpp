#include "ingest/published.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "ingest/amendment_marks.hpp"
#include "ingest/convert.hpp"
#include "ingest/markdown.hpp"
#include "ingest/nesting.hpp"
#include "ingest/structured.hpp"
#include "ingest/word_file.hpp"
#include "text/encoding.hpp"

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

std::size_t depth_of(std::string_view text, Format format) {
  if (format == Format::json) return json_depth(text);
  MarkupDepth depth;
  depth.feed(text);
  return depth.deepest();
}

Expected<std::string, Refusal> read_file(const std::filesystem::path& path, const ReadLimits& limits) {
  std::error_code failed;
  const auto kind = std::filesystem::status(path, failed).type();
  if (kind != std::filesystem::file_type::regular && kind != std::filesystem::file_type::not_found &&
      kind != std::filesystem::file_type::directory) {
    return unexpected(Refusal{"ING001", "cannot be read: it is no file", "save the law as a file, and add that"});
  }
  const auto size = std::filesystem::file_size(path, failed);
  if (!failed && size > limits.file) {
    return unexpected(Refusal{"ING002", fmt::format("larger than {} MB", limits.file >> 20U),
                              "split the law into its books, or raise --max-file"});
  }
  auto bytes = read_bytes(path);
  if (!bytes)
    return unexpected(
        Refusal{"ING001", fmt::format("cannot be read: {}", bytes.error()), "check the path and its permissions"});
  if (trim(*bytes).empty()) return unexpected(Refusal{"ING003", "empty", "save the law again"});
  return std::move(*bytes);
}

/// The file as UTF-8 that our own readers read, by a converter where it takes one.
Expected<std::string, Refusal> decoded(std::string_view bytes, const std::string& encoding) {
  auto text = text::to_utf8(bytes, encoding);
  if (!text) return unexpected(Refusal{"ING004", std::move(text.error().message), std::move(text.error().help)});
  return std::move(*text);
}

Expected<std::string, Refusal> text_of(const std::string& bytes, Format format, const ReadOptions& options) {
  if (format == Format::pdf) return convert(bytes, format, options.limits);
  if (format == Format::docx) {
    if (auto refusal = check_word_file(bytes, options.limits.unpacked)) return unexpected(std::move(*refusal));
    return convert(bytes, format, options.limits);
  }
  auto text = decoded(bytes, options.encoding);
  if (!text || format == Format::text || format == Format::markdown) return text;
  if (depth_of(*text, format) > kDeepestNesting) return unexpected(too_deep());
  return format == Format::html ? convert(*text, format, options.limits) : std::move(text);
}

Expected<Source, Refusal> read_structured(Expected<Source, std::string> source) {
  if (source) return std::move(*source);
  return unexpected(Refusal{"ING009", std::move(source.error()),
                            "save the law as text or HTML; Akoma Ntoso files go into the corpus as they are"});
}

Expected<Source, Refusal> read_as(Format format, const std::string& text, const std::string& language,
                                  const NumberingTable& numberings) {
  switch (format) {
    case Format::json: return read_structured(read_law_json(text, language, numberings));
    case Format::justice_xml: return read_structured(read_justice_xml(text));
    case Format::text:
    case Format::markdown:
    case Format::html:
    case Format::docx:
    case Format::pdf: break;
  }
  return read_markdown(without_amendment_marks(text), numberings);
}

}  // namespace

Format format_of(const std::filesystem::path& path, std::string_view bytes) {
  if (bytes.starts_with("%PDF-")) return Format::pdf;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) return Format::docx;
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
                                     const NumberingTable& numberings, const ReadOptions& options,
                                     Diagnostics& diagnostics) {
  const auto refuse = [&](Refusal refusal) {
    diagnostics.add({std::move(refusal.code), Severity::error, path.string(), 0, std::move(refusal.message), "",
                     std::move(refusal.help)});
    return std::nullopt;
  };
  auto bytes = read_file(path, options.limits);
  if (!bytes) return refuse(std::move(bytes.error()));
  const Format format = format_of(path, *bytes);
  auto text = text_of(*bytes, format, options);
  if (!text) return refuse(std::move(text.error()));
  const SourceFile lines = SourceFile::from_bytes(path.string(), text::without_controls(std::move(*text)));
  auto source = read_as(format, lines.text, language, numberings);
  if (!source) return refuse(std::move(source.error()));
  return std::move(*source);
}

}  // namespace lacuna::ingest

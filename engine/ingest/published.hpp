#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "ingest/numbering.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// What kind of file a published text comes in.
enum class Format { text, markdown, html, docx, pdf, json, justice_xml };

/// By what the file begins with, then by the ending of its name.
[[nodiscard]] Format format_of(const std::filesystem::path& path, std::string_view bytes);

/// What reading may cost.
struct ReadLimits {
  std::size_t file = kMostBytes;       ///< bytes of the file
  std::size_t unpacked = 256U << 20U;  ///< bytes that a packed file (docx) may unpack to, and a converter may write
  std::size_t memory = 4ULL << 30U;    ///< bytes for a converter
  int seconds = 120;                   ///< for a converter
};

/// How a published text is read.
struct ReadOptions {
  std::string encoding;  ///< of a file without markup of its own, HTML, JSON or XML; empty: as the file tells
  ReadLimits limits;
};

/// Reads a published text in any of the formats.
///
/// Errors, after which nothing is returned: ING001 cannot be read, ING002 larger than the limit, ING003 empty, ING004
/// no text (binary, or an encoding that is not UTF-8, UTF-16, declared or named), ING005 a converter is missing, ING006
/// a converter failed, hung or flooded, ING007 a packed file unpacks to too much, ING008 a PDF without text or
/// encrypted, ING009 JSON or XML that is broken, or of a form that no law publisher known to the engine uses, ING011
/// nested too deep.
[[nodiscard]] std::optional<Source> read_published(const std::filesystem::path& path, const std::string& language,
                                                   const NumberingTable& numberings, const ReadOptions& options,
                                                   Diagnostics& diagnostics);

}  // namespace lacuna::ingest

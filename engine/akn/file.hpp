#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "akn/document.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"

namespace lacuna::akn {

/// An Akoma Ntoso file on disk, and the works in it.
struct AknFile {
  SourceFile source;
  std::vector<Document> documents;  ///< the main one first
};

/// Reads a file as akn::read does, in any encoding that it declares or marks. It is never rewritten.
///
/// Where a file does not say which work it is, or says it wrongly, `<file>.toml` beside it does:
///
///     work = "/akn/gb/bill/2013/17"      # the rest may be left out
///     expression = "eng@2013-05-08"
///     language = "eng"
///     date = "2013-05-08"                # of the expression; work_date of the work
///     title = "Care Bill"
///
/// Errors, beside those of akn::read: FILE001 cannot be read, FILE002 not the encoding that it declares, FILE005
/// conflict markers, FILE007 larger than `most_bytes`, AKN010 a sidecar that is none. BOM and CRLF are findings
/// (FILE003, FILE004) in digests of this project alone.
[[nodiscard]] std::optional<AknFile> read_file(const std::filesystem::path& path, std::string name,
                                               Diagnostics& diagnostics, std::size_t most_bytes = kMostBytes);

}  // namespace lacuna::akn

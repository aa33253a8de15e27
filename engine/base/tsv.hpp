#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"

namespace lacuna {

/// One row of a table, its cells in the order of the columns asked for.
struct TsvRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

/// A tab-separated table with a header row; lines before it that begin with '#' are kept apart, empty lines skipped.
struct TsvTable {
  std::vector<std::string> preamble;  ///< the '#' lines, without the '#'
  std::vector<TsvRow> rows;
};

/// Reads a table whose header must be exactly `columns`, in that order. A wrong header (TSV001) yields nothing; a row
/// with too few or too many fields (TSV002) is reported and left out, the rest is read.
[[nodiscard]] std::optional<TsvTable> read_tsv(const SourceFile& file, std::span<const std::string_view> columns,
                                               Diagnostics& diagnostics);

}  // namespace lacuna

#include "base/tsv.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna {

namespace {

/// What is wrong with the header, in the words of the first column that differs.
std::string header_problem(const std::vector<std::string_view>& found, std::span<const std::string_view> wanted) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (i >= found.size()) return fmt::format("column {} ({}) is missing", i + 1, wanted[i]);
    if (found[i] != wanted[i]) return fmt::format("column {} is \"{}\", expected \"{}\"", i + 1, found[i], wanted[i]);
  }
  return fmt::format("column {} (\"{}\") is one too many", wanted.size() + 1, found[wanted.size()]);
}

std::string join_columns(std::span<const std::string_view> columns) {
  std::vector<std::string> names(columns.begin(), columns.end());
  return join(names, " ");
}

}  // namespace

std::optional<TsvTable> read_tsv(const SourceFile& file, std::span<const std::string_view> columns,
                                 Diagnostics& diagnostics) {
  TsvTable table;
  bool header_seen = false;
  std::size_t number = 0;
  for (const auto line : split(file.text, '\n')) {
    ++number;
    if (line.empty()) continue;
    if (!header_seen && line.front() == '#') {
      table.preamble.emplace_back(line.substr(1));
      continue;
    }
    const auto cells = split(line, '\t');
    if (!header_seen) {
      if (!std::ranges::equal(cells, columns)) {
        diagnostics.add({"TSV001", Severity::error, file.name, number, "header row: " + header_problem(cells, columns),
                         "", "the columns are, separated by tabs: " + join_columns(columns)});
        return std::nullopt;
      }
      header_seen = true;
    } else if (cells.size() != columns.size()) {
      diagnostics.add({"TSV002", Severity::error, file.name, number,
                       fmt::format("{} instead of {}", counted(cells.size(), "field", "fields"), columns.size()), "",
                       "separate the fields by tabs, and keep empty ones"});
    } else {
      table.rows.push_back({number, {cells.begin(), cells.end()}});
    }
  }
  if (header_seen) return table;
  diagnostics.add({"TSV001", Severity::error, file.name, 0, "no header row", "",
                   "the columns are, separated by tabs: " + join_columns(columns)});
  return std::nullopt;
}

}  // namespace lacuna

// A table read by its own header: every row is whole, every other line accounted for, and it prints as it was read.
#include <algorithm>
#include <vector>

#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "fuzz.hpp"

using namespace lacuna;

namespace {

/// The cells of the first line that is neither empty nor a comment.
std::vector<std::string_view> columns_of(std::string_view text) {
  for (const std::string_view line : split(text, '\n')) {
    if (!line.empty() && line.front() != '#') return split(line, '\t');
  }
  return {};
}

/// The empty line keeps a byte order mark that stood behind empty lines from beginning the text.
std::string print(const TsvTable& table, const std::vector<std::string_view>& columns) {
  std::string text = "\n";
  for (const std::string& line : table.preamble) text += "#" + line + "\n";
  text += join(std::vector<std::string>(columns.begin(), columns.end()), "\t") + "\n";
  for (const TsvRow& row : table.rows) text += join(row.cells, "\t") + "\n";
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Diagnostics diagnostics;
  const auto file = fuzzed_source(fuzzed_text(data, size), diagnostics);
  if (!file) return 0;
  const auto columns = columns_of(file->text);
  const std::size_t before = diagnostics.all().size();
  const auto table = read_tsv(*file, columns, diagnostics);
  must_hold(table.has_value() == !columns.empty());
  if (!table) return 0;
  for (const TsvRow& row : table->rows) must_hold(row.cells.size() == columns.size());

  const auto lines = split(file->text, '\n');
  const auto filled = lines.size() - static_cast<std::size_t>(std::ranges::count(lines, std::string_view{}));
  const std::size_t refused = diagnostics.all().size() - before;
  must_hold(filled == table->preamble.size() + 1 + table->rows.size() + refused);

  Diagnostics none;
  const std::string printed = print(*table, columns);
  const auto again = read_tsv(SourceFile::from_bytes("printed", printed), columns, none);
  must_hold(again && none.empty() && print(*again, columns) == printed);
  return 0;
}

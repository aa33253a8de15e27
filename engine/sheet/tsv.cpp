#include <fmt/format.h>

#include <algorithm>

#include "sheet/table.hpp"
#include "sheet/workbook.hpp"

namespace lacuna::sheet {

namespace {

std::string written(const Cell& cell) {
  if (const auto* number = std::get_if<double>(&cell)) return fmt::format("{}", *number);
  std::string text = std::get<std::string>(cell);
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  if (text.find('"') == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

/// Takes a table apart, character by character.
class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  ReadTable split() {
    for (at_ = 0; at_ < text_.size(); ++at_) take(text_[at_]);
    end_row();
    return std::move(table_);
  }

 private:
  void take(char c) {
    if (quoted_) {
      if (c != '"') cell_ += c;
      else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') cell_ += text_[++at_];
      else quoted_ = false;
    } else if (c == '"' && cell_.empty()) {
      quoted_ = true;
    } else if (c == '\t') {
      row_.cells.push_back({std::move(cell_), false});
      cell_.clear();
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r') {
      cell_ += c;
    }
  }

  void end_row() {
    row_.number = ++rows_;
    row_.cells.push_back({std::move(cell_), false});
    cell_.clear();
    const bool empty = std::ranges::all_of(row_.cells, [](const ReadCell& cell) { return cell.text.empty(); });
    if (!empty) table_.rows.push_back(row_);
    row_.cells.clear();
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t rows_ = 0;
  bool quoted_ = false;
  std::string cell_;
  ReadRow row_;
  ReadTable table_;
};

}  // namespace

std::string write_tsv(const Sheet& sheet, const std::vector<std::string>& preamble) {
  std::string text;
  for (const std::string& line : preamble) text += "#" + line + "\n";
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) text += (i == 0 ? "" : "\t") + sheet.columns[i].title;
  text += "\n";
  for (const auto& row : sheet.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) text += (i == 0 ? "" : "\t") + written(row[i]);
    text += "\n";
  }
  return text;
}

ReadTable read_delimited(std::string_view text) { return Splitter(text).split(); }

}  // namespace lacuna::sheet

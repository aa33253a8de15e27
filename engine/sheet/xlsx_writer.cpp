#include <fmt/format.h>

#include <xlsxwriter.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/scratch_folder.hpp"
#include "base/source_file.hpp"
#include "sheet/table.hpp"
#include "sheet/workbook.hpp"
#include "text/code_points.hpp"

namespace lacuna::sheet {

namespace {

constexpr std::size_t kMostCharacters = 32'767;  // of a cell, in UTF-16 units
constexpr std::uint8_t kA3 = 8;                  // as Excel numbers paper
constexpr double kLine = 15;                     // points
constexpr double kTallest = 405;
constexpr const char* kLists = "lists";  // the hidden sheet that holds the drop-downs
constexpr lxw_color_t kTitleColour = 0xDDE5EE;
constexpr lxw_color_t kFieldColour = 0xFFF8E1;
constexpr lxw_color_t kLineColour = 0xC8C8C8;

/// Excel reads _x000D_ as one character, libxlsxwriter writes it as it stands: words that look like that are escaped.
std::string escaped(const std::string& text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool looks = text[at] == '_' && at + 6 < text.size() && text[at + 1] == 'x' && text[at + 6] == '_';
    plain += looks ? std::string("_x005F_") : std::string(1, text[at]);
  }
  return plain;
}

/// At most as many characters as a cell holds, and never half of one: a byte of UTF-8 is never more than one unit.
std::string cut(const std::string& text) {
  if (text.size() <= kMostCharacters) return text;
  std::size_t end = kMostCharacters - 1;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

/// A row as high as its fullest cell needs, in points: not every program finds that out itself.
double height_of(const Sheet& sheet, std::size_t row) {
  double lines = 1;
  for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
    const auto* text = std::get_if<std::string>(&sheet.rows[row][column]);
    if (text != nullptr)
      lines =
          std::max(lines, std::ceil(static_cast<double>(text::columns_of(*text)) / (sheet.columns[column].width - 1)));
  }
  return std::min(kTallest, lines * kLine);
}

lxw_col_t column_of(std::size_t column) { return static_cast<lxw_col_t>(column); }
lxw_row_t row_of(std::size_t row) { return static_cast<lxw_row_t>(row); }

class Writer {
 public:
  Writer(const Workbook& book, const std::string& file) : source_(book), book_(workbook_new(file.c_str())) {
    title_ = style(kTitleColour);
    format_set_bold(title_);
    plain_ = style(LXW_COLOR_UNSET);
    field_ = style(kFieldColour);
  }

  lxw_error write() {
    lxw_doc_properties properties{};
    properties.created = std::max(1LL, source_.created.unix_time());  // 0 would be "now"
    workbook_set_properties(book_, &properties);
    for (const Sheet& sheet : source_.sheets) add(sheet);
    add_lists();
    return workbook_close(book_);
  }

 private:
  lxw_format* style(lxw_color_t background) {
    lxw_format* format = workbook_add_format(book_);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_border(format, LXW_BORDER_HAIR);
    format_set_border_color(format, kLineColour);
    if (background != LXW_COLOR_UNSET) format_set_bg_color(format, background);
    return format;
  }

  void add(const Sheet& sheet) {
    lxw_worksheet* page = workbook_add_worksheet(book_, sheet.name.c_str());
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) add_column(page, sheet, column);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row) {
      worksheet_set_row(page, row_of(row + 1), height_of(sheet, row), nullptr);
      for (std::size_t column = 0; column < sheet.columns.size(); ++column) add_cell(page, sheet, row, column);
    }
    worksheet_freeze_panes(page, 1, 0);
    worksheet_set_landscape(page);
    worksheet_set_paper(page, kA3);
    worksheet_fit_to_pages(page, 1, 0);
    worksheet_repeat_rows(page, 0, 0);
    worksheet_autofilter(page, 0, 0, row_of(sheet.rows.size()), column_of(sheet.columns.size() - 1));
  }

  void add_column(lxw_worksheet* page, const Sheet& sheet, std::size_t at) {
    const Column& column = sheet.columns[at];
    worksheet_set_column(page, column_of(at), column_of(at), column.width, nullptr);
    worksheet_write_string(page, 0, column_of(at), column.title.c_str(), title_);
    if (column.choices.empty() || sheet.rows.empty()) return;
    const std::string letters = ReadTable::letters_of(lists_.size());
    std::string range = fmt::format("={}!${}$1:${}${}", kLists, letters, letters, column.choices.size());
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
    rule.value_formula = range.data();
    worksheet_data_validation_range(page, 1, column_of(at), row_of(sheet.rows.size()), column_of(at), &rule);
    lists_.push_back(&column.choices);
  }

  void add_cell(lxw_worksheet* page, const Sheet& sheet, std::size_t row, std::size_t column) {
    lxw_format* format = sheet.columns[column].editable ? field_ : plain_;
    const Cell& cell = sheet.rows[row][column];
    if (const auto* number = std::get_if<double>(&cell))
      worksheet_write_number(page, row_of(row + 1), column_of(column), *number, format);
    else
      worksheet_write_string(page, row_of(row + 1), column_of(column),
                             cut(escaped(std::get<std::string>(cell))).c_str(), format);
  }

  /// Drop-downs longer than 255 characters must stand in cells.
  void add_lists() {
    if (lists_.empty()) return;
    lxw_worksheet* page = workbook_add_worksheet(book_, kLists);
    for (std::size_t column = 0; column < lists_.size(); ++column) {
      for (std::size_t row = 0; row < lists_[column]->size(); ++row)
        worksheet_write_string(page, row_of(row), column_of(column), (*lists_[column])[row].c_str(), nullptr);
    }
    worksheet_hide(page);
  }

  const Workbook& source_;
  lxw_workbook* book_;
  lxw_format* title_ = nullptr;
  lxw_format* plain_ = nullptr;
  lxw_format* field_ = nullptr;
  std::vector<const std::vector<std::string>*> lists_;
};

}  // namespace

Expected<std::string, std::string> write_xlsx(const Workbook& workbook) {
  const ScratchFolder scratch;
  if (!scratch.made()) return unexpected(std::string("there is no room for temporary files"));
  if (const lxw_error error = Writer(workbook, scratch.file("book.xlsx")).write(); error != LXW_NO_ERROR)
    return unexpected(std::string(lxw_strerror(error)));
  return read_bytes(scratch.file("book.xlsx"));
}

}  // namespace lacuna::sheet

#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/expected.hpp"

namespace lacuna::sheet {

/// Words, or a number that a spreadsheet can sort by.
using Cell = std::variant<std::string, double>;

struct Column {
  std::string title;
  double width = 12;                 ///< in characters
  bool editable = false;             ///< shown as a field to fill in
  std::vector<std::string> choices;  ///< a drop-down of these words; anything else is refused by the spreadsheet
};

/// One sheet: a row of titles, frozen and with filters, and the rows below it.
struct Sheet {
  std::string name;  ///< at most 31 characters
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;
};

struct Workbook {
  std::vector<Sheet> sheets;
  Date created = Date::from_unix_time(0);  ///< stands in the file: the same workbook gives the same bytes
};

/// An Excel file (Office Open XML). Words are never formulas, whatever they begin with; those of more than 32,767
/// characters, which no cell holds, are cut and end in "…". The error says what the disk answered.
[[nodiscard]] Expected<std::string, std::string> write_xlsx(const Workbook& workbook);

/// The same table as text: tabs between cells, quotation marks round cells that hold one, every tab and line break in
/// a cell a blank. `preamble` lines come first, each with a # before it.
[[nodiscard]] std::string write_tsv(const Sheet& sheet, const std::vector<std::string>& preamble);

}  // namespace lacuna::sheet

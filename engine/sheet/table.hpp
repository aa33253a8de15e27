#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.hpp"

namespace lacuna::sheet {

/// A cell as somebody left it.
struct ReadCell {
  std::string text;
  bool computed = false;  ///< a formula or an error: its value is not what a person wrote
};

struct ReadRow {
  std::size_t number = 0;  ///< as the spreadsheet shows it, from 1
  std::vector<ReadCell> cells;

  /// The words of a cell; none where the row ends before it.
  [[nodiscard]] const ReadCell& at(std::size_t column) const;
};

/// The cells of a sheet, row by row; rows without any cell are left out.
struct ReadTable {
  std::string name;
  std::vector<ReadRow> rows;

  /// Column letters of a spreadsheet: 0 is A, 26 is AA.
  [[nodiscard]] static std::string letters_of(std::size_t column);
};

/// Why a file cannot be read, and what to do.
struct Unreadable {
  std::string message;
  std::string help;
};

/// The sheets of an Excel file, hidden ones too, in the order of the workbook.
[[nodiscard]] Expected<std::vector<ReadTable>, Unreadable> read_xlsx(std::string_view bytes);

/// A table with tabs between cells, as write_tsv or a spreadsheet writes it: a cell may stand in quotation marks, in
/// which two stand for one.
[[nodiscard]] ReadTable read_delimited(std::string_view text);

}  // namespace lacuna::sheet

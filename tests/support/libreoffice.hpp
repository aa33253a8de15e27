#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lacuna::test {

/// A cell to be filled in: the row whose first cell has this text, the column with this title.
struct Edit {
  std::string row;
  std::string column;
  std::string text;
};

/// Opens an Excel file in LibreOffice, fills in cells of a sheet, and saves it as Excel again, in place. Throws if the
/// program, a row or a column is missing.
void edit_in_libreoffice(const std::filesystem::path& file, const std::string& sheet, const std::vector<Edit>& edits);

}  // namespace lacuna::test

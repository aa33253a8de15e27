#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "mapping/review_row.hpp"
#include "sheet/table.hpp"

namespace lacuna::mapping {

enum class Choice { accept, reject, change };

[[nodiscard]] std::string_view to_string(Choice choice);

/// What a person decided in one row.
struct Decision {
  std::size_t row = 0;  ///< as the spreadsheet shows it
  Choice choice = Choice::accept;
  ReviewCells cells;
};

/// A review that came back.
struct DecisionFile {
  std::string name;  ///< how diagnostics call it
  ReviewOrigin origin;
  std::vector<Decision> decisions;  ///< of the rows that are decided, in the order of the file
  std::size_t rows = 0;             ///< how many came back, decided or not
};

/// Reads a review from the tables of an Excel file, or from the one of a TSV file, whose first rows begin with #. Rows
/// may stand in any order, columns too, and rows may be missing: of these nothing was decided.
/// REV001: no review, or one without the column that is told. REV002: a decision that is none of the three. REV003: an
/// id twice. REV004: a formula where a person's word is asked for. A row with any of these is left out.
[[nodiscard]] std::optional<DecisionFile> read_decisions(std::string name, std::span<const sheet::ReadTable> tables,
                                                         Diagnostics& diagnostics);

}  // namespace lacuna::mapping

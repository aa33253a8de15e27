#pragma once

#include "report/gap_report.hpp"
#include "sheet/workbook.hpp"

namespace lacuna::render {

/// The gap report as a workbook, for those who filter and sort:
/// *Summary* the numbers, what was read and what was not at hand; *Matrix* a row for each protection; *Obligations* and
/// *Evidence* a row for each, as in the CSV file; *Gaps* what is not covered, the heaviest first, with a column for the
/// State's comments; *Stale* evidence that a person has to read again; *Manifest* the inputs with their SHA-256.
[[nodiscard]] sheet::Workbook gaps_workbook(const report::GapReport& report);

}  // namespace lacuna::render

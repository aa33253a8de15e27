#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/gap_report.hpp"

namespace lacuna::render {

/// The gap report as one table (RFC 4180, UTF-8, CR LF): a row per obligation and evidence, or per obligation without
/// evidence, or per concept that nothing asks for. Every cell that a spreadsheet would run as a formula is made text.
[[nodiscard]] std::string gaps_csv(const report::GapReport& report);

/// One cell: quoted when it must be, and with an apostrophe before a leading = + - @ or tab, so that it is never a
/// formula.
[[nodiscard]] std::string csv_cell(std::string_view text);

/// One row with its CR LF.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& cells);

}  // namespace lacuna::render

#pragma once

#include <string>

#include "render/style.hpp"
#include "report/gap_report.hpp"

namespace lacuna::render {

/// The gap report for a terminal: the numbers, the gaps heaviest first with their sentences, then the rest in a line
/// each.
[[nodiscard]] std::string gaps_text(const report::GapReport& report, const Style& style);

}  // namespace lacuna::render

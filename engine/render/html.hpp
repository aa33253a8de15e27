#pragma once

#include <string>

#include "report/gap_report.hpp"

namespace lacuna::render {

/// The gap report as one offline page.
[[nodiscard]] std::string gaps_html(const report::GapReport& report);

}  // namespace lacuna::render

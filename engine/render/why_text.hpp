#pragma once

#include <string>

#include "render/style.hpp"
#include "report/gap_report.hpp"

namespace lacuna::render {

/// The proof of one cell, as an argument: what is required and by what, what reaches it, what is left over, and the
/// words. An empty cell says why it is empty.
[[nodiscard]] std::string why_text(const report::GapReport& report, const report::ConceptRow& row, const Style& style);

}  // namespace lacuna::render

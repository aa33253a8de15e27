#pragma once

#include <string>

#include "report/gap_report.hpp"

namespace lacuna::render {

/// The gap report as one page that needs no network: heat map of groups, then every leaf with obligations left and
/// evidence right. Built as a tree, so it is well-formed and escaped by construction; readable with scripts off,
/// printed, and by ear.
[[nodiscard]] std::string gaps_html(const report::GapReport& report);

}  // namespace lacuna::render

#pragma once

#include <string>

#include "render/style.hpp"
#include "report/survey_diff.hpp"

namespace lacuna::render {

/// What changed from one survey to another, for a terminal.
[[nodiscard]] std::string survey_diff_text(const report::SurveyDiff& diff, const Style& style);

}  // namespace lacuna::render

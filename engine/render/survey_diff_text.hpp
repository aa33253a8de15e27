#pragma once

#include <string>

#include "render/style.hpp"
#include "report/survey_diff.hpp"

namespace lacuna::render {

/// What changed from one survey to another, for a terminal.
[[nodiscard]] std::string survey_diff_text(const report::SurveyDiff& diff, const Style& style);

/// The same as JSON, "lacuna-survey-diff/1".
[[nodiscard]] std::string survey_diff_json(const report::SurveyDiff& diff);

}  // namespace lacuna::render

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "report/survey.hpp"
#include "report/survey_diff.hpp"

namespace lacuna::render {

/// A survey as JSON, "lacuna-survey/1": instruments, concepts with their clauses, years, ratifications, bodies.
[[nodiscard]] std::string survey_json(const report::Survey& survey);

/// What changed from one survey to another, "lacuna-survey-diff/1".
[[nodiscard]] std::string survey_diff_json(const report::SurveyDiff& diff);

/// The inputs of a survey with their hashes, "lacuna-manifest/1".
[[nodiscard]] std::string manifest_json(const report::Survey& survey);

/// Reads back what a comparison needs; nothing if the text is no survey of this format.
[[nodiscard]] std::optional<report::SurveySnapshot> read_survey_json(std::string_view text);

}  // namespace lacuna::render

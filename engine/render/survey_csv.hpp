#pragma once

#include <string>

#include "report/survey.hpp"

namespace lacuna::render {

/// One row per clause of an instrument that asks for a protection; RFC 4180.
[[nodiscard]] std::string survey_clauses_csv(const report::Survey& survey);

/// One row per protection: standing, since when, how many States.
[[nodiscard]] std::string survey_concepts_csv(const report::Survey& survey);

/// One row per year's end: the timeline as a table.
[[nodiscard]] std::string survey_years_csv(const report::Survey& survey);

/// One row per State: what it is bound to, and the smallest set of instruments that closes what existing law can.
[[nodiscard]] std::string survey_ratifications_csv(const report::Survey& survey);

}  // namespace lacuna::render

#pragma once

#include <string>
#include <string_view>

#include "report/survey.hpp"

namespace lacuna::render {

/// "182 of 199 States", "at least 48 of 199 States; of 151 it is not known".
[[nodiscard]] std::string states_words(const report::StateCount& count);

/// What a standing says, as a heading and as a sentence.
[[nodiscard]] std::string_view standing_name(report::Standing standing);
[[nodiscard]] std::string_view standing_words(report::Standing standing);

/// "must", "must consider, subject to law".
[[nodiscard]] std::string clause_modality(const report::Clause& clause);

}  // namespace lacuna::render

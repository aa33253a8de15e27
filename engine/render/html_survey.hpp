#pragma once

#include <string>

#include "report/survey.hpp"

namespace lacuna::render {

/// The survey as one page that needs no network and no script.
[[nodiscard]] std::string survey_html(const report::Survey& survey);

}  // namespace lacuna::render

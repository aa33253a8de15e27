#pragma once

#include <string>

#include "render/style.hpp"
#include "report/comparison.hpp"
#include "sheet/workbook.hpp"

namespace lacuna::render {

/// States and instruments side by side on a terminal: each protection, and under it what each subject reaches, by which
/// provisions, and what it lacks of what the others have.
[[nodiscard]] std::string compare_text(const report::Comparison& comparison, const Style& style);

/// JSON, format "lacuna-compare/1".
[[nodiscard]] std::string compare_json(const report::Comparison& comparison);

/// One page that needs no network: a table, a column for each subject, texts in their languages.
[[nodiscard]] std::string compare_html(const report::Comparison& comparison, const std::string& engine);

/// A workbook: a row for each protection, and a row for each provision.
[[nodiscard]] sheet::Workbook compare_workbook(const report::Comparison& comparison);

}  // namespace lacuna::render

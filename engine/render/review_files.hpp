#pragma once

#include <string>

#include "base/date.hpp"
#include "report/review.hpp"
#include "sheet/workbook.hpp"

namespace lacuna::render {

/// A review as a workbook: sheet "decisions" with drop-downs, sheet "about" with where it comes from and how to decide.
[[nodiscard]] sheet::Workbook review_workbook(const report::ReviewSheet& review, Date day);

/// The same as a table, the origin in lines that begin with #.
[[nodiscard]] std::string review_tsv(const report::ReviewSheet& review);

}  // namespace lacuna::render

#pragma once

#include <string>

#include "report/back_test.hpp"

namespace lacuna::render {

/// The back-test as a page: its numbers with their denominators, then what was foretold, missed, and required without
/// having been a gap.
[[nodiscard]] std::string back_test_markdown(const report::BackTest& test);

}  // namespace lacuna::render

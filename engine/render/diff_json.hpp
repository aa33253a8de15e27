#pragma once

#include <string>

#include "report/law_diff.hpp"

namespace lacuna::render {

/// Format "lacuna-diff/1": one object, two blanks of indentation, LF at the end. In each list of words the texts that
/// are equal or inserted, joined as they are, are the later text.
[[nodiscard]] std::string diff_json(const report::LawDiff& diff);

}  // namespace lacuna::render

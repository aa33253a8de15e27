#pragma once

#include <string>
#include <string_view>

#include "report/comparison.hpp"

namespace lacuna::render {

/// Phrases that every format of a comparison prints.

/// What a subject reaches: "any child under 18.", "Nothing.", "Not known: … was not searched."
[[nodiscard]] std::string reached_words(const report::ComparedCell& cell);

/// What a sentence of `lacks` says: "Lacks", or "Not found" where the search is not complete.
[[nodiscard]] std::string_view lacks_words(const report::ComparedCell& cell);

/// Why what was not found may be there all the same; empty if the search is complete, or if reached_words told it.
[[nodiscard]] std::string search_words(const report::ComparedCell& cell);

}  // namespace lacuna::render

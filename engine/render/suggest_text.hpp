#pragma once

#include <string>

#include "render/style.hpp"
#include "report/suggestion_report.hpp"

namespace lacuna::render {

/// Suggestions for a terminal: each provision with the words that caused them marked [so], or bold where there is
/// colour, then the protections, likeliest first.
[[nodiscard]] std::string suggest_text(const report::SuggestionReport& report, const Style& style);

/// As JSON, "lacuna-suggest/1".
[[nodiscard]] std::string suggest_json(const report::SuggestionReport& report);

/// As SSSOM/TSV rows that no person has decided (`semapv:LexicalMatching`): what a mapping file could take over.
[[nodiscard]] std::string suggest_sssom(const report::SuggestionReport& report, const std::string& day);

}  // namespace lacuna::render

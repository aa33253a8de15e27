#pragma once

#include <string>

#include "render/style.hpp"
#include "report/law_diff.hpp"

namespace lacuna::render {

/// What changed from one expression of a law to another, for a terminal: the two expressions, notes, numbers, then each
/// provision with its citation, the chain of headings above it and its words, [-deleted-] and {+inserted+}; long equal
/// stretches are cut to the words next to a change. Last the mappings that have to be read again.
[[nodiscard]] std::string diff_text(const report::LawDiff& diff, const Style& style);

/// Words with their changes marked, wrapped to the style's width behind `indent` blanks.
[[nodiscard]] std::string marked_words(const std::vector<align::Edit>& edits, std::size_t indent, const Style& style);

}  // namespace lacuna::render

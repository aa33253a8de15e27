#pragma once

#include <map>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "suggest/evaluation.hpp"

namespace lacuna::tool {

/// What was ranked, by language and kind of text.
using Groups = std::map<std::pair<std::string, std::string>, std::vector<suggest::Ranked>>;

[[nodiscard]] Groups groups_of(const std::vector<suggest::Ranked>& ranked);

/// "0.90 (0.86–0.93)"
[[nodiscard]] std::string shown(const suggest::Estimate& estimate);

/// The figures of each group, as Markdown: docs/suggestions.md takes them over.
[[nodiscard]] std::string ranking_table(const Groups& groups);
[[nodiscard]] std::string tier_table(const Groups& groups);
[[nodiscard]] std::string calibration_table(const std::vector<suggest::Ranked>& ranked);

/// Chance against truth as a picture: on the diagonal a chance is true.
[[nodiscard]] std::string calibration_svg(const std::vector<suggest::Ranked>& ranked);

[[nodiscard]] nlohmann::ordered_json evaluation_json(const Groups& groups, const std::vector<suggest::Ranked>& ranked);

/// A row for each provision: what a person found in it, and what ranks first. For the study of errors.
[[nodiscard]] std::string rows_of(const std::vector<suggest::Ranked>& ranked, const taxonomy::ConceptGraph& concepts);

}  // namespace lacuna::tool

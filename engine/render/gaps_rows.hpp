#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "report/gap_report.hpp"

namespace lacuna::render {

/// What tables say of a protection, of an obligation and of a piece of evidence, the same in CSV and Excel files: names
/// of the columns, and the cells of a row.
inline constexpr std::array<std::string_view, 9> kConceptTitles{
    "state", "as_of", "notation", "concept", "label", "verdict", "contradiction", "reason", "flags"};
inline constexpr std::array<std::string_view, 8> kObligationTitles{
    "obligation", "modality",           "obligation_verdict", "required",
    "uncovered",  "obligation_text_is", "obligation_text",    "obligation_comment"};
inline constexpr std::array<std::string_view, 14> kEvidenceTitles{
    "evidence",         "predicate",     "basis",     "limits", "reached",  "freshness", "quote",
    "evidence_text_is", "evidence_text", "amendment", "author", "reviewer", "date",      "comment"};

[[nodiscard]] std::vector<std::string> concept_cells(const report::GapReport& report, const report::ConceptRow& row);
[[nodiscard]] std::vector<std::string> obligation_cells(const report::ObligationRow& row);
[[nodiscard]] std::vector<std::string> evidence_cells(const report::EvidenceRow& row);

}  // namespace lacuna::render

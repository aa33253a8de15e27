#pragma once

#include <string>
#include <vector>

#include "report/gap_report.hpp"

namespace lacuna::render {

/// Phrases that more than one format prints.

/// "the conventions that bind it", "the conventions open to it", "a list of conventions".
[[nodiscard]] std::string_view baseline_words(report::Baseline::Kind kind);

/// "bound since 2010-07-17 (ratification of 2010-06-17); table known to 2025-04-10, presumed bound since".
[[nodiscard]] std::string bond_words(const report::InstrumentRow& row);

/// "must, where appropriate, subject to law".
[[nodiscard]] std::string modality_words(const report::ObligationRow& row);

/// "covered 12 to 30 of 40".
[[nodiscard]] std::string count_words(const coverage::Count& count);

/// "provides, express; purpose=sexual" as words: "express", "implicit rule", …
[[nodiscard]] std::string basis_words(const report::EvidenceRow& row);

/// What a provision does to a protection: "provides, express", "bears on it, reaches nothing".
[[nodiscard]] std::string evidence_words(const report::EvidenceRow& row);

/// Whether and when the law was searched for a protection, and what was not at hand.
[[nodiscard]] std::string law_search_words(const report::ConceptRow& row);

/// Who stands behind a reading: "accepted 2026-11-24, one reader".
[[nodiscard]] std::string reading_words(const report::EvidenceRow& row);

/// What a flag tells the reader.
[[nodiscard]] std::string_view flag_words(coverage::Flag flag);

/// Whose words are shown: "summary, not the law", "official text", with what a reader must know of a layer.
[[nodiscard]] std::string text_words(const report::ProvisionText& provision);

/// "; source: …" of an official text; empty for a summary.
[[nodiscard]] std::string source_words(const report::ProvisionText& provision);

/// Evidence that reaches something, apart from provisions that only bear on the concept.
[[nodiscard]] bool reaches(const report::EvidenceRow& row);

}  // namespace lacuna::render

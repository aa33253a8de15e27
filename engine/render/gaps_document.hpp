#pragma once

#include <string>

#include "report/gap_report.hpp"

namespace lacuna::render {

/// The gap report as pandoc reads it (JSON), for Word and PDF: the numbers, the gaps with the heaviest first, then
/// every protection with what the conventions ask for and what the law gives, then the inputs. Each protection is a
/// bookmark of its id.
[[nodiscard]] std::string gaps_document(const report::GapReport& report);

}  // namespace lacuna::render

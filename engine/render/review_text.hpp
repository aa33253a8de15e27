#pragma once

#include <span>
#include <string>

#include "mapping/confirm.hpp"
#include "mapping/decide.hpp"
#include "render/style.hpp"
#include "report/review.hpp"
#include "report/verdict_changes.hpp"

namespace lacuna::render {

/// How far a law is reviewed, with the provisions that nobody read.
[[nodiscard]] std::string progress_text(const report::ReviewProgress& progress, const Style& style);

/// What they change in the answers of States' reports, one paragraph each.
[[nodiscard]] std::string changes_text(std::span<const report::StateChange> changes, const Style& style);

/// Which rows a person confirmed, and which are stale still.
[[nodiscard]] std::string confirmed_text(const std::string& title, const mapping::ConfirmedSet& confirmed,
                                         const Style& style);

/// What decisions are and what they change: the rows, then the answers.
[[nodiscard]] std::string decided_text(const std::string& title, const mapping::DecidedSet& decided,
                                       std::span<const report::StateChange> changes, const Style& style);

}  // namespace lacuna::render

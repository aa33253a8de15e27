#pragma once

#include <string>

#include "mapping/wanted_row.hpp"
#include "session.hpp"

namespace lacuna::tool {

/// How decisions enter a mapping file.
struct ApplyOptions {
  mapping::Reviewer reviewer;
  bool dry_run = false;
};

/// Carries out the decisions in a review, an Excel or TSV file, and shows what they change in the reports of the States
/// that the law bears on. Exit code: 1 if anything is wrong in the review, and then nothing is written.
[[nodiscard]] int apply_review(corpus::Library& library, const std::string& path, const ApplyOptions& options);

/// Pins the stale rows of a law anew to `document`: those of `only`, eIds parted by commas, or "all".
[[nodiscard]] int apply_confirmation(corpus::Library& library, const akn::Document& document, const std::string& only,
                                     const ApplyOptions& options);

}  // namespace lacuna::tool

#pragma once

#include <string>
#include <vector>

#include "mapping/review_row.hpp"
#include "report/suggestion_report.hpp"

namespace lacuna::report {

/// One question to a reviewer: a suggestion, a row of the mapping file, or a provision of which nobody said anything.
struct ReviewQuestion {
  mapping::ReviewKind kind = mapping::ReviewKind::suggestion;
  mapping::ReviewCells cells;
  std::string citation;
  std::string heading;
  std::string text;
  std::string protection;  ///< label of the concept
  std::string status;      ///< "suggested, strong", "accepted by lacuna:reader-1", "rejected", "read by nobody"
  std::string because;     ///< the words that speak for it, and the accepted provision that it resembles
};

/// Everything of a law that a person can decide, in the order of its text: what is ready to leave as a spreadsheet.
struct ReviewSheet {
  mapping::ReviewOrigin origin;
  std::string title;
  std::string language;  ///< ISO 639-1
  std::vector<std::string> notes;
  std::vector<std::string> concepts;  ///< ids of all protections, in the order of the taxonomy
  std::vector<ReviewQuestion> questions;
};

/// How far the review of a law is.
struct ReviewProgress {
  std::string title;
  std::string expression;
  std::size_t provisions = 0;  ///< with words of their own
  std::size_t accepted = 0;    ///< rows that a person stands behind
  std::size_t rejected = 0;
  std::size_t undecided = 0;        ///< rows that a program made
  std::vector<std::string> unread;  ///< provisions of which nobody said anything: "s. 3(2)  [sec_3__subsec_2]"
  std::vector<std::string> stale;   ///< rows whose words changed since they were read, with what became of them
};

/// The questions of a law: the rows of its mapping set, the suggestions beside them, and for every provision that
/// nobody read whether it has any protection. A suggestion proposes what its row of the mapping file would be, as far
/// as that can be told without reading: provides and express for a national law, requires without modality for a
/// convention.
[[nodiscard]] ReviewSheet review_sheet(const corpus::Library& library, const mapping::MappingSet& set,
                                       const akn::Document& document, const SuggestionReport& suggestions);

[[nodiscard]] ReviewProgress review_progress(const corpus::Library& library, const mapping::MappingSet& set,
                                             const akn::Document& document);

}  // namespace lacuna::report

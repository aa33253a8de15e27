#pragma once

#include <string>
#include <vector>

#include "mapping/decision_reader.hpp"

namespace lacuna::mapping {

/// Who decides, and when.
struct Reviewer {
  std::string id;  ///< as in author_id and reviewer_id: "lacuna:reader-2", "orcid:0000-…"
  Date date = Date::from_unix_time(0);
};

/// A row of the mapping file that a decision asks for.
struct WantedRow {
  const Decision* decision = nullptr;
  const Mapping* before = nullptr;  ///< the row of the file that it takes the place of, if there is one
  std::vector<std::string> cells;   ///< in the order of kColumns, derived ones empty
  bool beside = false;              ///< the rejected half of a change
};

/// The rows that one decision asks for. `before` is the row of the mapping file that it speaks of; none for a
/// suggestion, an unread provision, and a row that is no more there.
[[nodiscard]] std::vector<WantedRow> wanted_rows(const akn::WorkIri& work, const Decision& decision,
                                                 const Mapping* before, ReviewKind kind, const Reviewer& reviewer);

}  // namespace lacuna::mapping

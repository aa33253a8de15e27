#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>

namespace lacuna::coverage {

/// The answer for an obligation or a concept.
enum class Verdict {
  covered,         ///< every point of the required region is reached by accepted provisions in force
  partial,         ///< some points are reached, some are not
  none,            ///< no point is reached, the group was searched and no expected work is missing
  conflict,        ///< a provision contradicts the obligation within its region; support is shown beside
  not_assessed,    ///< too little was read to say
  not_applicable,  ///< nothing asks for it, or a reservation or an unfulfilled condition takes it away
};

/// How far provisions reach the required region, contradictions aside.
enum class Support { full, partial, none };

[[nodiscard]] std::string_view to_string(Verdict verdict);
[[nodiscard]] std::string_view to_string(Support support);

/// What a reader of a verdict has to know besides.
enum class Flag {
  stale,             ///< a provision changed since it was read
  later_text,        ///< the text at hand is later than the day asked about
  unsettled,         ///< it is not known whether a law was in force on the day
  pinned_to_digest,  ///< read in the project's summary, not in the official text
  suggested,         ///< suggestions wait for a decision
  implicit,          ///< rests on an implicit rule, which never counts in full
  policy,            ///< rests on policy or practice
  single_coder,      ///< one reader, no second
  last_verified,     ///< the State was bound on the last day known and is presumed to be so still
  direct,            ///< the treaty itself applies
};

[[nodiscard]] std::string_view to_string(Flag flag);

using Flags = std::set<Flag>;

/// The worse of two verdicts, in the order conflict, none, partial, not assessed, covered, not applicable: what is
/// known to be missing outweighs what is not known.
[[nodiscard]] Verdict worse(Verdict left, Verdict right);

}  // namespace lacuna::coverage

#pragma once

#include <string>
#include <vector>

#include "report/gap_report.hpp"

namespace lacuna::report {

/// A protection of which a report says something else than another one.
struct VerdictChange {
  taxonomy::ConceptId id;
  std::string label;
  coverage::Verdict before = coverage::Verdict::not_applicable;
  coverage::Verdict after = coverage::Verdict::not_applicable;
  std::vector<std::string> gained;  ///< sentences of what was uncovered and is no more
  std::vector<std::string> lost;    ///< sentences of what is uncovered now
};

/// What decisions do to the report of one State.
struct StateChange {
  std::string state;
  Date as_of = Date::from_unix_time(0);
  coverage::Count before;  ///< of MUST
  coverage::Count after;
  std::vector<VerdictChange> concepts;  ///< by notation; empty if every answer stays
};

/// Compares two reports of one State and one day. A change of what is uncovered is one, even where the verdict stays.
[[nodiscard]] StateChange compare_reports(const GapReport& before, const GapReport& after);

}  // namespace lacuna::report

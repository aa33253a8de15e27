#pragma once

#include <string>
#include <vector>

#include "corpus/library.hpp"
#include "report/gap_report.hpp"

namespace lacuna::report {

/// What a gap report is asked for.
struct Request {
  jurisdiction::State state;
  Date as_of = Date::from_unix_time(0);
  Baseline baseline;
  std::string engine;                 ///< version, for the manifest
  std::vector<std::string> left_out;  ///< findings of loading and checking
};

/// Makes the gap report of a State. The library must have its method; a State without dossier has no law at hand, and
/// everything that is asked of it is NOT_ASSESSED.
[[nodiscard]] GapReport build_gap_report(const corpus::Library& library, const Request& request);

}  // namespace lacuna::report

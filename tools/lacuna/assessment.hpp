#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/build.hpp"
#include "session.hpp"

namespace CLI {
class App;
}

namespace lacuna::tool {

/// What `gaps` and `why` have in common: a State, a day, a baseline.
struct AssessmentOptions {
  std::string state;
  std::string as_of;
  std::string baseline = "bound";

  void add_to(CLI::App& verb);
};

/// One line per error: the reader of a report is told what is missing from it.
[[nodiscard]] std::vector<std::string> left_out(const Diagnostics& diagnostics);

/// The State that a person named; nothing and a message with the nearest names if there is none.
[[nodiscard]] const jurisdiction::State* find_state(const corpus::Library& library, const std::string& text);

/// Loads, checks, assesses. Nothing after a message if a State, day, baseline or the dossier is missing. Errors in the
/// data are printed and listed in the report: what they left out is never silent.
[[nodiscard]] std::optional<report::GapReport> assess(const Session& session, const AssessmentOptions& options);

}  // namespace lacuna::tool

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "corpus/library.hpp"
#include "report/gap_report.hpp"

namespace lacuna::report {

/// What is compared: a State's law on a day, or an instrument.
struct Subject {
  const jurisdiction::State* state = nullptr;
  const jurisdiction::Instrument* instrument = nullptr;

  /// "IRL", "TIP"
  [[nodiscard]] std::string id() const;
  [[nodiscard]] std::string name() const;
};

/// A provision of one subject that speaks of a protection.
struct ComparedProvision : QuotedProvision {
  std::string what;     ///< "must", "provides, express", "contradicts", "bears on it"
  std::string reached;  ///< its region in words; empty if it reaches nothing
  bool counts = true;   ///< in force and certain on the day, and not only implicit
};

/// One protection in one subject.
struct ComparedCell {
  std::string reached;             ///< the region that all its provisions reach, in words; empty if none does
  std::vector<std::string> lacks;  ///< what another subject reaches and this one does not, in sentences
  std::string unknown;             ///< why absence proves nothing; empty if it does
  std::vector<ComparedProvision> provisions;
};

/// One protection side by side.
struct ComparedConcept {
  taxonomy::ConceptId id;
  std::string notation;
  std::string label;
  std::vector<ComparedCell> cells;  ///< in the order of the subjects

  /// Whether any subject lacks what another has.
  [[nodiscard]] bool differs() const;
};

/// States and instruments side by side, protection by protection: plain data for every format.
struct Comparison {
  Date as_of = Date::from_unix_time(0);
  std::vector<Subject> subjects;
  std::vector<ComparedConcept> concepts;  ///< by notation; those of which no subject speaks are left out
};

/// Compares subjects on a day. Of a State counts what is law on the day and certain; of an instrument what it requires
/// in any modality, which is told. What one lacks is measured against all others together.
[[nodiscard]] Comparison compare(const corpus::Library& library, const std::vector<Subject>& subjects, Date day);

}  // namespace lacuna::report

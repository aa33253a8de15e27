#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "coverage/evidence.hpp"
#include "coverage/obligation.hpp"
#include "coverage/sentence.hpp"
#include "coverage/space.hpp"
#include "coverage/verdict.hpp"

namespace lacuna::coverage {

/// Whether the law of a State was searched for a concept, as the dossier says and the corpus shows.
struct SearchState {
  bool searched = false;
  std::optional<Date> on;
  std::vector<std::string> missing_works;  ///< titles of expected works that are not at hand
  std::string note;

  /// Only then may absence be called a gap.
  [[nodiscard]] bool complete() const { return searched && missing_works.empty(); }

  /// Why absence proves nothing: "the Adoption Act 2010 is not at hand"; empty if the search is complete.
  [[nodiscard]] std::string why_incomplete() const;
};

/// How one obligation is met.
struct ObligationVerdict {
  const Obligation* obligation = nullptr;
  Verdict verdict = Verdict::not_assessed;
  Support support = Support::none;
  bool contradicted = false;
  std::string required;                ///< the required region in words
  std::vector<std::string> uncovered;  ///< a sentence per box that no provision reaches in full
  std::string reason;                  ///< why it is not assessed or not applicable
};

/// How one concept is met.
struct ConceptVerdict {
  taxonomy::ConceptGraph::Index index = 0;
  Verdict verdict = Verdict::not_applicable;  ///< of the firmest tier that has obligations
  Support support = Support::none;
  bool contradiction = false;
  std::array<std::optional<Verdict>, 3> by_tier;  ///< by Tier: the worst of its obligations
  std::vector<ObligationVerdict> obligations;
  std::vector<Evidence> evidence;    ///< all that was weighed, `mentions` too
  std::vector<std::string> reached;  ///< the region of each evidence in words, in the same order
  std::size_t suggestions = 0;
  Flags flags;
  std::string reason;
};

/// What assessment needs besides obligations and evidence.
struct Method {
  const taxonomy::ConceptGraph& concepts;
  const taxonomy::Axes& axes;
  const taxonomy::Phrases& phrases;
  const jurisdiction::Dossier* dossier = nullptr;
};

/// Assesses one leaf: R the required region of an obligation, F what evidence reaches in full, P in part, and C what is
/// contradicted, all from accepted mappings of provisions in force on the day.
///
/// - CONFLICT if R meets C; else COVERED if R ⊆ F;
/// - NOT_ASSESSED if evidence that is stale, later or only suggested would change the answer;
/// - PARTIAL if R meets F ∪ P; NONE if it does not and the search is complete; else NOT_ASSESSED.
/// Of obligations with the same `alt:` qualifier one is enough. The concept shows the worst of its obligations in the
/// firmest tier.
[[nodiscard]] ConceptVerdict assess(const Method& method, taxonomy::ConceptGraph::Index leaf,
                                    std::span<const Obligation> obligations, std::span<const Evidence> evidence,
                                    const SearchState& search);

}  // namespace lacuna::coverage

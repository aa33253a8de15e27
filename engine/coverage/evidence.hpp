#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "akn/document.hpp"
#include "base/date.hpp"
#include "jurisdiction/dossier.hpp"
#include "mapping/mapping.hpp"
#include "mapping/pin.hpp"

namespace lacuna::coverage {

/// Whether a provision proves something for the day asked about.
enum class Freshness {
  fresh,       ///< in force on the day, and the words are those that were read
  later_text,  ///< the text at hand is later than the day
  unsettled,   ///< it is not known whether its law was in force on the day
  stale,       ///< the words changed since they were read
  suggested,   ///< nobody accepted the mapping yet
};

[[nodiscard]] std::string_view to_string(Freshness freshness);

/// What one provision of national law does for one concept.
struct Evidence {
  const akn::Document* document = nullptr;
  std::optional<std::size_t> provision;  ///< nothing for an orphaned pin
  const mapping::Mapping* mapping = nullptr;
  Freshness freshness = Freshness::fresh;
};

/// How much a basis counts for a concept.
enum class Weight {
  full,
  part,  ///< reaches, but never enough for COVERED
  nothing,
};

/// - An implicit general rule is at most PARTIAL.
/// - Policy and practice count in full where the taxonomy asks for law or practice; they are never enough for a crime
/// or its
///   sanctions, and at most PARTIAL elsewhere.
/// - Every other basis counts in full, general rules on attempt and participation among them.
[[nodiscard]] Weight weight_of(mapping::Basis basis, const taxonomy::Concept& target, bool is_criminal);

/// True for concepts below `criminalisation` or `sanctions`: no crime without law.
[[nodiscard]] bool is_criminal(const taxonomy::ConceptGraph& concepts, taxonomy::ConceptGraph::Index index);

/// Whether a provision is law on a day, and whether the text at hand is that of the day. Nothing if it is not in force:
/// before its law commences, after its repeal, outside the period that the expression states for it. A law of which
/// either day was looked for in vain is never certain, but one repealed on an unknown day is on the day of its text.
[[nodiscard]] std::optional<Freshness> in_force(const akn::Document& document, const akn::Provision& provision,
                                                const jurisdiction::DossierWork* work, Date day);

}  // namespace lacuna::coverage

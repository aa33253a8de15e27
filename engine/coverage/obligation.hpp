#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "akn/document.hpp"
#include "jurisdiction/dossier.hpp"
#include "jurisdiction/treaty.hpp"
#include "mapping/mapping.hpp"
#include "taxonomy/concept_graph.hpp"

namespace lacuna::coverage {

/// Obligations are counted in three tiers; must-consider counts under SHOULD.
enum class Tier { must, should, may };

[[nodiscard]] Tier tier_of(mapping::Modality modality);
[[nodiscard]] std::string_view to_string(Tier tier);

/// What one provision of an instrument requires for one concept: an accepted `requires` mapping.
struct Obligation {
  const jurisdiction::Instrument* instrument = nullptr;
  const akn::Document* document = nullptr;
  std::size_t provision = 0;
  const mapping::Mapping* mapping = nullptr;
  mapping::Scope scope;        ///< the mapping's, with the age that the State declared where the provision leaves it so
  bool stale = false;          ///< the convention's text is no longer the one that was read
  bool last_verified = false;  ///< of the bond
  std::string not_applicable;  ///< why it does not bind this State, if it does not: a reservation, a condition
  std::string undecided;       ///< why it cannot be said whether it binds: the dossier is silent on a condition

  [[nodiscard]] mapping::Modality modality() const { return *mapping->modality; }
  [[nodiscard]] Tier tier() const { return tier_of(modality()); }
};

/// Conditions `if:<fact>` of an obligation against the dossier: fills not_applicable or undecided.
void apply_conditions(Obligation& obligation, const jurisdiction::Dossier* dossier);

}  // namespace lacuna::coverage

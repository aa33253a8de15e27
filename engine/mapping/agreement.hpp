#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "akn/eid.hpp"
#include "mapping/mapping.hpp"

namespace lacuna::mapping {

/// Yes and no of two readers who read the same law, each without seeing the other: how often which answers met.
struct Table2x2 {
  std::size_t both = 0;
  std::size_t only_first = 0;
  std::size_t only_second = 0;
  std::size_t neither = 0;

  [[nodiscard]] std::size_t cells() const { return both + only_first + only_second + neither; }

  /// Share of the cells in which both say the same; nothing without cells.
  [[nodiscard]] std::optional<double> agreement() const;

  /// Share of yes among all answers.
  [[nodiscard]] std::optional<double> prevalence() const;

  /// Cohen (1960): agreement beyond what the readers' own shares of yes would give by chance. Nothing where chance
  /// alone would make them agree always.
  [[nodiscard]] std::optional<double> kappa() const;
};

struct ConceptAgreement {
  taxonomy::ConceptId id;
  Table2x2 table;
};

/// A provision that only one of the readers mapped to a concept.
struct OneSided {
  akn::Eid unit;
  taxonomy::ConceptId id;
  const Mapping* first = nullptr;  ///< the row of the one who did, the other is null
  const Mapping* second = nullptr;
};

/// Two readings of one law, compared provision by provision and concept by concept.
///
/// The unit is the paragraph of an article (or what else stands directly inside it), the article where it has none: a
/// row deeper inside counts for its paragraph, a row on an article for each of its paragraphs. Concepts that neither
/// reader used are left out, or agreement on their absence would flatter.
struct Agreement {
  std::vector<akn::Eid> units;             ///< in natural order
  std::vector<ConceptAgreement> concepts;  ///< by id
  Table2x2 pooled;                         ///< every unit × every concept used
  std::size_t same_modality = 0;           ///< cells of `pooled.both` in which both have the same modality
  std::vector<OneSided> one_sided;         ///< by unit, then concept
};

/// Rows that were rejected (Not) and mentions, which reach nothing, count for nothing. The sets must outlive the
/// result.
[[nodiscard]] Agreement compare_readings(const MappingSet& first, const MappingSet& second);

}  // namespace lacuna::mapping

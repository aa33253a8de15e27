#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "mapping/mapping.hpp"
#include "taxonomy/axes.hpp"
#include "taxonomy/concept_graph.hpp"

namespace lacuna::mapping {

/// The columns of every mapping file, in this order (SSSOM 1.0 slots; `ext_` ones declared in the header).
inline constexpr std::array<std::string_view, 19> kColumns{"subject_id",
                                                           "subject_label",
                                                           "predicate_id",
                                                           "predicate_modifier",
                                                           "object_id",
                                                           "object_label",
                                                           "mapping_justification",
                                                           "author_id",
                                                           "reviewer_id",
                                                           "mapping_date",
                                                           "confidence",
                                                           "comment",
                                                           "ext_authentic",
                                                           "ext_basis",
                                                           "ext_limits",
                                                           "ext_modality",
                                                           "ext_qualifiers",
                                                           "ext_quote",
                                                           "ext_sha256"};

/// Against what the rows of a mapping file are read.
struct Vocabulary {
  const taxonomy::ConceptGraph& concepts;
  const taxonomy::Axes& axes;
};

/// Reads SSSOM/TSV. A row with any error is left out, and every error in it is reported:
/// MAP001 subject, MAP002 a term outside its closed list, MAP003 object is no leaf of the taxonomy, MAP006 limits,
/// MAP007 duplicate row, MAP010 header, MAP012 date or number, MAP013 subject of another work than the header's,
/// MAP016 a place in the official text.
[[nodiscard]] std::optional<MappingSet> read_sssom(const SourceFile& file, const Vocabulary& vocabulary,
                                                   Diagnostics& diagnostics);

/// The canonical file: header as it stands, rows sorted, limits in canonical form.
[[nodiscard]] std::string write_sssom(const MappingSet& set, const taxonomy::Axes& axes);

}  // namespace lacuna::mapping

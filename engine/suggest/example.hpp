#pragma once

#include <string>
#include <vector>

#include "akn/document.hpp"
#include "mapping/mapping.hpp"
#include "taxonomy/concept_graph.hpp"

namespace lacuna::suggest {

/// The words of a provision by where they stand: its own, its heading, what stands around it.
struct Fields {
  std::string own;
  std::string heading;
  std::string context;  ///< headings above it, and the words of the provision that it belongs to
};

/// The fields of a provision of any document.
[[nodiscard]] Fields fields_of(const akn::Document& document, std::size_t provision);

/// What a person said of one provision.
struct Example {
  std::string work;      ///< IRI: what is left out together
  std::string language;  ///< ISO 639-1
  std::string eid;
  Fields fields;
  std::vector<taxonomy::ConceptGraph::Index> firm;      ///< protections it requires or provides
  std::vector<taxonomy::ConceptGraph::Index> mentions;  ///< those it bears on
};

/// The provisions of a document that a person read, in the order of the text: those with a row of their own in the set.
/// The document may be any expression of the work whose provisions have the same eIds.
[[nodiscard]] std::vector<Example> examples_of(const akn::Document& document, const mapping::MappingSet& set,
                                               const taxonomy::ConceptGraph& concepts);

}  // namespace lacuna::suggest

#include "corpus/labels.hpp"

#include "akn/citation.hpp"
#include "align/locate.hpp"
#include "base/strings.hpp"

namespace lacuna::corpus {

namespace {

std::optional<std::string> known_citation(const Library& library, const akn::WorkIri& work) {
  if (const auto* instrument = library.treaties.find_work(work)) return instrument->abbreviation;
  for (const auto& [state, dossier] : library.dossiers) {
    if (const auto* entry = dossier.find_work(work)) return entry->cite;
  }
  return std::nullopt;
}

}  // namespace

std::string cite_work(const Library& library, const akn::WorkIri& work) {
  return known_citation(library, work).value_or(work.str().substr(work.str().rfind('/') + 1));
}

mapping::Mapping with_derived_fields(const Library& library, const mapping::MappingSet& set, mapping::Mapping mapping) {
  if (mapping.object) {
    if (const auto* target = library.method->concepts.get(*mapping.object)) mapping.object_label = target->label;
  }
  const akn::Document* document = pinned_expression(library, set);
  if (document == nullptr) return mapping;
  const auto provision = document->find(mapping.subject.eid);
  if (!provision) return mapping;
  // While the dossier or the table that cites the work cannot be read, a label that stands is better than a stand-in.
  const auto law = known_citation(library, set.work);
  if (law) mapping.subject_label = *law + " " + akn::cite(*document, *provision);
  if (mapping.sha256.empty()) mapping.sha256 = align::fingerprint_of(*document, *provision);
  return mapping;
}

const akn::Document* pinned_expression(const Library& library, const mapping::MappingSet& set) {
  for (const akn::Document* document : library.expressions_of(set.work)) {
    if (document->expression == set.expression) return document;
  }
  return nullptr;
}

std::size_t table_rows(std::string_view text) {
  std::size_t rows = 0;
  for (const auto line : split(text, '\n')) {
    if (!line.empty() && line.front() != '#') ++rows;
  }
  return rows == 0 ? 0 : rows - 1;
}

}  // namespace lacuna::corpus

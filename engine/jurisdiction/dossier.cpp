#include "jurisdiction/dossier.hpp"

#include <algorithm>

namespace lacuna::jurisdiction {

const DossierWork* Dossier::find_work(const akn::WorkIri& iri) const {
  const auto found = std::ranges::find(works, iri, &DossierWork::iri);
  return found == works.end() ? nullptr : &*found;
}

bool Dossier::is_partial(const akn::WorkIri& iri) const {
  const auto* work = find_work(iri);
  return work != nullptr && work->partial;
}

const Search* Dossier::search_for(const taxonomy::ConceptGraph& concepts, taxonomy::ConceptGraph::Index leaf) const {
  const auto search_of = [&](taxonomy::ConceptGraph::Index index) -> const Search* {
    const auto found = std::ranges::find(searches, concepts.at(index).id, &Search::id);
    return found == searches.end() ? nullptr : &*found;
  };
  if (const Search* own = search_of(leaf)) return own;
  for (const auto above : concepts.ancestors(leaf)) {
    if (const Search* search = search_of(above)) return search;
  }
  return nullptr;
}

}  // namespace lacuna::jurisdiction

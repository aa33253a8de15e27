#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "akn/iri.hpp"
#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "jurisdiction/state.hpp"
#include "taxonomy/concept_graph.hpp"

namespace lacuna::jurisdiction {

/// How treaties become law in a State.
enum class Reception { monist, dualist, mixed };

/// A work of a State's law that the dossier speaks of, at hand or not.
struct DossierWork {
  akn::WorkIri iri;
  std::string cite;  ///< as reports cite it: "2008/8"
  std::string title;
  std::optional<Date> commencement;  ///< no provision of it counts before
  std::optional<Date> repealed;      ///< none counts from this day
  std::string source;
  bool commencement_unknown = false;  ///< "not known": somebody looked for it
  bool repeal_unknown = false;        ///< repealed, on a day that is not known
  bool portion = false;               ///< the digest has what bears on the protections; the rest was searched for more
  bool partial = false;  ///< only some provisions are in the corpus, as those that another act inserted: what is not
                         ///< found there may stand in the rest
};

/// What was searched for one group of protections, or for one leaf.
struct Search {
  taxonomy::ConceptId id;
  std::optional<Date> searched;              ///< nothing: nobody looked
  std::vector<akn::WorkIri> expected_works;  ///< where the State's law normally houses it
  std::string note;
};

/// A condition that obligations ask for by `if:`.
struct Fact {
  std::optional<bool> value;  ///< nothing: looked for, and not known
  std::string source;
};

/// mappings/national/<ISO3>/dossier.toml.
struct Dossier {
  std::string file;
  StateId state;
  std::map<std::string, std::string> names;  ///< by language
  std::string tradition;
  Reception reception = Reception::dualist;
  std::string reception_clause;
  std::map<std::string, Fact> facts;
  std::vector<DossierWork> works;
  std::vector<Search> searches;

  [[nodiscard]] const DossierWork* find_work(const akn::WorkIri& iri) const;

  /// Whether a work that is in the corpus is there in part only.
  [[nodiscard]] bool is_partial(const akn::WorkIri& iri) const;

  /// The search that holds for a leaf: its own, else that of the nearest group above it; nothing if there is none.
  [[nodiscard]] const Search* search_for(const taxonomy::ConceptGraph& concepts,
                                         taxonomy::ConceptGraph::Index leaf) const;
};

/// Reads a dossier. Not TOML: DOS001 and nothing is returned. A key missing or of the wrong type: DOS002. A group that
/// the taxonomy does not have: DOS003. An expected work that no [[work]] names: DOS004.
[[nodiscard]] std::optional<Dossier> read_dossier(const SourceFile& file, const taxonomy::ConceptGraph& concepts,
                                                  Diagnostics& diagnostics);

}  // namespace lacuna::jurisdiction

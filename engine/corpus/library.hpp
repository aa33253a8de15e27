#pragma once

#include <deque>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "akn/document.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "jurisdiction/dossier.hpp"
#include "jurisdiction/state.hpp"
#include "jurisdiction/treaty.hpp"
#include "mapping/mapping.hpp"
#include "mapping/sssom.hpp"
#include "taxonomy/axes.hpp"
#include "taxonomy/concept_graph.hpp"
#include "taxonomy/phrases.hpp"

namespace lacuna::corpus {

/// Everything that tells what a mapping means. Without it no mapping can be read.
struct Method {
  taxonomy::ConceptGraph concepts;
  taxonomy::Axes axes;
  taxonomy::Phrases phrases;

  [[nodiscard]] mapping::Vocabulary vocabulary() const { return {concepts, axes}; }
};

/// All data under one root, read once: what could be read of it, with what could not in the diagnostics.
struct Library {
  std::filesystem::path root;
  std::optional<Method> method;  ///< nothing if the taxonomy, the axes or the phrases cannot be read
  jurisdiction::States states;
  jurisdiction::TreatyFacts treaties;
  std::deque<akn::Document> documents;       ///< what was read and mapped, by file name
  std::deque<akn::Document> official;        ///< official texts laid over them, see corpus/layers.hpp
  std::deque<mapping::MappingSet> mappings;  ///< by file name
  std::map<jurisdiction::StateId, jurisdiction::Dossier> dossiers;
  std::map<std::string, SourceFile> files;        ///< every file read, by name relative to the root
  std::map<std::string, SourceFile> layer_files;  ///< of the layers, by the name that findings use; never rewritten
  std::vector<std::string> damaged;               ///< names of files that could not be read at all

  /// The expressions of a work, in no particular order.
  [[nodiscard]] std::vector<const akn::Document*> expressions_of(const akn::WorkIri& work) const;

  /// The expression of a work that is its law on a day; nothing if the work is not at hand.
  [[nodiscard]] const akn::Document* expression_on(const akn::WorkIri& work, Date day) const;

  /// Whether there is anything over the corpus that ships.
  [[nodiscard]] bool has_layers() const { return !official.empty() || !layer_files.empty(); }

  [[nodiscard]] bool at_hand(const akn::WorkIri& work) const { return !expressions_of(work).empty(); }

  /// Whether the digest of a work has, by its dossier, only what bears on the protections.
  [[nodiscard]] bool is_portion(const akn::WorkIri& work) const;

  /// The mapping set of a work; nothing if there is none.
  [[nodiscard]] const mapping::MappingSet* mappings_of(const akn::WorkIri& work) const;

  /// Works of a State's law: those whose file lies under corpus/national/<state>/.
  [[nodiscard]] std::vector<akn::WorkIri> works_of(const jurisdiction::StateId& state) const;
};

/// Reads everything under `root`/corpus and `root`/mappings. A bad file never stops the rest. A folder without either
/// is COR001.
[[nodiscard]] Library load(const std::filesystem::path& root, Diagnostics& diagnostics);

/// The same with layers of official texts over it, of which the later wins.
[[nodiscard]] Library load(const std::filesystem::path& root, std::span<const std::filesystem::path> layers,
                           Diagnostics& diagnostics);

}  // namespace lacuna::corpus

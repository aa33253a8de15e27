#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "taxonomy/concept.hpp"
#include "taxonomy/turtle.hpp"

namespace lacuna::taxonomy {

/// The graph of protections: a directed acyclic graph from groups to what they hold. A concept may have several
/// parents. Immutable and cheap to copy.
class ConceptGraph {
 public:
  using Index = std::size_t;

  /// Builds the graph and reports everything that makes it none: a cycle, named by its members (TAX010), a leaf with
  /// children (TAX011), a group without a roll-up rule or without anything below it (TAX012), an unknown parent
  /// (TAX013), a label or notation missing or given twice (TAX014), a label
  /// missing in a language that others have (TAX015). After any error there is no graph.
  [[nodiscard]] static std::optional<ConceptGraph> build(const Scheme& scheme, std::string_view file,
                                                         Diagnostics& diagnostics);

  [[nodiscard]] std::span<const Concept> concepts() const;  ///< by notation
  [[nodiscard]] const Concept& at(Index index) const { return concepts()[index]; }
  [[nodiscard]] std::optional<Index> find(const ConceptId& id) const;
  [[nodiscard]] const Concept* get(const ConceptId& id) const;

  [[nodiscard]] std::vector<Index> children(Index index) const;
  [[nodiscard]] std::vector<Index> parents(Index index) const;

  /// Every concept after all that is below it: the order in which results are rolled up.
  [[nodiscard]] std::span<const Index> roll_up_order() const;

  /// The groups above a concept, nearest first, each once.
  [[nodiscard]] std::vector<Index> ancestors(Index index) const;

  /// Ids of all concepts, for "did you mean".
  [[nodiscard]] std::vector<std::string> ids() const;

 private:
  struct Impl;
  explicit ConceptGraph(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

  std::shared_ptr<const Impl> impl_;
};

}  // namespace lacuna::taxonomy

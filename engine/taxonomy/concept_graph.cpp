#include "taxonomy/concept_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <set>
#include <unordered_map>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"

namespace lacuna::taxonomy {

namespace {

/// Edges run from the broader concept to the narrower.
using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;

}  // namespace

struct ConceptGraph::Impl {
  std::vector<Concept> concepts;
  std::unordered_map<ConceptId, Index> by_id;
  Graph graph;
  std::vector<Index> roll_up_order;
};

namespace {

/// Reports what is wrong with one scheme. Every finding of a run is reported, not the first.
class Checker {
 public:
  Checker(std::string_view file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  void report(std::string code, const Concept& at, std::string message, std::string help) {
    diagnostics_.add({std::move(code), Severity::error, file_, at.line, std::move(message), at.label, std::move(help)});
    ++errors_;
  }

  [[nodiscard]] bool clean() const { return errors_ == 0; }

 private:
  std::string file_;
  Diagnostics& diagnostics_;
  std::size_t errors_ = 0;
};

void check_names(std::span<const Concept> concepts, Checker& checker) {
  std::set<std::string> notations;
  for (const Concept& item : concepts) {
    if (item.label.empty()) {
      checker.report("TAX014", item, item.id.str() + " has no skos:prefLabel in English",
                     "add skos:prefLabel \"…\"@en");
    }
    if (item.notation.empty()) {
      checker.report("TAX014", item, item.id.str() + " has no skos:notation", "add a number such as \"1.2.3\"");
    } else if (!notations.insert(item.notation).second) {
      checker.report("TAX014", item,
                     fmt::format("skos:notation \"{}\" of {} stands twice", item.notation, item.id.str()),
                     "give each concept a number of its own");
    }
  }
}

/// A language in which one concept has a label is a language of the scheme.
void check_languages(std::span<const Concept> concepts, Checker& checker) {
  std::set<std::string> languages;
  for (const Concept& item : concepts) {
    for (const auto& [language, terms] : item.terms) languages.insert(language);
  }
  for (const Concept& item : concepts) {
    for (const std::string& language : languages) {
      const auto found = item.terms.find(language);
      if (found != item.terms.end() && !found->second.label.empty()) continue;
      checker.report("TAX015", item, fmt::format("{} has no label in {}, as others have", item.id.str(), language),
                     fmt::format("add skos:prefLabel \"…\"@{}", language));
    }
  }
}

void check_rules(std::span<const Concept> concepts, const Graph& graph, Checker& checker) {
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    const Concept& item = concepts[i];
    const bool has_children = boost::out_degree(i, graph) != 0;
    const bool is_group = item.roll_up != RollUp::leaf;
    if (has_children && item.level) {
      checker.report("TAX011", item, fmt::format("leaf {} has children", item.id.str()),
                     "move them to a group, or make this one a group: lac:rollUp instead of lac:level");
    } else if (has_children && !is_group) {
      checker.report("TAX012", item, fmt::format("group {} has no rule for what is below it", item.id.str()),
                     "add lac:rollUp \"all\" or \"heading\"");
    } else if (!has_children && !item.level) {
      checker.report("TAX012", item,
                     is_group ? fmt::format("group {} has nothing below it", item.id.str())
                              : fmt::format("{} is neither leaf nor group", item.id.str()),
                     "add lac:level to make it a leaf, or concepts below it and lac:rollUp");
    }
  }
}

/// A cycle is named by the members of a strong component of more than one concept, or of one that is its own parent.
void check_cycles(std::span<const Concept> concepts, const Graph& graph, Checker& checker) {
  std::vector<std::size_t> component(concepts.size());
  const auto index = boost::get(boost::vertex_index, graph);
  const auto count = boost::strong_components(graph, boost::make_iterator_property_map(component.begin(), index));
  std::vector<std::vector<std::string>> members(count);
  for (std::size_t i = 0; i < concepts.size(); ++i) members[component[i]].push_back(concepts[i].id.str());
  for (std::size_t i = 0; i < concepts.size(); ++i) {
    auto& names = members[component[i]];
    const bool own_parent = boost::edge(i, i, graph).second;
    if (names.size() < 2 && !own_parent) continue;
    if (names.empty()) continue;
    std::ranges::sort(names);
    checker.report("TAX010", concepts[i], "these concepts are above themselves: " + join(names, ", "),
                   "take out one skos:broader of the circle");
    names.clear();
  }
}

}  // namespace

std::optional<ConceptGraph> ConceptGraph::build(const Scheme& scheme, std::string_view file, Diagnostics& diagnostics) {
  auto impl = std::make_shared<Impl>();
  impl->concepts = scheme.concepts;
  impl->graph = Graph(impl->concepts.size());
  Checker checker(file, diagnostics);
  std::vector<std::string> names;
  for (Index i = 0; i < impl->concepts.size(); ++i) {
    impl->by_id.emplace(impl->concepts[i].id, i);
    names.push_back(impl->concepts[i].id.str());
  }
  for (Index i = 0; i < impl->concepts.size(); ++i) {
    const Concept& item = impl->concepts[i];
    for (const ConceptId& parent : item.broader) {
      if (const auto found = impl->by_id.find(parent); found != impl->by_id.end()) {
        boost::add_edge(found->second, i, impl->graph);
      } else {
        checker.report("TAX013", item, fmt::format("{} is under {}, which is no concept", item.id.str(), parent.str()),
                       "write the id of a group." + did_you_mean_question(parent.str(), names));
      }
    }
  }
  check_names(impl->concepts, checker);
  check_languages(impl->concepts, checker);
  check_cycles(impl->concepts, impl->graph, checker);
  check_rules(impl->concepts, impl->graph, checker);
  if (!checker.clean()) return std::nullopt;
  boost::topological_sort(impl->graph, std::back_inserter(impl->roll_up_order));
  return ConceptGraph(std::move(impl));
}

std::span<const Concept> ConceptGraph::concepts() const { return impl_->concepts; }

std::optional<ConceptGraph::Index> ConceptGraph::find(const ConceptId& id) const {
  const auto found = impl_->by_id.find(id);
  if (found == impl_->by_id.end()) return std::nullopt;
  return found->second;
}

const Concept* ConceptGraph::get(const ConceptId& id) const {
  const auto index = find(id);
  return index ? &impl_->concepts[*index] : nullptr;
}

std::vector<ConceptGraph::Index> ConceptGraph::children(Index index) const {
  std::vector<Index> result;
  for (auto [edge, end] = boost::out_edges(index, impl_->graph); edge != end; ++edge) {
    result.push_back(boost::target(*edge, impl_->graph));
  }
  std::ranges::sort(result);
  return result;
}

std::vector<ConceptGraph::Index> ConceptGraph::parents(Index index) const {
  std::vector<Index> result;
  for (auto [edge, end] = boost::in_edges(index, impl_->graph); edge != end; ++edge) {
    result.push_back(boost::source(*edge, impl_->graph));
  }
  std::ranges::sort(result);
  return result;
}

std::span<const ConceptGraph::Index> ConceptGraph::roll_up_order() const { return impl_->roll_up_order; }

std::vector<ConceptGraph::Index> ConceptGraph::ancestors(Index index) const {
  std::vector<Index> found;
  std::vector<Index> level = parents(index);
  while (!level.empty()) {
    std::vector<Index> next;
    for (const Index parent : level) {
      if (std::ranges::find(found, parent) != found.end()) continue;
      found.push_back(parent);
      std::ranges::copy(parents(parent), std::back_inserter(next));
    }
    level = std::move(next);
  }
  return found;
}

std::vector<std::string> ConceptGraph::ids() const {
  std::vector<std::string> names;
  for (const Concept& item : impl_->concepts) names.push_back(item.id.str());
  return names;
}

}  // namespace lacuna::taxonomy

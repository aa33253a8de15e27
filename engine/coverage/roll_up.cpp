#include "coverage/roll_up.hpp"

#include <boost/dynamic_bitset.hpp>

namespace lacuna::coverage {

namespace {

using Index = taxonomy::ConceptGraph::Index;

/// For every concept the set of leaf verdicts below it, as bits over their positions, built from the bottom of the
/// graph.
std::vector<boost::dynamic_bitset<>> leaves_below(const taxonomy::ConceptGraph& concepts,
                                                  std::span<const ConceptVerdict> leaves) {
  std::vector<boost::dynamic_bitset<>> below(concepts.concepts().size(), boost::dynamic_bitset<>(leaves.size()));
  for (std::size_t i = 0; i < leaves.size(); ++i) below[leaves[i].index].set(i);
  for (const Index index : concepts.roll_up_order()) {
    for (const Index child : concepts.children(index)) below[index] |= below[child];
  }
  return below;
}

void add_leaf(GroupVerdict& group, const ConceptVerdict& leaf, taxonomy::RollUp rule) {
  for (std::size_t tier = 0; tier < leaf.by_tier.size(); ++tier) {
    if (leaf.by_tier[tier]) group.counts[tier].add(*leaf.by_tier[tier]);
  }
  for (const ObligationVerdict& each : leaf.obligations) {
    if (each.verdict == Verdict::not_applicable) continue;
    ++group.obligations;
    if (each.verdict == Verdict::covered) ++group.obligations_covered;
  }
  const auto& must = leaf.by_tier[static_cast<std::size_t>(Tier::must)];
  if (rule == taxonomy::RollUp::all && must) group.verdict = group.verdict ? worse(*group.verdict, *must) : *must;
}

}  // namespace

void Count::add(Verdict verdict) {
  switch (verdict) {
    case Verdict::covered: ++lo, ++hi, ++n; return;
    case Verdict::not_assessed: ++hi, ++n; return;
    case Verdict::partial: ++partial, ++n; return;
    case Verdict::conflict: ++conflict, ++n; return;
    case Verdict::none: ++none, ++n; return;
    case Verdict::not_applicable: return;
  }
}

std::vector<GroupVerdict> roll_up(const taxonomy::ConceptGraph& concepts, std::span<const ConceptVerdict> leaves) {
  const auto below = leaves_below(concepts, leaves);
  std::vector<GroupVerdict> groups;
  for (Index index = 0; index < concepts.concepts().size(); ++index) {
    if (concepts.at(index).roll_up == taxonomy::RollUp::leaf) continue;
    GroupVerdict group;
    group.index = index;
    for (auto bit = below[index].find_first(); bit != boost::dynamic_bitset<>::npos;
         bit = below[index].find_next(bit)) {
      const ConceptVerdict& leaf = leaves[bit];
      if (concepts.at(leaf.index).measured_in_law()) add_leaf(group, leaf, concepts.at(index).roll_up);
    }
    groups.push_back(group);
  }
  return groups;
}

}  // namespace lacuna::coverage

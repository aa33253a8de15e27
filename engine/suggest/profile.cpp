#include "suggest/profile.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "suggest/tokens.hpp"

namespace lacuna::suggest {

namespace {

constexpr int kHeadingWeight = 3;

/// How often each stem stands in the fields, in the order of the stems.
std::map<std::string, double> counts_of(const Fields& fields, text::Stemmer& stemmer) {
  std::map<std::string, double> counts;
  for (const Token& token : tokens_of(fields.own, stemmer)) counts[token.stem] += 1;
  for (const Token& token : tokens_of(fields.heading, stemmer)) counts[token.stem] += kHeadingWeight;
  for (const Token& token : tokens_of(fields.context, stemmer)) counts[token.stem] += 1;
  return counts;
}

}  // namespace

Profile::Profile(std::span<const Example> examples, text::Stemmer& stemmer) : examples_(examples) {
  std::vector<double> documents;
  for (const Example& example : examples_) {
    for (Counts* counts : {&all_, &by_work_[example.work]}) {
      counts->examples += 1;
      for (const auto leaf : example.firm) counts->with[leaf] += 1;
    }
    for (const auto& [term, count] : counts_of(example.fields, stemmer)) {
      const auto [found, fresh] = terms_.try_emplace(term, terms_.size());
      if (fresh) documents.push_back(0);
      documents[found->second] += 1;
    }
  }
  const auto size = static_cast<double>(examples_.size());
  for (const double count : documents) rarity_.push_back(std::log((size + 1) / (count + 0.5)));
  postings_.resize(terms_.size());
  for (std::size_t i = 0; i < examples_.size(); ++i) {
    for (const auto& [term, weight] : vector_of(examples_[i].fields, stemmer)) postings_[term].emplace_back(i, weight);
  }
}

Profile::Vector Profile::vector_of(const Fields& fields, text::Stemmer& stemmer) const {
  Vector vector;
  double square = 0;
  for (const auto& [term, count] : counts_of(fields, stemmer)) {
    const auto found = terms_.find(term);
    if (found == terms_.end()) continue;
    const double weight = (1 + std::log(count)) * rarity_[found->second];
    vector.emplace_back(found->second, weight);
    square += weight * weight;
  }
  for (auto& [term, weight] : vector) weight /= std::sqrt(square);
  return vector;
}

std::unordered_map<taxonomy::ConceptGraph::Index, Nearness> Profile::nearest(const Fields& fields,
                                                                             text::Stemmer& stemmer,
                                                                             const std::string& left_out) const {
  std::vector<double> similar(examples_.size(), 0);
  for (const auto& [term, weight] : vector_of(fields, stemmer)) {
    for (const auto& [example, other] : postings_[term]) similar[example] += weight * other;
  }
  std::map<taxonomy::ConceptGraph::Index, std::vector<std::pair<double, std::size_t>>> by_leaf;
  for (std::size_t i = 0; i < examples_.size(); ++i) {
    if (similar[i] <= 0 || examples_[i].work == left_out) continue;
    for (const auto leaf : examples_[i].firm) by_leaf[leaf].emplace_back(-similar[i], i);
  }
  std::unordered_map<taxonomy::ConceptGraph::Index, Nearness> near;
  for (auto& [leaf, all] : by_leaf) {
    const std::size_t kept = std::min<std::size_t>(3, all.size());
    std::partial_sort(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(kept), all.end());
    Nearness nearness{-all[0].first, 0, all[0].second};
    for (std::size_t i = 1; i < kept; ++i) nearness.next -= all[i].first / 2;
    near.emplace(leaf, nearness);
  }
  return near;
}

double Profile::Counts::of(taxonomy::ConceptGraph::Index leaf) const {
  const auto found = with.find(leaf);
  return found == with.end() ? 0 : found->second;
}

double Profile::prior(taxonomy::ConceptGraph::Index leaf, const std::string& left_out) const {
  const auto found = by_work_.find(left_out);
  static const Counts none;
  const Counts& without = found == by_work_.end() ? none : found->second;
  return (1 + all_.of(leaf) - without.of(leaf)) / (1 + all_.examples - without.examples);
}

}  // namespace lacuna::suggest

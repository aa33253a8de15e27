#include "suggest/features.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace lacuna::suggest {

namespace {

using Index = taxonomy::ConceptGraph::Index;

/// From this share of the provisions of an instrument on, an entry is a theme of it.
constexpr double kTheme = 0.2;
constexpr std::size_t kFewProvisions = 10;

double& at(Measured& measured, Feature feature) { return measured.features[static_cast<std::size_t>(feature)]; }

Feature feature_for(EntryKind kind, Field field) {
  if (kind == EntryKind::negative) return Feature::negatives;
  const auto first = kind == EntryKind::phrase ? Feature::phrases_own : Feature::words_own;
  return static_cast<Feature>(static_cast<int>(first) + static_cast<int>(field));
}

/// Sums of weights become logarithms: the tenth phrase says less than the second.
void level(Measured& measured) {
  for (auto feature = static_cast<int>(Feature::phrases_own); feature <= static_cast<int>(Feature::negatives);
       ++feature)
    at(measured, static_cast<Feature>(feature)) = std::log1p(at(measured, static_cast<Feature>(feature)));
}

double phrases_of(Measured& measured) {
  return at(measured, Feature::phrases_own) + at(measured, Feature::phrases_heading);
}

}  // namespace

std::string_view name_of(Feature feature) {
  constexpr std::array<std::string_view, kFeatures> kNames{
      "constant",      "phrases-own", "phrases-heading", "phrases-context", "words-own",    "words-heading",
      "words-context", "negatives",   "share",           "nearest",         "next-nearest", "nearest-share",
      "prior"};
  return kNames.at(static_cast<std::size_t>(feature));
}

std::map<Index, Measured> Measure::measure(const Fields& fields, const Damping& damping,
                                           const std::string& left_out) const {
  std::map<Index, Measured> all;
  if (matcher_ != nullptr) add_words(fields, damping, all);
  if (profile_ != nullptr && !profile_->empty()) add_neighbours(fields, left_out, all);
  for (auto& [leaf, measured] : all) {
    const double prior = profile_ == nullptr ? 0.01 : profile_->prior(leaf, left_out);
    at(measured, Feature::constant) = 1;
    at(measured, Feature::prior) = std::log(prior / (1 - std::min(prior, 0.99)));
  }
  return all;
}

void Measure::add_words(const Fields& fields, const Damping& damping, std::map<Index, Measured>& all) const {
  for (const auto& [field, words] : {std::pair{Field::own, &fields.own}, std::pair{Field::heading, &fields.heading},
                                     std::pair{Field::context, &fields.context}}) {
    std::set<std::size_t> counted;
    for (const Found& found : matcher_->find(tokens_of(*words, stemmer_))) {
      const Entry& entry = matcher_->lexicon().entries[found.entry];
      Measured& measured = all[entry.leaf];
      if (entry.kind != EntryKind::negative) measured.evidence.push_back({field, found.entry, found.source});
      if (!counted.insert(found.entry).second) continue;
      at(measured, feature_for(entry.kind, field)) += entry.weight * (damping.empty() ? 1 : damping[found.entry]);
    }
  }
  double most = 0;
  for (auto& [leaf, measured] : all) {
    level(measured);
    most = std::max(most, phrases_of(measured));
  }
  if (most == 0) return;
  for (auto& [leaf, measured] : all) at(measured, Feature::share) = phrases_of(measured) / most;
}

void Measure::add_neighbours(const Fields& fields, const std::string& left_out, std::map<Index, Measured>& all) const {
  const auto near = profile_->nearest(fields, stemmer_, left_out);
  double nearest = 0;
  for (const auto& [leaf, nearness] : near) nearest = std::max(nearest, nearness.first);
  for (const auto& [leaf, nearness] : near) {
    Measured& measured = all[leaf];
    at(measured, Feature::nearest) = nearness.first;
    at(measured, Feature::next_nearest) = nearness.next;
    at(measured, Feature::nearest_share) = nearness.first / nearest;
    measured.like = nearness.example;
  }
}

Damping Measure::damping_of(const std::vector<Fields>& provisions) const {
  if (matcher_ == nullptr) return {};
  std::vector<double> with(matcher_->lexicon().entries.size(), 0);
  for (const Fields& fields : provisions) {
    std::set<std::size_t> found;
    for (const Found& each : matcher_->find(tokens_of(fields.own, stemmer_))) found.insert(each.entry);
    for (const std::size_t entry : found) with[entry] += 1;
  }
  Damping damping(with.size(), 1);
  if (provisions.size() < kFewProvisions) return damping;
  for (std::size_t i = 0; i < with.size(); ++i) {
    const double share = with[i] / static_cast<double>(provisions.size());
    if (share > kTheme) damping[i] = kTheme / share;
  }
  return damping;
}

}  // namespace lacuna::suggest

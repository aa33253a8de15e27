#include "suggest/features.hpp"

#include <algorithm>
#include <cmath>

namespace lacuna::suggest {

namespace {

using Index = taxonomy::ConceptGraph::Index;

/// From this share of the provisions of an instrument on, an entry is a theme of it.
constexpr double kTheme = 0.2;
constexpr std::size_t kFewProvisions = 10;

/// With so many instruments, the share of the nearest counts half.
constexpr double kFewInstruments = 4;

/// How often a protection is met that no example has.
constexpr double kRare = 0.01;

double logit(double chance) { return std::log(chance / (1 - std::min(chance, 0.99))); }

double& at(Measured& measured, Feature feature) { return measured.features[static_cast<std::size_t>(feature)]; }

Feature feature_for(EntryKind kind, Field field) {
  if (kind == EntryKind::negative) return Feature::negatives;
  const auto first = kind == EntryKind::phrase ? Feature::phrases_own : Feature::words_own;
  return static_cast<Feature>(static_cast<int>(first) + static_cast<int>(field));
}

/// Sums of weights become logarithms: the tenth phrase says less than the second.
void level(Measured& measured) {
  for (auto feature = static_cast<int>(Feature::phrases_own); feature <= static_cast<int>(Feature::negatives);
       ++feature) {
    double& sum = at(measured, static_cast<Feature>(feature));
    if (sum != 0) sum = std::log1p(sum);
  }
}

double phrases_of(Measured& measured) {
  return at(measured, Feature::phrases_own) + at(measured, Feature::phrases_heading);
}

/// The place of each entry's first finding in a field, in the order of the text: each counts once.
std::vector<std::size_t> distinct(const std::vector<Found>& found) {
  std::vector<std::size_t> entries;
  entries.reserve(found.size());
  for (const Found& each : found) entries.push_back(each.entry);
  std::ranges::sort(entries);
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  return entries;
}

}  // namespace

std::string_view name_of(Feature feature) {
  constexpr std::array<std::string_view, kFeatures> kNames{
      "constant",      "phrases-own",   "phrases-heading", "phrases-context", "words-own",
      "words-heading", "words-context", "negatives",       "share",           "nearest",
      "next-nearest",  "nearest-share", "prior",           "amending",        "defining"};
  return kNames.at(static_cast<std::size_t>(feature));
}

/// The protections for which anything was found, by leaf; what speaks of the whole provision beside them.
class Measure::Sums {
 public:
  Measured& of(Index leaf) {
    if (places_.size() <= leaf) places_.resize(leaf + 1, 0);
    if (places_[leaf] == 0) {
      all_.push_back({leaf, {}, std::nullopt});
      places_[leaf] = all_.size();
    }
    return all_[places_[leaf] - 1];
  }

  std::vector<Measured>& all() { return all_; }
  double amending = 0;
  double defining = 0;

 private:
  std::vector<Measured> all_;
  std::vector<std::size_t> places_;  ///< by leaf: one more than its place
};

Measure::Measure(Matcher* matcher, const Profile* profile, Words& words, std::string left_out)
    : matcher_(matcher), profile_(profile), words_(words), left_out_(std::move(left_out)) {
  if (profile_ == nullptr) return;
  const double works = profile_->instruments(left_out_);
  trust_ = works / (works + kFewInstruments);
  priors_ = profile_->priors(left_out_);
  for (double& prior : priors_) prior = logit(prior);
}

double Measure::prior(Index leaf) const { return leaf < priors_.size() ? priors_[leaf] : logit(kRare); }

Scanned Measure::scan(const Fields& fields) const {
  Scanned scanned{{words_.tokens_of(fields.own), words_.tokens_of(fields.heading), words_.tokens_of(fields.context)},
                  {}};
  if (matcher_ == nullptr) return scanned;
  scanned.found = {matcher_->find(scanned.tokens.own), matcher_->find(scanned.tokens.heading),
                   matcher_->find(scanned.tokens.context)};
  return scanned;
}

std::vector<Measured> Measure::measure(const Scanned& provision, const Damping& damping) const {
  Sums sums;
  if (matcher_ != nullptr) add_words(provision, damping, sums);
  if (profile_ != nullptr && !profile_->empty()) add_neighbours(provision, sums);
  const double amending = std::log1p(sums.amending);
  const double defining = std::log1p(sums.defining);
  for (Measured& measured : sums.all()) {
    at(measured, Feature::constant) = 1;
    at(measured, Feature::prior) = prior(measured.leaf);
    at(measured, Feature::amending) = amending;
    at(measured, Feature::defining) = defining;
  }
  std::ranges::sort(sums.all(), {}, &Measured::leaf);
  return std::move(sums.all());
}

void Measure::add_words(const Scanned& provision, const Damping& damping, Sums& sums) const {
  const auto& entries = matcher_->lexicon().entries;
  for (const Field field : {Field::own, Field::heading, Field::context}) {
    for (const std::size_t place : distinct(provision.found[static_cast<std::size_t>(field)])) {
      const Entry& entry = entries[place];
      const double weight = entry.weight * (damping.empty() ? 1 : damping[place]);
      if (entry.kind == EntryKind::amending || entry.kind == EntryKind::defining) {
        if (field == Field::context) continue;
        (entry.kind == EntryKind::amending ? sums.amending : sums.defining) += weight;
      } else {
        at(sums.of(entry.leaf), feature_for(entry.kind, field)) += weight;
      }
    }
  }
  double most = 0;
  for (Measured& measured : sums.all()) {
    level(measured);
    most = std::max(most, phrases_of(measured));
  }
  if (most == 0) return;
  for (Measured& measured : sums.all()) at(measured, Feature::share) = phrases_of(measured) / most;
}

void Measure::add_neighbours(const Scanned& provision, Sums& sums) const {
  const auto near = profile_->nearest(provision.tokens, left_out_);
  double nearest = 0;
  for (const auto& [leaf, nearness] : near) nearest = std::max(nearest, nearness.first);
  for (const auto& [leaf, nearness] : near) {
    Measured& measured = sums.of(leaf);
    at(measured, Feature::nearest) = nearness.first;
    at(measured, Feature::next_nearest) = nearness.next;
    at(measured, Feature::nearest_share) = trust_ * nearness.first / nearest;
    measured.like = nearness.example;
  }
}

std::vector<Evidence> Measure::evidence_for(const Scanned& provision, Index leaf) const {
  std::vector<Evidence> evidence;
  for (const Field field : {Field::own, Field::heading, Field::context}) {
    for (const Found& found : provision.found[static_cast<std::size_t>(field)]) {
      const Entry& entry = matcher_->lexicon().entries[found.entry];
      const bool speaks = entry.kind == EntryKind::phrase || entry.kind == EntryKind::word;
      if (speaks && entry.leaf == leaf) evidence.push_back({field, found.entry, found.source});
    }
  }
  return evidence;
}

Damping Measure::damping_of(const std::vector<Scanned>& provisions) const {
  if (matcher_ == nullptr) return {};
  std::vector<double> with(matcher_->lexicon().entries.size(), 0);
  for (const Scanned& provision : provisions) {
    for (const std::size_t entry : distinct(provision.found[static_cast<std::size_t>(Field::own)])) with[entry] += 1;
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

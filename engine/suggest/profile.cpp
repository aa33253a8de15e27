#include "suggest/profile.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace lacuna::suggest {

namespace {

using Index = taxonomy::ConceptGraph::Index;

constexpr double kHeadingWeight = 3;
constexpr float kNear = 0.1F;         // cosine from which on an example is near at all
constexpr std::size_t kFewest = 3;    // stems of a provision that can be near anything
constexpr double kTooMany = 1.0 / 8;  // of the examples
constexpr double kFewExamples = 30;   // of so few, no stem is common

/// How often each stem stands in the fields, in the order of the stems.
std::vector<std::pair<std::size_t, double>> stems_of(const FieldTokens& tokens) {
  std::vector<std::pair<std::size_t, double>> stems;
  stems.reserve(tokens.own.size() + tokens.heading.size() + tokens.context.size());
  for (const Token& token : tokens.own) stems.emplace_back(token.stem, 1);
  for (const Token& token : tokens.heading) stems.emplace_back(token.stem, kHeadingWeight);
  for (const Token& token : tokens.context) stems.emplace_back(token.stem, 1);
  std::ranges::sort(stems);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < stems.size(); ++i) {
    if (kept > 0 && stems[kept - 1].first == stems[i].first) stems[kept - 1].second += stems[i].second;
    else stems[kept++] = stems[i];
  }
  stems.resize(kept);
  return stems;
}

/// The nearest three of one protection: the likeliest first, of equal ones the first of the profile.
struct Best {
  std::array<double, 3> cosine{};
  std::size_t example = 0;

  void add(double value, std::size_t place) {
    if (value > cosine[0]) {
      cosine = {value, cosine[0], cosine[1]};
      example = place;
    } else if (value > cosine[1]) {
      cosine = {cosine[0], value, cosine[1]};
    } else if (value > cosine[2]) {
      cosine[2] = value;
    }
  }
};

}  // namespace

void Profile::Counts::add(const Example& example) {
  examples += 1;
  for (const Index leaf : example.firm) {
    if (with.size() <= leaf) with.resize(leaf + 1, 0);
    with[leaf] += 1;
  }
}

double Profile::Counts::of(Index leaf) const { return leaf < with.size() ? with[leaf] : 0; }

Profile::Profile(std::span<const Example> examples, Words& words) : examples_(examples) {
  std::vector<FieldTokens> all;
  for (const Example& example : examples_) {
    all_.add(example);
    const auto [number, fresh] = works_.try_emplace(example.work, by_work_.size());
    if (fresh) by_work_.emplace_back();
    by_work_[number->second].add(example);
    if (!example.firm.empty()) {
      const std::size_t first = leaves_.size();
      leaves_.insert(leaves_.end(), example.firm.begin(), example.firm.end());
      neighbours_.push_back({all.size(), number->second, first, leaves_.size()});
    }
    all.push_back({words.tokens_of(example.fields.own), words.tokens_of(example.fields.heading),
                   words.tokens_of(example.fields.context)});
  }
  rarity_.resize(words.stems(), 0);
  for (const FieldTokens& tokens : all) {
    for (const auto& [stem, count] : stems_of(tokens)) rarity_[stem] += 1;
  }
  const auto size = static_cast<double>(examples_.size());
  for (double& rarity : rarity_) {
    const bool telling = rarity > 0 && (rarity <= kTooMany * size || size < kFewExamples);
    rarity = telling ? std::log((size + 1) / (rarity + 0.5)) : 0;
  }
  postings_.resize(rarity_.size());
  for (std::size_t i = 0; i < neighbours_.size(); ++i) {
    for (const auto& [stem, weight] : vector_of(all[neighbours_[i].example]))
      postings_[stem].push_back({static_cast<std::uint32_t>(i), static_cast<float>(weight)});
  }
}

Profile::Vector Profile::vector_of(const FieldTokens& tokens) const {
  Vector vector;
  double square = 0;
  for (const auto& [stem, count] : stems_of(tokens)) {
    if (stem >= rarity_.size() || rarity_[stem] == 0) continue;
    const double weight = (count == 1 ? 1 : 1 + std::log(count)) * rarity_[stem];
    vector.emplace_back(stem, weight);
    square += weight * weight;
  }
  for (auto& [stem, weight] : vector) weight /= std::sqrt(square);
  return vector;
}

std::vector<std::pair<Index, Nearness>> Profile::nearest(const FieldTokens& tokens, const std::string& left_out) const {
  std::vector<float> similar(neighbours_.size(), 0);
  const Vector own_stems = vector_of(tokens);
  if (own_stems.size() < kFewest) return {};
  for (const auto& [stem, weight] : own_stems) {
    const auto own = static_cast<float>(weight);
    for (const Posting& posting : postings_[stem]) similar[posting.neighbour] += own * posting.weight;
  }
  const std::size_t excluded = number_of(left_out);
  std::vector<Best> best(all_.with.size());
  for (std::size_t i = 0; i < similar.size(); ++i) {
    const Neighbour& neighbour = neighbours_[i];
    if (similar[i] < kNear || neighbour.work == excluded) continue;
    for (std::size_t at = neighbour.first; at < neighbour.last; ++at)
      best[leaves_[at]].add(static_cast<double>(similar[i]), neighbour.example);
  }
  std::vector<std::pair<Index, Nearness>> near;
  for (Index leaf = 0; leaf < best.size(); ++leaf) {
    const Best& each = best[leaf];
    if (each.cosine[0] > 0)
      near.emplace_back(leaf, Nearness{each.cosine[0], (each.cosine[1] + each.cosine[2]) / 2, each.example});
  }
  return near;
}

std::size_t Profile::number_of(const std::string& work) const {
  const auto found = works_.find(work);
  return found == works_.end() ? works_.size() : found->second;
}

const Profile::Counts& Profile::counts_of(const std::string& work) const {
  static const Counts none;
  const std::size_t number = number_of(work);
  return number == by_work_.size() ? none : by_work_[number];
}

std::vector<double> Profile::priors(const std::string& left_out) const {
  const Counts& without = counts_of(left_out);
  std::vector<double> priors(all_.with.size());
  for (Index leaf = 0; leaf < priors.size(); ++leaf)
    priors[leaf] = (1 + all_.of(leaf) - without.of(leaf)) / (1 + all_.examples - without.examples);
  return priors;
}

double Profile::instruments(const std::string& left_out) const {
  return static_cast<double>(by_work_.size()) - (counts_of(left_out).examples == 0 ? 0 : 1);
}

}  // namespace lacuna::suggest

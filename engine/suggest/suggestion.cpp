#include "suggest/suggestion.hpp"

#include <algorithm>

namespace lacuna::suggest {

namespace {

constexpr double kStrong = 0.6;
constexpr double kLikely = 0.2;

}  // namespace

Tier tier_of(double probability) {
  if (probability >= kStrong) return Tier::strong;
  return probability >= kLikely ? Tier::likely : Tier::weak;
}

std::string_view to_string(Tier tier) {
  switch (tier) {
    case Tier::strong: return "strong";
    case Tier::likely: return "likely";
    case Tier::weak: return "weak";
  }
  return "";
}

std::vector<Suggestion> rank(const Model& model, const std::vector<Measured>& measured, double least) {
  std::vector<Suggestion> ranked;
  for (const Measured& each : measured) {
    const double probability = model.probability(each.features);
    if (probability >= least) ranked.push_back({each.leaf, probability, each.features, {}, each.like});
  }
  std::ranges::stable_sort(ranked, std::ranges::greater{}, &Suggestion::probability);
  return ranked;
}

Suggester::Suggester(const std::string& language, const Lexicon* lexicon, std::vector<Example> examples, Model model)
    : lexicon_(lexicon),
      examples_(std::move(examples)),
      words_(language),
      matcher_(lexicon == nullptr ? nullptr : std::make_unique<Matcher>(*lexicon, words_)),
      profile_(examples_, words_),
      model_(model) {}

std::map<std::size_t, std::vector<Suggestion>> Suggester::suggest(const akn::Document& document, double least) {
  const Measure measure(matcher_.get(), &profile_, words_, document.work.str());
  std::vector<std::size_t> places;
  std::vector<Scanned> provisions;
  for (std::size_t i = 0; i < document.provisions.size(); ++i) {
    if (document.provisions[i].own_text().empty()) continue;
    places.push_back(i);
    provisions.push_back(measure.scan(fields_of(document, i)));
  }
  const Damping damping = measure.damping_of(provisions);
  std::map<std::size_t, std::vector<Suggestion>> suggestions;
  for (std::size_t i = 0; i < places.size(); ++i) {
    auto ranked = rank(model_, measure.measure(provisions[i], damping), least);
    for (Suggestion& each : ranked) each.evidence = measure.evidence_for(provisions[i], each.leaf);
    suggestions.emplace(places[i], std::move(ranked));
  }
  return suggestions;
}

}  // namespace lacuna::suggest

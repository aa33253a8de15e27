#include "suggest/suggestion.hpp"

#include <algorithm>

namespace lacuna::suggest {

namespace {

constexpr double kStrong = 0.5;
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

std::vector<Suggestion> rank(const Model& model, const std::map<taxonomy::ConceptGraph::Index, Measured>& measured) {
  std::vector<Suggestion> ranked;
  for (const auto& [leaf, each] : measured)
    ranked.push_back({leaf, model.probability(each.features), each.features, each.evidence, each.like});
  std::ranges::stable_sort(ranked, std::ranges::greater{}, &Suggestion::probability);
  return ranked;
}

Suggester::Suggester(const std::string& language, const Lexicon* lexicon, std::vector<Example> examples, Model model)
    : lexicon_(lexicon),
      examples_(std::move(examples)),
      stemmer_(language),
      matcher_(lexicon == nullptr ? nullptr : std::make_unique<Matcher>(*lexicon)),
      profile_(examples_, stemmer_),
      model_(model) {}

std::map<std::size_t, std::vector<Suggestion>> Suggester::suggest(const akn::Document& document, double least) {
  std::map<std::size_t, Fields> fields;
  std::vector<Fields> all;
  for (std::size_t i = 0; i < document.provisions.size(); ++i) {
    if (document.provisions[i].own_text().empty()) continue;
    all.push_back(fields.emplace(i, fields_of(document, i)).first->second);
  }
  const Measure measure(matcher_.get(), &profile_, stemmer_);
  const Damping damping = measure.damping_of(all);
  std::map<std::size_t, std::vector<Suggestion>> suggestions;
  for (const auto& [place, each] : fields) {
    auto ranked = rank(model_, measure.measure(each, damping, document.work.str()));
    std::erase_if(ranked, [&](const Suggestion& suggestion) { return suggestion.probability < least; });
    suggestions.emplace(place, std::move(ranked));
  }
  return suggestions;
}

}  // namespace lacuna::suggest

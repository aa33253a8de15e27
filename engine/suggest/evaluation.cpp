#include "suggest/evaluation.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace lacuna::suggest {

namespace {

using Index = taxonomy::ConceptGraph::Index;

constexpr std::size_t kDeepest = 10;
constexpr std::size_t kSamples = 1000;
constexpr std::size_t kBins = 10;

bool holds(const std::vector<Index>& list, Index leaf) { return std::ranges::find(list, leaf) != list.end(); }

/// One provision measured against all instruments but its own.
struct MeasuredExample {
  const Text* text = nullptr;
  const Example* example = nullptr;
  std::vector<Measured> measured;
};

/// Everything of one language.
std::vector<MeasuredExample> measure_language(std::span<const Text> texts, const std::string& language,
                                              const Lexicon* lexicon) {
  std::vector<Example> examples;
  for (const Text& text : texts) {
    if (text.language == language) examples.insert(examples.end(), text.examples.begin(), text.examples.end());
  }
  Words words(language);
  const auto matcher = lexicon == nullptr ? nullptr : std::make_unique<Matcher>(*lexicon, words);
  const Profile profile(examples, words);
  std::vector<MeasuredExample> all;
  for (const Text& text : texts) {
    if (text.language != language) continue;
    const Measure measure(matcher.get(), &profile, words, text.work);
    std::vector<Scanned> provisions;
    for (const Fields& fields : text.provisions) provisions.push_back(measure.scan(fields));
    const Damping damping = measure.damping_of(provisions);
    for (const Example& example : text.examples) {
      if (example.firm.empty()) continue;
      all.push_back({&text, &example, measure.measure(measure.scan(example.fields), damping)});
    }
  }
  return all;
}

std::vector<MeasuredExample> measure_all(std::span<const Text> texts, const std::map<std::string, Lexicon>& lexicons) {
  std::set<std::string> languages;
  for (const Text& text : texts) languages.insert(text.language);
  std::vector<MeasuredExample> all;
  for (const std::string& language : languages) {
    const auto lexicon = lexicons.find(language);
    auto measured = measure_language(texts, language, lexicon == lexicons.end() ? nullptr : &lexicon->second);
    std::ranges::move(measured, std::back_inserter(all));
  }
  return all;
}

/// Cases of all provisions but those of one work. Mentions are neither made nor missed.
std::vector<Case> cases_without(const std::vector<MeasuredExample>& all, const std::string& left_out) {
  std::vector<Case> cases;
  for (const MeasuredExample& each : all) {
    if (each.text->work == left_out) continue;
    for (const Measured& measured : each.measured) {
      if (!holds(each.example->mentions, measured.leaf))
        cases.push_back({measured.features, holds(each.example->firm, measured.leaf)});
    }
  }
  return cases;
}

Ranked ranked_by(const Model& model, const MeasuredExample& each) {
  Ranked ranked{each.text->work, each.text->language, each.text->kind, each.example->eid, {}, {}, each.example->firm};
  for (const Suggestion& suggestion : rank(model, each.measured)) {
    if (ranked.order.size() == kDeepest) break;
    if (holds(each.example->mentions, suggestion.leaf)) continue;
    ranked.order.push_back(suggestion.leaf);
    ranked.probabilities.push_back(suggestion.probability);
  }
  return ranked;
}

double recall_at(const Ranked& ranked, std::size_t depth) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < std::min(depth, ranked.order.size()); ++i)
    found += holds(ranked.firm, ranked.order[i]) ? 1U : 0U;
  return static_cast<double>(found) / static_cast<double>(ranked.firm.size());
}

double ndcg(const Ranked& ranked) {
  double gain = 0;
  double best = 0;
  for (std::size_t i = 0; i < ranked.order.size(); ++i) {
    const double discount = 1 / std::log2(static_cast<double>(i) + 2);
    if (holds(ranked.firm, ranked.order[i])) gain += discount;
    if (i < ranked.firm.size()) best += discount;
  }
  return best == 0 ? 0 : gain / best;
}

/// Suggestions that are strong, made and not made, and what was not suggested, by protection.
struct Counts {
  double right = 0;
  double wrong = 0;
  double missed = 0;
  [[nodiscard]] double f1() const { return right == 0 ? 0 : 2 * right / (2 * right + wrong + missed); }
};

std::map<Index, Counts> strong_counts(std::span<const Ranked* const> ranked) {
  std::map<Index, Counts> counts;
  for (const Ranked* each : ranked) {
    std::set<Index> suggested;
    for (std::size_t i = 0; i < each->order.size(); ++i) {
      if (tier_of(each->probabilities[i]) != Tier::strong) continue;
      suggested.insert(each->order[i]);
      (holds(each->firm, each->order[i]) ? counts[each->order[i]].right : counts[each->order[i]].wrong) += 1;
    }
    for (const Index leaf : each->firm) {
      if (!suggested.contains(leaf)) counts[leaf].missed += 1;
    }
  }
  return counts;
}

Counts sum_of(const std::map<Index, Counts>& counts) {
  Counts sum;
  for (const auto& [leaf, each] : counts) {
    sum.right += each.right;
    sum.wrong += each.wrong;
    sum.missed += each.missed;
  }
  return sum;
}

/// Share of the protections that the provisions of a law have which are found in one of them.
double coverage_of(const std::vector<const Ranked*>& law) {
  std::set<Index> has;
  std::set<Index> found;
  for (const Ranked* each : law) {
    has.insert(each->firm.begin(), each->firm.end());
    for (std::size_t i = 0; i < std::min<std::size_t>(5, each->order.size()); ++i) {
      if (holds(each->firm, each->order[i])) found.insert(each->order[i]);
    }
  }
  return static_cast<double>(found.size()) / static_cast<double>(has.size());
}

double mean_coverage(std::span<const Ranked* const> ranked) {
  std::map<std::string, std::vector<const Ranked*>> by_work;
  for (const Ranked* each : ranked) by_work[each->work].push_back(each);
  double sum = 0;
  for (const auto& [work, law] : by_work) sum += coverage_of(law);
  return by_work.empty() ? 0 : sum / static_cast<double>(by_work.size());
}

/// How many suggestions of a tier there are, and how many of them a person made too.
struct Share {
  double all = 0;
  double made = 0;
  [[nodiscard]] double value() const { return all == 0 ? 0 : made / all; }
};

Share made_of(std::span<const Ranked* const> ranked, Tier tier) {
  Share share;
  for (const Ranked* each : ranked) {
    for (std::size_t i = 0; i < each->order.size(); ++i) {
      if (tier_of(each->probabilities[i]) != tier) continue;
      share.all += 1;
      share.made += holds(each->firm, each->order[i]) ? 1 : 0;
    }
  }
  return share;
}

using Statistic = std::function<double(std::span<const Ranked* const>)>;

Statistic mean_of(const std::function<double(const Ranked&)>& each) {
  return [each](std::span<const Ranked* const> ranked) {
    double sum = 0;
    for (const Ranked* one : ranked) sum += each(*one);
    return ranked.empty() ? 0 : sum / static_cast<double>(ranked.size());
  };
}

/// A generator that is the same everywhere (Knuth's MMIX constants), so that intervals are too.
class Dice {
 public:
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>((state_ >> 33U) % limit);
  }

 private:
  unsigned long long state_ = 1996;
};

/// Whole instruments are drawn again and again: their provisions are alike, and must not count as if they were not.
Estimate estimate(const std::map<std::string, std::vector<const Ranked*>>& by_work, const Statistic& statistic) {
  std::vector<const Ranked*> all;
  std::vector<const std::vector<const Ranked*>*> works;
  for (const auto& [work, ranked] : by_work) {
    all.insert(all.end(), ranked.begin(), ranked.end());
    works.push_back(&ranked);
  }
  Estimate result{statistic(all), 0, 0};
  std::vector<double> values;
  Dice dice;
  for (std::size_t sample = 0; sample < kSamples; ++sample) {
    std::vector<const Ranked*> drawn;
    for (std::size_t i = 0; i < works.size(); ++i) {
      const auto& work = *works[dice.below(works.size())];
      drawn.insert(drawn.end(), work.begin(), work.end());
    }
    values.push_back(statistic(drawn));
  }
  std::ranges::sort(values);
  result.low = values[kSamples * 25 / 1000];
  result.high = values[kSamples * 975 / 1000 - 1];
  return result;
}

}  // namespace

std::vector<Ranked> leave_one_out(std::span<const Text> texts, const std::map<std::string, Lexicon>& lexicons) {
  const auto all = measure_all(texts, lexicons);
  std::set<std::string> works;
  for (const Text& text : texts) works.insert(text.work);
  std::vector<Ranked> ranked;
  for (const std::string& work : works) {
    const Model model = train(cases_without(all, work));
    for (const MeasuredExample& each : all) {
      if (each.text->work == work) ranked.push_back(ranked_by(model, each));
    }
  }
  return ranked;
}

Model train_on(std::span<const Text> texts, const std::map<std::string, Lexicon>& lexicons) {
  return train(cases_without(measure_all(texts, lexicons), ""));
}

Scores score(std::span<const Ranked> ranked) {
  std::map<std::string, std::vector<const Ranked*>> by_work;
  for (const Ranked& each : ranked) by_work[each.work].push_back(&each);
  Scores scores;
  scores.provisions = ranked.size();
  scores.instruments = by_work.size();
  if (ranked.empty()) return scores;
  scores.hit_at_1 = estimate(by_work, mean_of([](const Ranked& each) {
                               return !each.order.empty() && holds(each.firm, each.order.front()) ? 1.0 : 0.0;
                             }));
  scores.recall_at_3 = estimate(by_work, mean_of([](const Ranked& each) { return recall_at(each, 3); }));
  scores.recall_at_5 = estimate(by_work, mean_of([](const Ranked& each) { return recall_at(each, 5); }));
  scores.recall_at_10 = estimate(by_work, mean_of([](const Ranked& each) { return recall_at(each, kDeepest); }));
  scores.ndcg_at_10 = estimate(by_work, mean_of(ndcg));
  scores.micro_f1 =
      estimate(by_work, [](std::span<const Ranked* const> some) { return sum_of(strong_counts(some)).f1(); });
  scores.macro_f1 = estimate(by_work, [](std::span<const Ranked* const> some) {
    const auto counts = strong_counts(some);
    double sum = 0;
    for (const auto& [leaf, each] : counts) sum += each.f1();
    return counts.empty() ? 0 : sum / static_cast<double>(counts.size());
  });
  scores.law_coverage = estimate(by_work, mean_coverage);
  const auto precision = [](Tier tier) {
    return [tier](std::span<const Ranked* const> some) { return made_of(some, tier).value(); };
  };
  scores.strong_precision = estimate(by_work, precision(Tier::strong));
  scores.likely_precision = estimate(by_work, precision(Tier::likely));
  std::vector<const Ranked*> all;
  for (const Ranked& each : ranked) all.push_back(&each);
  scores.strong = static_cast<std::size_t>(made_of(all, Tier::strong).all);
  scores.likely = static_cast<std::size_t>(made_of(all, Tier::likely).all);
  return scores;
}

std::vector<CalibrationBin> calibration(std::span<const Ranked> ranked) {
  std::vector<CalibrationBin> bins(kBins);
  for (const Ranked& each : ranked) {
    for (std::size_t i = 0; i < each.order.size(); ++i) {
      const auto place =
          std::min(kBins - 1, static_cast<std::size_t>(each.probabilities[i] * static_cast<double>(kBins)));
      ++bins[place].suggestions;
      bins[place].mean += each.probabilities[i];
      bins[place].made += holds(each.firm, each.order[i]) ? 1 : 0;
    }
  }
  for (CalibrationBin& bin : bins) {
    if (bin.suggestions == 0) continue;
    bin.mean /= static_cast<double>(bin.suggestions);
    bin.made /= static_cast<double>(bin.suggestions);
  }
  return bins;
}

}  // namespace lacuna::suggest

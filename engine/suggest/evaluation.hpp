#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "suggest/suggestion.hpp"

namespace lacuna::suggest {

/// The provisions of one text that a person mapped, in one language.
struct Text {
  std::string work;      ///< left out together in all its languages
  std::string language;  ///< ISO 639-1
  std::string kind;      ///< convention, national
  std::vector<Example> examples;
  std::vector<Fields> provisions;  ///< all of its provisions: what its theme is
};

/// How one mapped provision was ranked.
struct Ranked {
  std::string work;
  std::string language;
  std::string kind;
  std::string eid;
  std::vector<taxonomy::ConceptGraph::Index> order;  ///< the first ten, mentions left out
  std::vector<double> probabilities;                 ///< of these
  std::vector<taxonomy::ConceptGraph::Index> firm;
};

/// Leaves out one instrument after the other: profile and weights are made from all the rest, and rank its provisions.
/// Only provisions that a person mapped to some protection are ranked.
[[nodiscard]] std::vector<Ranked> leave_one_out(std::span<const Text> texts,
                                                const std::map<std::string, Lexicon>& lexicons);

/// The weights from all texts, each provision measured against all other instruments.
[[nodiscard]] Model train_on(std::span<const Text> texts, const std::map<std::string, Lexicon>& lexicons);

/// A share with its interval: 95 of 100 bootstrap samples of whole instruments lie inside.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// What ranking is worth, over the provisions given.
struct Scores {
  std::size_t provisions = 0;
  std::size_t instruments = 0;
  Estimate hit_at_1;
  Estimate recall_at_3;  ///< share of a provision's protections among the first three, mean over provisions
  Estimate recall_at_5;
  Estimate recall_at_10;
  Estimate ndcg_at_10;
  Estimate micro_f1;          ///< of suggestions that are strong
  Estimate macro_f1;          ///< the same, mean over protections that any provision has
  Estimate law_coverage;      ///< share of a law's protections among the first five of a provision that has them; mean
  Estimate strong_precision;  ///< share of strong suggestions that a person made too
  Estimate likely_precision;  ///< and of likely ones
  std::size_t strong = 0;
  std::size_t likely = 0;
};

[[nodiscard]] Scores score(std::span<const Ranked> ranked);

/// Of suggestions by tenth of chance: how many, their mean chance, and the share that a person made too.
struct CalibrationBin {
  std::size_t suggestions = 0;
  double mean = 0;
  double made = 0;
};

[[nodiscard]] std::vector<CalibrationBin> calibration(std::span<const Ranked> ranked);

}  // namespace lacuna::suggest

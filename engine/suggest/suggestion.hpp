#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "suggest/features.hpp"
#include "suggest/model.hpp"

namespace lacuna::suggest {

/// How far a suggestion is to be believed. The limits are chances, and calibrated by evaluation (docs/suggestions.md).
enum class Tier { strong, likely, weak };

[[nodiscard]] Tier tier_of(double probability);
[[nodiscard]] std::string_view to_string(Tier tier);

/// A protection that a provision may be about. A person decides.
struct Suggestion {
  taxonomy::ConceptGraph::Index leaf = 0;
  double probability = 0;
  Features features{};
  std::vector<Evidence> evidence;
  std::optional<std::size_t> like;  ///< nearest accepted provision, a place in the profile
};

/// The likeliest first, those of at least `least`; of equal chances, in the order of the taxonomy. Evidence is left
/// out.
[[nodiscard]] std::vector<Suggestion> rank(const Model& model, const std::vector<Measured>& measured, double least = 0);

/// Lexicon, profile and model of one language, ready to suggest. Not for two threads at once.
class Suggester {
 public:
  /// `lexicon` may be missing, and `examples` empty: then the other alone speaks.
  Suggester(const std::string& language, const Lexicon* lexicon, std::vector<Example> examples, Model model);

  /// Suggestions for every provision of a document with words of its own, by place; examples of the document's own work
  /// do not count. Protections of less than `least` are left out.
  [[nodiscard]] std::map<std::size_t, std::vector<Suggestion>> suggest(const akn::Document& document, double least);

  [[nodiscard]] const Lexicon* lexicon() const { return lexicon_; }
  [[nodiscard]] const Example& example(std::size_t place) const { return examples_.at(place); }
  [[nodiscard]] std::size_t examples() const { return examples_.size(); }

 private:
  const Lexicon* lexicon_;
  std::vector<Example> examples_;
  Words words_;
  std::unique_ptr<Matcher> matcher_;
  Profile profile_;
  Model model_;
};

}  // namespace lacuna::suggest

#pragma once

#include <string>
#include <vector>

#include "corpus/lexicons.hpp"
#include "corpus/library.hpp"
#include "suggest/suggestion.hpp"
#include "text/normalise.hpp"

namespace lacuna::report {

/// Words of a provision that speak for a protection.
struct SuggestedWords {
  suggest::Field field = suggest::Field::own;
  std::string words;
  text::Span source;  ///< bytes of the field: of SuggestedProvision::text if it is its own
  std::string entry;  ///< of the lexicon, as its file has it
};

struct SuggestedConcept {
  taxonomy::ConceptId id;
  std::string label;
  double probability = 0;
  suggest::Tier tier = suggest::Tier::weak;
  std::vector<SuggestedWords> evidence;
  std::string like;  ///< the accepted provision that comes nearest, cited: "TIP art. 5(2)(a)"; may be empty
};

/// The words that speak for it, where they stand if not in the provision itself, and the provision that it resembles.
[[nodiscard]] std::string because(const SuggestedConcept& suggestion);

struct SuggestedProvision {
  std::string eid;
  std::string citation;
  std::string heading;
  std::string text;   ///< its own words
  bool read = false;  ///< by a person: corpus::is_read
  std::vector<SuggestedConcept> suggestions;
};

/// What a law may be about, provision by provision: for a person to decide.
struct SuggestionReport {
  std::string work;
  std::string title;
  std::string expression;
  std::string language;            ///< ISO 639-1
  std::vector<std::string> notes;  ///< what was missing: a lexicon, accepted provisions of the language
  std::vector<SuggestedProvision> provisions;
};

/// Suggests for every provision of a document with words of its own. A protection that a person rejected there
/// (predicate_modifier Not), or elsewhere for the same words, is not suggested again; what a person accepted is left
/// out. Suggestions of less than `least` chance are left out, and all but the first `most`. Nothing without a model.
[[nodiscard]] std::optional<SuggestionReport> suggest_for(const corpus::Library& library,
                                                          const corpus::Lexicons& lexicons,
                                                          const akn::Document& document, double least,
                                                          std::size_t most);

}  // namespace lacuna::report

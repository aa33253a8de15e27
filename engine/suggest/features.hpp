#pragma once

#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "suggest/matcher.hpp"
#include "suggest/profile.hpp"

namespace lacuna::suggest {

/// Where words were found.
enum class Field { own, heading, context };

/// An entry of the lexicon found in a field of a provision.
struct Evidence {
  Field field = Field::own;
  std::size_t entry = 0;  ///< place in the lexicon
  text::Span source;      ///< bytes of the field
};

/// What is measured of a provision and a protection. All are 0 where nothing speaks for it.
enum class Feature {
  constant,
  phrases_own,      ///< logarithm of the weights of distinct phrases in its own words
  phrases_heading,  ///< in its heading
  phrases_context,  ///< in what stands around it
  words_own,        ///< the same for single words
  words_heading,
  words_context,
  negatives,      ///< the same for what speaks against it
  share,          ///< of its phrases among the protections with most
  nearest,        ///< cosine with the nearest accepted provision
  next_nearest,   ///< and the two after it
  nearest_share,  ///< of the nearest among all protections
  prior,          ///< logit of how often it was accepted
};

inline constexpr std::size_t kFeatures = 13;
using Features = std::array<double, kFeatures>;

[[nodiscard]] std::string_view name_of(Feature feature);

/// Everything that speaks for one protection.
struct Measured {
  Features features{};
  std::vector<Evidence> evidence;   ///< in the order of fields, then of the text
  std::optional<std::size_t> like;  ///< the nearest accepted provision, a place in the profile
};

/// By how much an entry counts less because the instrument speaks of nothing else: 1, or less for theme words.
using Damping = std::vector<double>;

/// What lexicon and profile say of one provision. Either may be missing.
class Measure {
 public:
  Measure(Matcher* matcher, const Profile* profile, text::Stemmer& stemmer)
      : matcher_(matcher), profile_(profile), stemmer_(stemmer) {}

  /// By protection, those for which anything speaks. Examples of `left_out`, a work, do not count.
  [[nodiscard]] std::map<taxonomy::ConceptGraph::Index, Measured> measure(const Fields& fields, const Damping& damping,
                                                                          const std::string& left_out = {}) const;

  /// Entries that stand in many provisions of one instrument are its theme and tell little of any one of them.
  [[nodiscard]] Damping damping_of(const std::vector<Fields>& provisions) const;

 private:
  using ByLeaf = std::map<taxonomy::ConceptGraph::Index, Measured>;

  void add_words(const Fields& fields, const Damping& damping, ByLeaf& all) const;
  void add_neighbours(const Fields& fields, const std::string& left_out, ByLeaf& all) const;

  Matcher* matcher_;
  const Profile* profile_;
  text::Stemmer& stemmer_;
};

}  // namespace lacuna::suggest

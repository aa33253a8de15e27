#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "suggest/matcher.hpp"
#include "suggest/profile.hpp"

namespace lacuna::suggest {

/// Where words were found.
enum class Field { own, heading, context };

inline constexpr std::size_t kFields = 3;

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
  nearest_share,  ///< of the nearest among all protections, less where few instruments could be near
  prior,          ///< logit of how often it was accepted
  amending,       ///< weights of the words of an amending provision, of whatever protection
  defining,       ///< and of a defining one
};

inline constexpr std::size_t kFeatures = 15;
using Features = std::array<double, kFeatures>;

[[nodiscard]] std::string_view name_of(Feature feature);

/// A provision read once: its words by number, and what the lexicon finds in them.
struct Scanned {
  FieldTokens tokens;
  std::array<std::vector<Found>, kFields> found;  ///< by Field
};

/// Everything that speaks for one protection.
struct Measured {
  taxonomy::ConceptGraph::Index leaf = 0;
  Features features{};
  std::optional<std::size_t> like;  ///< the nearest accepted provision, a place in the profile
};

/// By how much an entry counts less because the instrument speaks of nothing else: 1, or less for theme words.
using Damping = std::vector<double>;

/// What lexicon and profile say of the provisions of one instrument. Either may be missing.
class Measure {
 public:
  /// Examples of `left_out`, a work, do not count.
  Measure(Matcher* matcher, const Profile* profile, Words& words, std::string left_out = {});

  /// What is costly, and done once for each provision.
  [[nodiscard]] Scanned scan(const Fields& fields) const;

  /// The protections for which anything speaks, in the order of the taxonomy.
  [[nodiscard]] std::vector<Measured> measure(const Scanned& provision, const Damping& damping) const;

  /// The words of a provision that speak for a protection, in the order of fields, then of the text.
  [[nodiscard]] std::vector<Evidence> evidence_for(const Scanned& provision, taxonomy::ConceptGraph::Index leaf) const;

  /// Entries that stand in many provisions of one instrument are its theme and tell little of any one of them.
  [[nodiscard]] Damping damping_of(const std::vector<Scanned>& provisions) const;

 private:
  class Sums;

  void add_words(const Scanned& provision, const Damping& damping, Sums& sums) const;
  void add_neighbours(const Scanned& provision, Sums& sums) const;
  [[nodiscard]] double prior(taxonomy::ConceptGraph::Index leaf) const;

  Matcher* matcher_;
  const Profile* profile_;
  Words& words_;
  std::string left_out_;
  double trust_ = 0;            ///< in the share of the nearest
  std::vector<double> priors_;  ///< logits, by leaf
};

}  // namespace lacuna::suggest

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/strong_id.hpp"

namespace lacuna::taxonomy {

struct ConceptTag {};

/// Local name of a concept: "acts-element", a CURIE prot:acts-element in mappings.
using ConceptId = StrongId<ConceptTag>;

/// Where a protection belongs, and so whose gap its absence is.
enum class Level {
  law,              ///< only law can give it
  law_or_practice,  ///< law, or an established practice or policy
  inter_state,      ///< between States: not measured in one State's law
  international,    ///< a treaty's own machinery: not measured in one State's law
};

/// How a group speaks of what is below it.
enum class RollUp {
  leaf,     ///< a protection, no group
  all,      ///< met only if every child with a MUST is met
  heading,  ///< only counts what is below
};

/// What a concept is called in one language.
struct Terms {
  std::string label;                      ///< skos:prefLabel
  std::vector<std::string> alternatives;  ///< skos:altLabel: terms of art of other texts

  bool operator==(const Terms&) const = default;
};

/// A skos:Concept of the graph of protections.
struct Concept {
  ConceptId id;
  std::string notation;                ///< skos:notation, "1.2.1.1": the order in which people read
  std::vector<ConceptId> broader;      ///< skos:broader; empty for the two aspects
  std::string label;                   ///< skos:prefLabel@en
  std::string definition;              ///< skos:definition@en
  std::string scope_note;              ///< skos:scopeNote@en
  std::map<std::string, Terms> terms;  ///< in the other languages, by ISO 639-1 code
  std::string anchor;                  ///< lac:anchor, the provisions from which the concept was drawn
  RollUp roll_up = RollUp::leaf;       ///< lac:rollUp
  std::optional<Level> level;          ///< lac:level, leaves only
  bool direct = false;                 ///< lac:direct: may apply without a statute
  std::vector<std::string> elements;   ///< lac:element, the closed list of its parts; may be empty
  std::size_t line = 0;                ///< in the Turtle file

  /// Leaves of these levels count in a State's gap report.
  [[nodiscard]] bool measured_in_law() const {
    return roll_up == RollUp::leaf && (level == Level::law || level == Level::law_or_practice);
  }

  /// Its label in a language; the English one where there is none.
  [[nodiscard]] const std::string& label_in(const std::string& language) const;

  bool operator==(const Concept&) const = default;
};

[[nodiscard]] std::string_view to_string(Level level);
[[nodiscard]] std::string_view to_string(RollUp roll_up);

}  // namespace lacuna::taxonomy

#include "corpus/conditions.hpp"

#include <algorithm>

namespace lacuna::corpus {

jurisdiction::Conditions conditions_of(const Library& library) {
  jurisdiction::Conditions conditions;
  for (const auto& set : library.mappings) {
    for (const auto& mapping : set.mappings) {
      for (const auto& qualifier : mapping.qualifiers) {
        if (qualifier.name != "if") continue;
        auto& provisions = conditions[qualifier.argument];
        const std::string& cited = mapping.subject_label.empty() ? mapping.subject.str() : mapping.subject_label;
        if (std::ranges::find(provisions, cited) == provisions.end()) provisions.push_back(cited);
      }
    }
  }
  return conditions;
}

}  // namespace lacuna::corpus

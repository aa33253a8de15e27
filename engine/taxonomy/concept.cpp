#include "taxonomy/concept.hpp"

namespace lacuna::taxonomy {

const std::string& Concept::label_in(const std::string& language) const {
  const auto found = terms.find(language);
  return found == terms.end() || found->second.label.empty() ? label : found->second.label;
}

std::string_view to_string(Level level) {
  switch (level) {
    case Level::law: return "law";
    case Level::law_or_practice: return "law-or-practice";
    case Level::inter_state: return "inter-state";
    case Level::international: return "international";
  }
  return "";
}

std::string_view to_string(RollUp roll_up) {
  switch (roll_up) {
    case RollUp::leaf: return "leaf";
    case RollUp::all: return "all";
    case RollUp::heading: return "heading";
  }
  return "";
}

}  // namespace lacuna::taxonomy

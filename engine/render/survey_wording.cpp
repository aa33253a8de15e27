#include "render/survey_wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::render {

using report::Standing;

std::string states_words(const report::StateCount& count) {
  if (count.unknown == 0) return fmt::format("{} of {} States", count.bound, count.of);
  return fmt::format("at least {} of {} States; of {} it is not known", count.bound, count.of, count.unknown);
}

std::string_view standing_name(Standing standing) {
  switch (standing) {
    case Standing::nowhere: return "Required nowhere";
    case Standing::weaker: return "Recommended or allowed only";
    case Standing::not_in_force: return "Required, not in force";
    case Standing::regional: return "Required in one region only";
    case Standing::few: return "Required of few";
    case Standing::wide: return "Required of many";
  }
  return "";
}

std::string_view standing_words(Standing standing) {
  switch (standing) {
    case Standing::nowhere: return "No text that was read asks States for it.";
    case Standing::weaker: return "Texts say should or may; none says must.";
    case Standing::not_in_force: return "Some text says must, and is not in force.";
    case Standing::regional: return "What says must and is in force is open to the States of one region only.";
    case Standing::few: return "What says must is open to all and is known to bind fewer than half of the States.";
    case Standing::wide: return "What says must is open to all and binds at least half of the States.";
  }
  return "";
}

std::string clause_modality(const report::Clause& clause) {
  std::vector<std::string> parts{std::string(mapping::to_string(clause.modality))};
  parts.insert(parts.end(), clause.qualifiers.begin(), clause.qualifiers.end());
  std::string words = join(parts, ", ");
  std::ranges::replace(words, '-', ' ');
  return words;
}

}  // namespace lacuna::render

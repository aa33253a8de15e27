#include "coverage/obligation.hpp"

#include <fmt/format.h>

namespace lacuna::coverage {

Tier tier_of(mapping::Modality modality) {
  switch (modality) {
    case mapping::Modality::must: return Tier::must;
    case mapping::Modality::must_consider:
    case mapping::Modality::should: return Tier::should;
    case mapping::Modality::may: return Tier::may;
  }
  return Tier::may;
}

std::string_view to_string(Tier tier) {
  switch (tier) {
    case Tier::must: return "must";
    case Tier::should: return "should";
    case Tier::may: return "may";
  }
  return "";
}

void apply_conditions(Obligation& obligation, const jurisdiction::Dossier* dossier) {
  for (const mapping::Qualifier& qualifier : obligation.mapping->qualifiers) {
    if (qualifier.name != "if" || dossier == nullptr) continue;
    const auto fact = dossier->facts.find(qualifier.argument);
    if (fact == dossier->facts.end()) {
      obligation.undecided = fmt::format("the dossier does not say whether {}", qualifier.argument);
    } else if (!fact->second.value) {
      obligation.undecided = fmt::format("it is not known whether {} ({})", qualifier.argument, fact->second.source);
    } else if (!*fact->second.value) {
      obligation.not_applicable = fmt::format("binds only if {}, and the dossier says it is not so ({})",
                                              qualifier.argument, fact->second.source);
    }
  }
}

}  // namespace lacuna::coverage

#include "coverage/evidence.hpp"

#include <algorithm>

namespace lacuna::coverage {

std::string_view to_string(Freshness freshness) {
  switch (freshness) {
    case Freshness::fresh: return "fresh";
    case Freshness::later_text: return "later-text";
    case Freshness::unsettled: return "unsettled";
    case Freshness::stale: return "stale";
    case Freshness::suggested: return "suggested";
  }
  return "";
}

Weight weight_of(mapping::Basis basis, const taxonomy::Concept& target, bool is_criminal) {
  switch (basis) {
    case mapping::Basis::implicit: return Weight::part;
    case mapping::Basis::policy:
    case mapping::Basis::practice:
      if (is_criminal) return Weight::nothing;
      return target.level == taxonomy::Level::law_or_practice ? Weight::full : Weight::part;
    case mapping::Basis::express:
    case mapping::Basis::general_part:
    case mapping::Basis::incorporated:
    case mapping::Basis::direct:
    case mapping::Basis::case_law:
    case mapping::Basis::regulation: return Weight::full;
  }
  return Weight::nothing;
}

bool is_criminal(const taxonomy::ConceptGraph& concepts, taxonomy::ConceptGraph::Index index) {
  const auto above = concepts.ancestors(index);
  return std::ranges::any_of(above, [&](auto group) {
    const std::string& id = concepts.at(group).id.str();
    return id == "criminalisation" || id == "sanctions";
  });
}

namespace {

/// Whether the text of a provision is that of the day, in a law that is in force.
std::optional<Freshness> text_on(const akn::Document& document, const akn::Provision& provision, Date day) {
  if (provision.until && *provision.until <= day) return std::nullopt;
  if (provision.from) {
    if (*provision.from <= day) return provision.repealed ? std::nullopt : std::optional(Freshness::fresh);
    // The law is older than this text of it: what stood before is not at hand, unless the provision is new.
    const bool inserted = provision.amendment && provision.amendment->type == "insertion";
    return inserted ? std::nullopt : std::optional(Freshness::later_text);
  }
  if (provision.repealed) return std::nullopt;
  const bool known = !document.date || *document.date <= day;
  return known ? Freshness::fresh : Freshness::later_text;
}

/// Whether it is not known that a law was in force on a day after which it commenced, and before which it was not
/// repealed, as far as its dossier tells.
bool unsettled(const akn::Document& document, const jurisdiction::DossierWork& work, Date day) {
  return work.commencement_unknown || (work.repeal_unknown && (!document.date || *document.date < day));
}

}  // namespace

std::optional<Freshness> in_force(const akn::Document& document, const akn::Provision& provision,
                                  const jurisdiction::DossierWork* work, Date day) {
  if (work == nullptr) return text_on(document, provision, day);
  const bool commenced = !work->commencement || *work->commencement <= day;
  const bool repealed = work->repealed && *work->repealed <= day;
  if (!commenced || repealed) return std::nullopt;
  const auto text = text_on(document, provision, day);
  return text && unsettled(document, *work, day) ? Freshness::unsettled : text;
}

}  // namespace lacuna::coverage

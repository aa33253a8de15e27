#include "coverage/assess.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::coverage {

namespace {

/// Regions that the evidence reaches, by how much it counts.
struct Reach {
  Region full;          ///< fresh, counts in full
  Region part;          ///< fresh, never enough alone
  Region possible;      ///< everything, were the stale fresh and the suggested accepted
  Region contradicted;  ///< fresh
};

bool counts(mapping::Predicate predicate) {
  return predicate == mapping::Predicate::provides || predicate == mapping::Predicate::incorporates;
}

Space space_for(const Method& method, const taxonomy::Concept& leaf, std::span<const Obligation> obligations,
                std::span<const Evidence> evidence) {
  std::vector<const mapping::Scope*> scopes;
  for (const Obligation& obligation : obligations) scopes.push_back(&obligation.scope);
  for (const Evidence& item : evidence) scopes.push_back(&item.mapping->scope);
  return {method.axes, leaf, scopes};
}

Reach reach_of(std::span<const Evidence> evidence, const Space& space, const taxonomy::Concept& leaf, bool criminal) {
  Reach reach;
  for (const Evidence& item : evidence) {
    const Region region = space.region_of(item.mapping->scope);
    const bool fresh = item.freshness == Freshness::fresh;
    if (item.mapping->predicate == mapping::Predicate::contradicts && fresh)
      reach.contradicted = reach.contradicted | region;
    if (!counts(item.mapping->predicate)) continue;
    const Weight weight = weight_of(*item.mapping->basis, leaf, criminal);
    if (weight == Weight::nothing) continue;
    if (fresh && weight == Weight::full) reach.full = reach.full | region;
    if (fresh && weight == Weight::part) reach.part = reach.part | region;
    if (weight == Weight::full) reach.possible = reach.possible | region;
  }
  return reach;
}

Support support_of(const Region& required, const Region& full, const Region& part) {
  if (full.contains(required)) return Support::full;
  return required.meets(full) || required.meets(part) ? Support::partial : Support::none;
}

/// Evidence that a person has still to confirm, or that is too late for the day, would change the answer.
std::string doubt(std::span<const Evidence> evidence) {
  const auto any = [&](Freshness freshness) {
    return std::ranges::any_of(evidence, [&](const Evidence& item) { return item.freshness == freshness; });
  };
  if (any(Freshness::stale)) return "a provision changed since it was read, and nobody has read it again";
  if (any(Freshness::later_text)) return "the text at hand is later than the day asked about";
  if (any(Freshness::unsettled)) return "it is not known whether its law was in force on the day";
  return "suggestions wait for a decision";
}

/// Art. by art. rule of a monist State: a treaty bound by may apply itself, never as a crime or sanction.
bool applies_directly(const Method& method, const taxonomy::Concept& leaf, bool criminal) {
  return method.dossier != nullptr && method.dossier->reception == jurisdiction::Reception::monist && leaf.direct &&
         !criminal;
}

class Assessor {
 public:
  Assessor(const Method& method, taxonomy::ConceptGraph::Index leaf, std::span<const Obligation> obligations,
           std::span<const Evidence> evidence, const SearchState& search)
      : method_(method),
        leaf_(method.concepts.at(leaf)),
        criminal_(is_criminal(method.concepts, leaf)),
        space_(space_for(method, leaf_, obligations, evidence)),
        reach_(reach_of(evidence, space_, leaf_, criminal_)),
        search_(search),
        evidence_(evidence) {}

  ObligationVerdict assess(const Obligation& obligation) {
    const Region required = space_.region_of(obligation.scope);
    ObligationVerdict result;
    result.obligation = &obligation;
    result.required = describe(required, space_, method_.phrases);
    result.support = support_of(required, reach_.full, reach_.part);
    result.contradicted = required.meets(reach_.contradicted);
    decide(obligation, required, result);
    if (result.verdict == Verdict::partial || result.verdict == Verdict::none || result.verdict == Verdict::conflict) {
      result.uncovered = uncovered(required);
    }
    return result;
  }

  std::string reached(const Evidence& item) const {
    return describe(space_.region_of(item.mapping->scope), space_, method_.phrases);
  }

  [[nodiscard]] bool direct_used() const { return direct_used_; }

 private:
  void decide(const Obligation& obligation, const Region& required, ObligationVerdict& result) {
    const Support possible = support_of(required, reach_.full | reach_.possible, reach_.part);
    const auto settle = [&](Verdict verdict, std::string reason = {}) {
      result.verdict = verdict;
      result.reason = std::move(reason);
    };
    if (!obligation.not_applicable.empty()) return settle(Verdict::not_applicable, obligation.not_applicable);
    if (!obligation.undecided.empty()) return settle(Verdict::not_assessed, obligation.undecided);
    if (obligation.stale) return settle(Verdict::not_assessed, "the convention's text changed since it was read");
    if (result.contradicted) return settle(Verdict::conflict);
    if (result.support == Support::full) return settle(Verdict::covered);
    if (applies_directly(method_, leaf_, criminal_)) {
      direct_used_ = true;
      return settle(Verdict::covered, "the treaty itself applies: " + method_.dossier->reception_clause);
    }
    if (possible != result.support) return settle(Verdict::not_assessed, doubt(evidence_));
    if (result.support == Support::partial) return settle(Verdict::partial, may_reach_the_rest());
    if (!search_.complete()) return settle(Verdict::not_assessed, search_.why_incomplete());
    settle(Verdict::none);
  }

  std::string may_reach_the_rest() const {
    return search_.missing_works.empty() ? std::string{} : search_.why_incomplete() + ", and may reach the rest";
  }

  std::vector<std::string> uncovered(const Region& required) const {
    const Region unreached = required - (reach_.full | reach_.part);
    auto list = sentences(unreached, "is reached by no provision read", space_, method_.phrases);
    const Region half = (required & reach_.part) - reach_.full;
    const auto more = sentences(half, "is reached only by a rule that does not count in full (implicit, or policy)",
                                space_, method_.phrases);
    list.insert(list.end(), more.begin(), more.end());
    return list;
  }

  const Method& method_;
  const taxonomy::Concept& leaf_;
  bool criminal_;
  Space space_;
  Reach reach_;
  const SearchState& search_;
  std::span<const Evidence> evidence_;
  bool direct_used_ = false;
};

Flags flags_of(std::span<const Evidence> evidence, std::span<const Obligation> obligations) {
  Flags flags;
  for (const Evidence& item : evidence) {
    if (item.freshness == Freshness::stale) flags.insert(Flag::stale);
    if (item.freshness == Freshness::later_text) flags.insert(Flag::later_text);
    if (item.freshness == Freshness::unsettled) flags.insert(Flag::unsettled);
    if (item.freshness == Freshness::suggested) flags.insert(Flag::suggested);
    if (!counts(item.mapping->predicate) || item.freshness == Freshness::suggested) continue;
    if (item.document->is_digest()) flags.insert(Flag::pinned_to_digest);
    if (item.mapping->reviewer.empty()) flags.insert(Flag::single_coder);
    if (item.mapping->basis == mapping::Basis::implicit) flags.insert(Flag::implicit);
    const bool policy =
        item.mapping->basis == mapping::Basis::policy || item.mapping->basis == mapping::Basis::practice;
    if (policy) flags.insert(Flag::policy);
  }
  for (const Obligation& obligation : obligations) {
    if (obligation.last_verified) flags.insert(Flag::last_verified);
    if (obligation.document->is_digest()) flags.insert(Flag::pinned_to_digest);
    if (obligation.mapping->reviewer.empty()) flags.insert(Flag::single_coder);
    if (obligation.stale) flags.insert(Flag::stale);
  }
  return flags;
}

/// Name of the group of alternatives that an obligation belongs to: of `alt:` obligations one is enough. Empty if none.
std::string alternative_of(const ObligationVerdict& each) {
  for (const mapping::Qualifier& qualifier : each.obligation->mapping->qualifiers) {
    if (qualifier.name == "alt") return each.obligation->instrument->id.str() + " " + qualifier.argument;
  }
  return {};
}

/// Where one alternative is covered, the others are no longer owed.
void settle_alternatives(std::vector<ObligationVerdict>& obligations) {
  for (const ObligationVerdict& met : obligations) {
    const std::string group = alternative_of(met);
    if (group.empty() || met.verdict != Verdict::covered) continue;
    for (ObligationVerdict& other : obligations) {
      if (other.verdict == Verdict::covered || alternative_of(other) != group) continue;
      other.verdict = Verdict::not_applicable;
      other.reason = "another way to meet it is open: " + met.required;
      other.uncovered.clear();
    }
  }
}

/// The verdicts of each tier and of the concept from those of its obligations.
void conclude(ConceptVerdict& result) {
  for (const ObligationVerdict& each : result.obligations) {
    auto& tier = result.by_tier[static_cast<std::size_t>(each.obligation->tier())];
    tier = tier ? worse(*tier, each.verdict) : each.verdict;
  }
  const auto firmest = std::ranges::find_if(result.by_tier, [](const auto& tier) { return tier.has_value(); });
  if (firmest == result.by_tier.end()) {
    result.reason = "no instrument of the baseline asks for it";
    return;
  }
  result.verdict = **firmest;
  const auto tier = static_cast<Tier>(firmest - result.by_tier.begin());
  result.support = Support::full;
  std::vector<std::string> reasons;
  for (const ObligationVerdict& each : result.obligations) {
    if (each.obligation->tier() != tier) continue;
    if (each.verdict != Verdict::not_applicable) result.support = std::max(result.support, each.support);
    result.contradiction = result.contradiction || each.contradicted;
    const bool decisive = each.verdict == result.verdict && !each.reason.empty();
    if (decisive && std::ranges::find(reasons, each.reason) == reasons.end()) reasons.push_back(each.reason);
  }
  result.reason = join(reasons, "; ");
}

}  // namespace

std::string SearchState::why_incomplete() const {
  if (!searched) return "nobody has searched the law of this State for it yet";
  if (missing_works.empty()) return {};
  return fmt::format("{} {} not at hand", join_words(missing_works), missing_works.size() == 1 ? "is" : "are");
}

ConceptVerdict assess(const Method& method, taxonomy::ConceptGraph::Index leaf, std::span<const Obligation> obligations,
                      std::span<const Evidence> evidence, const SearchState& search) {
  Assessor assessor(method, leaf, obligations, evidence, search);
  ConceptVerdict result;
  result.index = leaf;
  for (const Obligation& obligation : obligations) result.obligations.push_back(assessor.assess(obligation));
  for (const Evidence& item : evidence) result.reached.push_back(assessor.reached(item));
  settle_alternatives(result.obligations);
  result.evidence.assign(evidence.begin(), evidence.end());
  result.suggestions =
      static_cast<std::size_t>(std::ranges::count(evidence, Freshness::suggested, &Evidence::freshness));
  result.flags = flags_of(evidence, obligations);
  conclude(result);
  if (assessor.direct_used()) result.flags.insert(Flag::direct);
  return result;
}

}  // namespace lacuna::coverage

#include <algorithm>
#include <boost/dynamic_bitset.hpp>

#include "report/survey_parts.hpp"

namespace lacuna::report {

namespace {

using Leaves = boost::dynamic_bitset<>;
using Chosen = std::vector<bool>;  ///< by instrument

/// What the instruments of the survey would add, and which of them must be joined together.
struct Offer {
  std::vector<Leaves> firm;  ///< by instrument: leaves for which it has a MUST; none if it does not count
  std::vector<std::vector<std::size_t>> needs;  ///< by instrument: those to which a State must be a party before
};

/// The smallest choice of instruments whose leaves hold all that are wanted: exact, by the wanted leaf with the fewest
/// offers first. Of several smallest, the one found first in the order of adoption.
class Search {
 public:
  Search(const Offer& offer, std::vector<std::size_t> candidates, Chosen already)
      : offer_(offer), candidates_(std::move(candidates)), already_(std::move(already)) {}

  Chosen smallest(const Leaves& wanted) {
    best_.reset();
    step(Chosen(offer_.firm.size()), wanted);
    return best_.value_or(Chosen(offer_.firm.size()));
  }

 private:
  static std::size_t count(const Chosen& chosen) { return static_cast<std::size_t>(std::ranges::count(chosen, true)); }

  void step(const Chosen& chosen, const Leaves& wanted) {
    if (best_ && count(chosen) + (wanted.any() ? 1 : 0) >= count(*best_)) return;
    if (wanted.none()) {
      best_ = chosen;
      return;
    }
    for (const std::size_t candidate : rarest(wanted)) {
      Chosen next = chosen;
      Leaves rest = wanted;
      join(candidate, next, rest);
      step(next, rest);
    }
  }

  /// Joins an instrument and all that it needs.
  void join(std::size_t instrument, Chosen& chosen, Leaves& wanted) const {
    if (chosen[instrument] || already_[instrument]) return;
    chosen[instrument] = true;
    wanted -= offer_.firm[instrument];
    for (const std::size_t needed : offer_.needs[instrument]) join(needed, chosen, wanted);
  }

  /// The offers for the wanted leaf that has the fewest.
  std::vector<std::size_t> rarest(const Leaves& wanted) const {
    std::vector<std::size_t> fewest;
    for (auto leaf = wanted.find_first(); leaf != Leaves::npos; leaf = wanted.find_next(leaf)) {
      std::vector<std::size_t> offers;
      for (const std::size_t candidate : candidates_) {
        if (offer_.firm[candidate].test(leaf)) offers.push_back(candidate);
      }
      if (fewest.empty() || offers.size() < fewest.size()) fewest = std::move(offers);
    }
    return fewest;
  }

  const Offer& offer_;
  std::vector<std::size_t> candidates_;
  Chosen already_;
  std::optional<Chosen> best_;
};

/// Between its parties a convention open to all has taken its place (TRAF49 28): nobody joins it any more.
bool is_superseded(const SurveyView& view, const jurisdiction::Instrument& instrument) {
  return std::ranges::any_of(view.library.treaties.relations, [&](const jurisdiction::Relation& relation) {
    return relation.kind == jurisdiction::RelationKind::supersedes && relation.other == instrument.id &&
           view.library.treaties.find(relation.instrument.str())->membership == "open";
  });
}

Offer offer_of(const SurveyView& view, const ClausesByLeaf& clauses) {
  const std::size_t leaves = view.library.method->concepts.concepts().size();
  Offer offer{std::vector(view.instruments.size(), Leaves(leaves)),
              std::vector<std::vector<std::size_t>>(view.instruments.size())};
  for (const auto& [leaf, sources] : clauses) {
    for (const ClauseSource& clause : sources) {
      const bool counts = clause.must() && view.in_force(clause.instrument, view.day) &&
                          view.instruments[clause.instrument]->membership.starts_with("open") &&
                          !is_superseded(view, *view.instruments[clause.instrument]);
      if (counts) offer.firm[clause.instrument].set(leaf);
    }
  }
  for (const auto& relation : view.library.treaties.relations) {
    if (relation.kind != jurisdiction::RelationKind::needs_party) continue;
    const auto place = [&](const jurisdiction::InstrumentId& id) {
      return static_cast<std::size_t>(std::ranges::find(view.instruments, id, &jurisdiction::Instrument::id) -
                                      view.instruments.begin());
    };
    const std::size_t child = place(relation.instrument);
    const std::size_t parent = place(relation.other);
    if (child < view.instruments.size() && parent < view.instruments.size()) offer.needs[child].push_back(parent);
  }
  return offer;
}

/// Leaves for which a MUST of any instrument binds a State, reservations observed.
Leaves bound_leaves(const SurveyView& view, const ClausesByLeaf& clauses, std::size_t state) {
  Leaves bound(view.library.method->concepts.concepts().size());
  for (const auto& [leaf, sources] : clauses) {
    for (const ClauseSource& clause : sources) {
      if (clause.must() && view.bound[clause.instrument].test(state) && !clause.reserved.test(state)) bound.set(leaf);
    }
  }
  return bound;
}

std::string name_of(const corpus::Library& library, const jurisdiction::StateId& id) {
  const auto* state = library.states.find(id.str());
  return state == nullptr ? id.str() : state->name;
}

}  // namespace

std::vector<Ratifications> ratifications(const SurveyView& view, const ClausesByLeaf& clauses) {
  const Offer offer = offer_of(view, clauses);
  const std::size_t measured = static_cast<std::size_t>(std::ranges::count(
      view.library.method->concepts.concepts(), taxonomy::RollUp::leaf, &taxonomy::Concept::roll_up));
  Leaves all(view.library.method->concepts.concepts().size());
  for (const Leaves& each : offer.firm) all |= each;
  std::vector<Ratifications> rows;
  for (std::size_t state = 0; state < view.bonds.states().size(); ++state) {
    std::vector<std::size_t> candidates;
    Chosen already(view.instruments.size());
    for (std::size_t i = 0; i < view.instruments.size(); ++i) {
      already[i] = view.bound[i].test(state);
      if (!already[i] && offer.firm[i].any()) candidates.push_back(i);
    }
    const Leaves bound = bound_leaves(view, clauses, state);
    Leaves wanted = Leaves(all.size());
    for (const std::size_t candidate : candidates) wanted |= offer.firm[candidate];
    wanted -= bound;
    Ratifications row{view.bonds.states()[state],
                      name_of(view.library, view.bonds.states()[state]),
                      bound.count(),
                      wanted.count(),
                      (all - bound - wanted).count(),
                      measured - (bound | all).count(),
                      {}};
    const Chosen chosen = Search(offer, candidates, already).smallest(wanted);
    for (std::size_t i = 0; i < chosen.size(); ++i) {
      if (chosen[i]) row.steps.push_back({i, !view.not_known[i].test(state)});
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<BodyRow> survey_bodies(const SurveyView& view, const ClausesByLeaf& clauses) {
  std::vector<BodyRow> rows;
  const auto& concepts = view.library.method->concepts;
  for (const auto& body : view.library.treaties.bodies) {
    const auto at = std::ranges::find(view.instruments, body.instrument, &jurisdiction::Instrument::id);
    if (at == view.instruments.end()) continue;
    auto row = std::ranges::find(rows, body.name, &BodyRow::body);
    if (row == rows.end()) row = rows.insert(rows.end(), BodyRow{body.name, {}, {}, {}});
    row->instruments.push_back(static_cast<std::size_t>(at - view.instruments.begin()));
    row->clauses.push_back((*at)->abbreviation + " " + body.clause);
  }
  for (BodyRow& row : rows) {
    for (const auto& [leaf, sources] : clauses) {
      const bool watched = std::ranges::any_of(sources, [&](const ClauseSource& clause) {
        return clause.must() && std::ranges::find(row.instruments, clause.instrument) != row.instruments.end();
      });
      if (watched) row.concepts.push_back(concepts.at(leaf).id);
    }
  }
  return rows;
}

}  // namespace lacuna::report

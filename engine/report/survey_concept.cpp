#include <algorithm>
#include <bit>

#include "coverage/sentence.hpp"
#include "coverage/space.hpp"
#include "mapping/pin.hpp"
#include "report/official_text.hpp"
#include "report/provision_text.hpp"
#include "report/survey_parts.hpp"

namespace lacuna::report {

namespace {

using coverage::Region;
using Index = taxonomy::ConceptGraph::Index;

/// Number of points of a region.
double size_of(const Region& region) {
  double size = 0;
  for (const coverage::Box& box : region.boxes()) {
    double points = 1;
    for (const coverage::Mask mask : box) points *= std::popcount(mask);
    size += points;
  }
  return size;
}

/// One leaf, its clauses, and the space in which their regions are compared.
class Leaf {
 public:
  Leaf(const SurveyView& view, Index index, std::span<const ClauseSource> clauses)
      : view_(view),
        concept_(view.library.method->concepts.at(index)),
        clauses_(clauses),
        space_(view.library.method->axes, concept_, scopes_of(clauses)) {
    for (const ClauseSource& clause : clauses) regions_.push_back(space_.region_of(clause.mapping->scope));
  }

  void fill(SurveyConcept& row) const {
    for (std::size_t i = 0; i < clauses_.size(); ++i) row.clauses.push_back(clause(i));
    row.cells = cells();
    row.standing = standing();
    row.first = first_must();
    row.since = since();
    row.overlap = overlap();
    row.states = states();
    const Region open = owed_by([&](std::size_t i) { return counts_everywhere(i); });
    const Region residue = space_.region_of({}) - open;
    row.residue = coverage::sentences(residue, "is left out by every firm duty in force and open to all States", space_,
                                      view_.library.method->phrases);
    for (const auto& [element, bit] : elements()) {
      if (!element.empty() && !names(open, bit)) row.missing_elements.push_back(element);
      row.best.push_back({element, best_for(bit)});
    }
  }

 private:
  static std::vector<const mapping::Scope*> scopes_of(std::span<const ClauseSource> clauses) {
    std::vector<const mapping::Scope*> scopes;
    for (const ClauseSource& clause : clauses) scopes.push_back(&clause.mapping->scope);
    return scopes;
  }

  [[nodiscard]] bool open(std::size_t i) const {
    return view_.instruments[clauses_[i].instrument]->membership.starts_with("open");
  }
  [[nodiscard]] bool in_force(std::size_t i) const { return view_.in_force(clauses_[i].instrument, view_.day); }
  [[nodiscard]] bool counts_everywhere(std::size_t i) const { return clauses_[i].must() && in_force(i) && open(i); }

  Clause clause(std::size_t i) const {
    const ClauseSource& source = clauses_[i];
    Clause row;
    row.instrument = source.instrument;
    row.provision = provision_text(view_.library, *source.document, source.provision);
    row.modality = *source.mapping->modality;
    row.tier = source.tier();
    for (const auto& qualifier : source.mapping->qualifiers) row.qualifiers.push_back(qualifier.str());
    row.required = coverage::describe(regions_[i], space_, view_.library.method->phrases);
    row.limits = mapping::to_string(source.mapping->scope, view_.library.method->axes);
    row.quote = source.mapping->quote;
    row.comment = source.mapping->comment;
    row.states = view_.count(bound_by(i), view_.not_known[source.instrument] & ~source.reserved);
    return row;
  }

  [[nodiscard]] jurisdiction::StateSet bound_by(std::size_t i) const {
    return view_.bound[clauses_[i].instrument] & ~clauses_[i].reserved;
  }

  template <class Which>
  Region owed_by(Which which) const {
    std::vector<coverage::Box> boxes;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (which(i)) boxes.insert(boxes.end(), regions_[i].boxes().begin(), regions_[i].boxes().end());
    }
    return Region(boxes);
  }

  std::vector<Cell> cells() const {
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (cells.empty() || cells.back().instrument != clauses_[i].instrument)
        cells.push_back({clauses_[i].instrument, clauses_[i].tier(), "", {}});
      cells.back().tier = std::min(cells.back().tier, clauses_[i].tier());
      cells.back().clauses.push_back(i);
    }
    for (Cell& cell : cells) {
      const Region region = owed_by(
          [&](std::size_t i) { return clauses_[i].instrument == cell.instrument && clauses_[i].tier() == cell.tier; });
      cell.required = coverage::describe(region, space_, view_.library.method->phrases);
    }
    return cells;
  }

  Standing standing() const {
    Standing best = clauses_.empty() ? Standing::nowhere : Standing::weaker;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (!clauses_[i].must()) continue;
      best = std::max(best, !in_force(i) ? Standing::not_in_force : open(i) ? Standing::few : Standing::regional);
    }
    return best == Standing::few && open_states().half() ? Standing::wide : best;
  }

  std::optional<std::size_t> first_must() const {
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (clauses_[i].must()) return i;
    }
    return std::nullopt;
  }

  std::optional<Date> since() const {
    std::optional<Date> earliest;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      const auto& day = view_.instruments[clauses_[i].instrument]->in_force;
      if (clauses_[i].must() && in_force(i) && day && (!earliest || *day < *earliest)) earliest = day;
    }
    return earliest;
  }

  std::size_t overlap() const {
    std::set<std::size_t> instruments;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (clauses_[i].must() && in_force(i)) instruments.insert(clauses_[i].instrument);
    }
    return instruments.size();
  }

  template <class Which>
  StateCount states_of(Which which) const {
    jurisdiction::StateSet known;
    jurisdiction::StateSet unknown;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (!which(i)) continue;
      known |= bound_by(i);
      unknown |= view_.not_known[clauses_[i].instrument];
    }
    return view_.count(known, unknown);
  }

  StateCount states() const {
    return states_of([&](std::size_t i) { return clauses_[i].must(); });
  }
  StateCount open_states() const {
    return states_of([&](std::size_t i) { return counts_everywhere(i); });
  }

  /// The values of the element axis with their bits; one unnamed value if the leaf has none.
  std::vector<std::pair<std::string, coverage::Mask>> elements() const {
    std::vector<std::pair<std::string, coverage::Mask>> found;
    const auto& values = space_.values(element_axis());
    for (std::size_t i = 0; i < values.size(); ++i) found.emplace_back(values[i], coverage::Mask{1} << i);
    return found;
  }

  std::size_t element_axis() const {
    const auto& axes = space_.axes();
    for (std::size_t i = 0; i < axes.size(); ++i) {
      if (axes.at(i).kind == taxonomy::AxisKind::element) return i;
    }
    return 0;
  }

  bool names(const Region& region, coverage::Mask bit) const {
    return std::ranges::any_of(region.boxes(),
                               [&](const coverage::Box& box) { return (box[element_axis()] & bit) != 0; });
  }

  /// The clause that goes furthest for an element: the firmest, then of the widest region, with the fewest
  /// qualifications, adopted last.
  std::optional<std::size_t> best_for(coverage::Mask bit) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < clauses_.size(); ++i) {
      if (names(regions_[i], bit) && (!best || goes_further(i, *best))) best = i;
    }
    return best;
  }

  bool goes_further(std::size_t left, std::size_t right) const {
    const auto rank = [&](std::size_t i) {
      return std::tuple(-static_cast<int>(clauses_[i].tier()), size_of(regions_[i]),
                        -static_cast<int>(clauses_[i].mapping->qualifiers.size()),
                        view_.instruments[clauses_[i].instrument]->adopted);
    };
    return rank(left) > rank(right);
  }

  const SurveyView& view_;
  const taxonomy::Concept& concept_;
  std::span<const ClauseSource> clauses_;
  coverage::Space space_;
  std::vector<Region> regions_;
};

}  // namespace

ClausesByLeaf collect_clauses(const SurveyView& view) {
  ClausesByLeaf clauses;
  for (std::size_t i = 0; i < view.instruments.size(); ++i) {
    const auto& instrument = *view.instruments[i];
    const auto* document = view.library.expression_on(instrument.work, view.day);
    const auto* set = view.library.mappings_of(instrument.work);
    if (document == nullptr || set == nullptr) continue;
    for (const mapping::Mapping& mapping : set->mappings) {
      const bool asks = mapping.accepted() && mapping.object && mapping.predicate == mapping::Predicate::requires_it;
      const auto pin = mapping::pin(mapping, *document);
      if (!asks || !pin.provision) continue;
      const auto& eid = document->provisions[*pin.provision].eid;
      clauses[*view.library.method->concepts.find(*mapping.object)].push_back(
          {i, document, *pin.provision, &mapping, view.bonds.reserved(instrument, eid, view.day)});
    }
  }
  return clauses;
}

SurveyConcept survey_concept(const SurveyView& view, Index leaf, std::span<const ClauseSource> clauses) {
  const auto& concepts = view.library.method->concepts;
  const taxonomy::Concept& each = concepts.at(leaf);
  SurveyConcept row;
  row.id = each.id;
  row.notation = each.notation;
  row.label = each.label;
  row.scope_note = each.scope_note;
  row.level = each.level.value_or(taxonomy::Level::law);
  for (const Index group : concepts.ancestors(leaf)) row.groups.push_back(concepts.at(group).id);
  Leaf(view, leaf, clauses).fill(row);
  return row;
}

}  // namespace lacuna::report

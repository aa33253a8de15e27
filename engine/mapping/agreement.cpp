#include "mapping/agreement.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace lacuna::mapping {

namespace {

using taxonomy::ConceptId;

/// "art_3__para_1__point_a" stands in the unit "art_3__para_1".
akn::Eid unit_of(const akn::Eid& eid) {
  const auto levels = eid.levels();
  if (levels.size() <= 2) return eid;
  return akn::Eid::parse(std::string(levels[0]).append("__").append(levels[1])).value_or(eid);
}

/// The paragraphs that the rows of both name, and the articles of which they name none.
std::vector<akn::Eid> units_of(const MappingSet& first, const MappingSet& second) {
  std::set<akn::Eid> named;
  for (const MappingSet* set : {&first, &second}) {
    for (const Mapping& mapping : set->mappings) named.insert(unit_of(mapping.subject.eid));
  }
  std::vector<akn::Eid> units;
  for (const akn::Eid& unit : named) {
    const bool has_inner =
        std::ranges::any_of(named, [&](const akn::Eid& other) { return other != unit && unit.contains(other); });
    if (!has_inner) units.push_back(unit);
  }
  return units;
}

/// Which row of a reader maps a unit to a concept.
using Answers = std::map<std::pair<akn::Eid, ConceptId>, const Mapping*>;

Answers answers_of(const MappingSet& set, const std::vector<akn::Eid>& units) {
  Answers answers;
  for (const Mapping& mapping : set.mappings) {
    if (!mapping.object || mapping.negated || mapping.predicate == Predicate::mentions) continue;
    for (const akn::Eid& unit : units) {
      if (unit.contains(mapping.subject.eid) || mapping.subject.eid.contains(unit))
        answers.try_emplace({unit, *mapping.object}, &mapping);
    }
  }
  return answers;
}

const Mapping* find(const Answers& answers, const akn::Eid& unit, const ConceptId& id) {
  const auto found = answers.find({unit, id});
  return found == answers.end() ? nullptr : found->second;
}

double share(std::size_t part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }

void count(Table2x2& table, const Mapping* first, const Mapping* second) {
  if (first != nullptr && second != nullptr) ++table.both;
  else if (first != nullptr) ++table.only_first;
  else if (second != nullptr) ++table.only_second;
  else ++table.neither;
}

}  // namespace

std::optional<double> Table2x2::agreement() const {
  if (cells() == 0) return std::nullopt;
  return share(both + neither, cells());
}

std::optional<double> Table2x2::prevalence() const {
  if (cells() == 0) return std::nullopt;
  return share(2 * both + only_first + only_second, 2 * cells());
}

std::optional<double> Table2x2::kappa() const {
  if (cells() == 0) return std::nullopt;
  const double first = share(both + only_first, cells());
  const double second = share(both + only_second, cells());
  const double by_chance = first * second + (1 - first) * (1 - second);
  if (by_chance >= 1) return std::nullopt;
  return (*agreement() - by_chance) / (1 - by_chance);
}

Agreement compare_readings(const MappingSet& first, const MappingSet& second) {
  Agreement result;
  result.units = units_of(first, second);
  const Answers one = answers_of(first, result.units);
  const Answers two = answers_of(second, result.units);
  std::set<ConceptId> used;
  for (const Answers* answers : {&one, &two}) {
    for (const auto& [cell, mapping] : *answers) used.insert(cell.second);
  }
  for (const ConceptId& id : used) result.concepts.push_back({id, {}});
  for (const akn::Eid& unit : result.units) {
    for (ConceptAgreement& row : result.concepts) {
      const Mapping* a = find(one, unit, row.id);
      const Mapping* b = find(two, unit, row.id);
      count(row.table, a, b);
      count(result.pooled, a, b);
      if (a != nullptr && b != nullptr && a->modality == b->modality) ++result.same_modality;
      if ((a == nullptr) != (b == nullptr)) result.one_sided.push_back({unit, row.id, a, b});
    }
  }
  return result;
}

}  // namespace lacuna::mapping

#include "report/comparison.hpp"

#include <algorithm>

#include "coverage/sentence.hpp"
#include "mapping/pin.hpp"
#include "report/official_text.hpp"
#include "report/sources.hpp"

namespace lacuna::report {

namespace {

using Index = taxonomy::ConceptGraph::Index;

/// One row of a mapping set, with the provision that it speaks of.
struct Item {
  const akn::Document* document = nullptr;
  std::size_t provision = 0;
  const mapping::Mapping* mapping = nullptr;
  bool certain = true;
};

std::string what_of(const mapping::Mapping& mapping) {
  const auto with_basis = [&](const std::string& verb) {
    return mapping.basis ? verb + ", " + std::string(to_string(*mapping.basis)) : verb;
  };
  switch (mapping.predicate) {
    case mapping::Predicate::requires_it: return mapping.modality ? std::string(to_string(*mapping.modality)) : "";
    case mapping::Predicate::provides: return with_basis("provides");
    case mapping::Predicate::incorporates: return with_basis("gives the treaty force of law");
    case mapping::Predicate::contradicts: return "contradicts";
    case mapping::Predicate::mentions: return "bears on it";
  }
  return {};
}

bool reaches(const mapping::Mapping& mapping) {
  return mapping.predicate != mapping::Predicate::contradicts && mapping.predicate != mapping::Predicate::mentions;
}

/// What a subject says, by protection.
using Said = std::map<Index, std::vector<Item>>;

class Comparer {
 public:
  Comparer(const corpus::Library& library, const std::vector<Subject>& subjects, Date day)
      : library_(library), method_(*library.method), day_(day) {
    comparison_.as_of = day;
    comparison_.subjects = subjects;
    for (const Subject& subject : subjects)
      said_.push_back(subject.state != nullptr ? said_by_state(*subject.state) : said_by(*subject.instrument));
  }

  Comparison run() {
    for (Index leaf = 0; leaf < method_.concepts.concepts().size(); ++leaf) {
      const bool any = std::ranges::any_of(said_, [&](const Said& said) { return said.contains(leaf); });
      if (any) comparison_.concepts.push_back(compare_concept(leaf));
    }
    return std::move(comparison_);
  }

 private:
  Said said_by_state(const jurisdiction::State& state) const {
    Said said;
    for (const coverage::Evidence& evidence : evidence_for(library_, {state, day_, {}, "", {}})) {
      const bool decided = evidence.freshness != coverage::Freshness::suggested && evidence.provision;
      const bool certain =
          evidence.freshness == coverage::Freshness::fresh && evidence.mapping->basis != mapping::Basis::implicit;
      if (decided)
        said[*method_.concepts.find(*evidence.mapping->object)].push_back(
            {evidence.document, *evidence.provision, evidence.mapping, certain});
    }
    return said;
  }

  Said said_by(const jurisdiction::Instrument& instrument) const {
    Said said;
    const auto* document = library_.expression_on(instrument.work, day_);
    const auto* set = library_.mappings_of(instrument.work);
    if (document == nullptr || set == nullptr) return said;
    for (const mapping::Mapping& mapping : set->mappings) {
      const auto pin = mapping::pin(mapping, *document);
      if (!mapping.accepted() || !mapping.object || !pin.provision) continue;
      said[*method_.concepts.find(*mapping.object)].push_back({document, *pin.provision, &mapping, !pin.stale()});
    }
    return said;
  }

  ComparedConcept compare_concept(Index leaf) const {
    const taxonomy::Concept& target = method_.concepts.at(leaf);
    const coverage::Space space(method_.axes, target, scopes_of(leaf));
    std::vector<coverage::Region> regions;
    coverage::Region all;
    for (const Said& said : said_) {
      regions.push_back(region_of(said, leaf, space));
      all = all | regions.back();
    }
    ComparedConcept row{target.id, target.notation, target.label, {}};
    for (std::size_t i = 0; i < said_.size(); ++i) {
      ComparedCell cell = cell_of(said_[i], leaf, space);
      cell.reached = regions[i].empty() ? "" : describe(regions[i], space, method_.phrases);
      const coverage::Region lacking = all - regions[i];
      const bool state = comparison_.subjects[i].state != nullptr;
      if (!lacking.empty())
        cell.lacks = sentences(lacking, state ? "is reached by no provision that counts" : "is not asked for", space,
                               method_.phrases);
      cell.unknown = unknown_for(comparison_.subjects[i], leaf);
      row.cells.push_back(std::move(cell));
    }
    return row;
  }

  std::vector<const mapping::Scope*> scopes_of(Index leaf) const {
    std::vector<const mapping::Scope*> scopes;
    for (const Said& said : said_) {
      const auto items = said.find(leaf);
      if (items == said.end()) continue;
      for (const Item& item : items->second) scopes.push_back(&item.mapping->scope);
    }
    return scopes;
  }

  static coverage::Region region_of(const Said& said, Index leaf, const coverage::Space& space) {
    coverage::Region region;
    const auto items = said.find(leaf);
    if (items == said.end()) return region;
    for (const Item& item : items->second) {
      if (item.certain && reaches(*item.mapping)) region = region | space.region_of(item.mapping->scope);
    }
    return region;
  }

  ComparedCell cell_of(const Said& said, Index leaf, const coverage::Space& space) const {
    ComparedCell cell;
    const auto items = said.find(leaf);
    if (items == said.end()) return cell;
    for (const Item& item : items->second) cell.provisions.push_back(provision_of(item, space));
    return cell;
  }

  ComparedProvision provision_of(const Item& item, const coverage::Space& space) const {
    ComparedProvision row;
    static_cast<QuotedProvision&>(row) = quoted_provision(library_, *item.mapping, *item.document, item.provision);
    row.what = what_of(*item.mapping);
    row.counts = item.certain && reaches(*item.mapping);
    if (reaches(*item.mapping)) row.reached = describe(space.region_of(item.mapping->scope), space, method_.phrases);
    return row;
  }

  /// Why nothing found means nothing known.
  std::string unknown_for(const Subject& subject, Index leaf) const {
    if (subject.instrument != nullptr)
      return library_.mappings_of(subject.instrument->work) == nullptr ? "its text was not read" : "";
    const auto dossier = library_.dossiers.find(subject.state->id);
    return search_for(library_, dossier == library_.dossiers.end() ? nullptr : &dossier->second, leaf).why_incomplete();
  }

  const corpus::Library& library_;
  const corpus::Method& method_;
  Date day_;
  std::vector<Said> said_;
  Comparison comparison_;
};

}  // namespace

std::string Subject::id() const { return state != nullptr ? state->id.str() : instrument->abbreviation; }

std::string Subject::name() const { return state != nullptr ? state->name : instrument->title; }

bool ComparedConcept::differs() const {
  return std::ranges::any_of(cells, [](const ComparedCell& cell) { return !cell.lacks.empty(); });
}

Comparison compare(const corpus::Library& library, const std::vector<Subject>& subjects, Date day) {
  return Comparer(library, subjects, day).run();
}

}  // namespace lacuna::report

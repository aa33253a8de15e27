#include "report/back_test.hpp"

#include <algorithm>

#include "report/provision_text.hpp"
#include "report/survey_parts.hpp"

namespace lacuna::report {

namespace {

using Index = taxonomy::ConceptGraph::Index;

/// Whether any accepted row of a text of the view speaks of the leaf, if only in passing.
bool is_attested(const SurveyView& view, const taxonomy::ConceptId& leaf) {
  return std::ranges::any_of(view.instruments, [&](const jurisdiction::Instrument* instrument) {
    const auto* set = view.library.mappings_of(instrument->work);
    return set != nullptr && std::ranges::any_of(set->mappings, [&](const mapping::Mapping& mapping) {
             return mapping.accepted() && mapping.object == leaf;
           });
  });
}

bool is_met(const SurveyView& view, std::span<const ClauseSource> clauses) {
  return std::ranges::any_of(clauses, [&](const ClauseSource& clause) {
    return clause.must() && view.in_force(clause.instrument, view.day) &&
           view.instruments[clause.instrument]->membership.starts_with("open");
  });
}

std::span<const ClauseSource> clauses_of(const ClausesByLeaf& all, Index leaf) {
  const auto found = all.find(leaf);
  return found == all.end() ? std::span<const ClauseSource>{} : std::span(found->second);
}

bool is_later(const jurisdiction::Instrument& instrument, Date day) {
  return instrument.adopted && day < *instrument.adopted;
}

std::vector<std::string> later_musts(const SurveyView& later, Date day, std::span<const ClauseSource> clauses) {
  std::vector<std::string> cited;
  for (const ClauseSource& clause : clauses) {
    if (!clause.must() || !is_later(*later.instruments[clause.instrument], day)) continue;
    std::string citation = provision_text(later.library, *clause.document, clause.provision).cite();
    if (std::ranges::find(cited, citation) == cited.end()) cited.push_back(std::move(citation));
  }
  return cited;
}

}  // namespace

BackTest back_test(const corpus::Library& library, Date day, Date until) {
  const SurveyView then(library, day);
  const SurveyView later(library, until);
  const auto asked_then = collect_clauses(then);
  const auto asked_later = collect_clauses(later);
  BackTest test;
  test.day = day;
  test.until = until;
  for (const auto* instrument : later.instruments) {
    const bool read = library.mappings_of(instrument->work) != nullptr;
    if (read) (is_later(*instrument, day) ? test.later : test.before).push_back(instrument->abbreviation);
  }
  const auto& concepts = library.method->concepts;
  for (Index index = 0; index < concepts.concepts().size(); ++index) {
    const taxonomy::Concept& leaf = concepts.at(index);
    if (leaf.roll_up != taxonomy::RollUp::leaf) continue;
    test.rows.push_back({leaf.id, leaf.notation, leaf.label, is_attested(then, leaf.id),
                         !is_met(then, clauses_of(asked_then, index)),
                         later_musts(later, day, clauses_of(asked_later, index))});
  }
  return test;
}

}  // namespace lacuna::report

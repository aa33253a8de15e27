#pragma once

#include <map>
#include <span>
#include <vector>

#include "jurisdiction/bonds.hpp"
#include "report/survey.hpp"

namespace lacuna::report {

/// What every part of the survey looks at: the instruments adopted by the day, and who is bound by each.
class SurveyView {
 public:
  SurveyView(const corpus::Library& library, Date day);

  const corpus::Library& library;
  Date day;
  jurisdiction::Bonds bonds;
  std::vector<const jurisdiction::Instrument*> instruments;  ///< in the order of Survey::instruments
  std::vector<jurisdiction::StateSet> bound;                 ///< on the day, by instrument
  std::vector<jurisdiction::StateSet> not_known;

  /// In force itself on a day: by its own date, else because somebody is bound.
  [[nodiscard]] bool in_force(std::size_t instrument, Date on) const;

  [[nodiscard]] StateCount count(const jurisdiction::StateSet& known, const jurisdiction::StateSet& unknown) const;
};

/// A clause with what it was read from.
struct ClauseSource {
  std::size_t instrument = 0;
  const akn::Document* document = nullptr;
  std::size_t provision = 0;
  const mapping::Mapping* mapping = nullptr;
  jurisdiction::StateSet reserved;  ///< States that a reservation keeps out on the day

  [[nodiscard]] coverage::Tier tier() const { return coverage::tier_of(*mapping->modality); }
  [[nodiscard]] bool must() const { return tier() == coverage::Tier::must; }
};

using ClausesByLeaf = std::map<taxonomy::ConceptGraph::Index, std::vector<ClauseSource>>;

/// Every accepted `requires` mapping of the instruments in view, by leaf.
[[nodiscard]] ClausesByLeaf collect_clauses(const SurveyView& view);

/// All that the survey says of one leaf, but for its growth over time.
[[nodiscard]] SurveyConcept survey_concept(const SurveyView& view, taxonomy::ConceptGraph::Index leaf,
                                           std::span<const ClauseSource> clauses);

/// Year by year from the first instrument to the day: fills SurveyConcept::over_time of `survey.concepts`, whose order
/// is that of `leaves`, and Survey::years.
void add_years(const SurveyView& view, const ClausesByLeaf& clauses,
               std::span<const taxonomy::ConceptGraph::Index> leaves, Survey& survey);

/// What each State could still join; of States in the order of Survey::states.
[[nodiscard]] std::vector<Ratifications> ratifications(const SurveyView& view, const ClausesByLeaf& clauses);

/// Bodies and the protections that their instruments require.
[[nodiscard]] std::vector<BodyRow> survey_bodies(const SurveyView& view, const ClausesByLeaf& clauses);

}  // namespace lacuna::report

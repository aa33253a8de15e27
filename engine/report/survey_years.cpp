#include <fmt/format.h>

#include <algorithm>

#include "report/survey_parts.hpp"

namespace lacuna::report {

namespace {

using jurisdiction::StateSet;

int year_of(Date day) { return std::stoi(day.str().substr(0, 4)); }

/// The last day of a year, or the day of the survey if that is earlier.
Date year_end(int year, Date day) { return std::min(*Date::parse(fmt::format("{:04}-12-31", year)), day); }

/// Who is bound at the end of one year, by instrument; nothing for instruments that are not in force.
std::vector<std::optional<StateSet>> bound_at(const SurveyView& view, Date day) {
  std::vector<std::optional<StateSet>> bound(view.instruments.size());
  for (std::size_t i = 0; i < view.instruments.size(); ++i) {
    if (view.in_force(i, day)) bound[i] = view.bonds.bound(*view.instruments[i], day);
  }
  return bound;
}

std::vector<std::string> entered_in(const SurveyView& view, int year) {
  std::vector<std::string> names;
  for (const auto* instrument : view.instruments) {
    const bool entered = instrument->in_force && *instrument->in_force <= view.day;
    if (entered && year_of(*instrument->in_force) == year) names.push_back(instrument->abbreviation);
  }
  return names;
}

}  // namespace

void add_years(const SurveyView& view, const ClausesByLeaf& clauses,
               std::span<const taxonomy::ConceptGraph::Index> leaves, Survey& survey) {
  if (view.instruments.empty()) return;
  const int first = year_of(view.instruments.front()->adopted.value_or(view.day));
  for (int year = first; year <= year_of(view.day); ++year) {
    const Date day = year_end(year, view.day);
    const auto bound = bound_at(view, day);
    YearRow row{year, 0, 0, 0, entered_in(view, year)};
    row.instruments =
        static_cast<std::size_t>(std::ranges::count_if(bound, [](const auto& each) { return each.has_value(); }));
    for (std::size_t i = 0; i < leaves.size(); ++i) {
      const auto found = clauses.find(leaves[i]);
      if (found == clauses.end()) continue;
      StateSet states;
      bool required = false;
      for (const ClauseSource& clause : found->second) {
        if (!clause.must() || !bound[clause.instrument]) continue;
        required = true;
        states |= *bound[clause.instrument] & ~clause.reserved;
      }
      if (!required) continue;
      ++row.required;
      const StateCount count{states.count(), 0, view.bonds.states().size()};
      if (count.half()) ++row.wide;
      auto& over_time = survey.concepts[i].over_time;
      const std::size_t before = over_time.empty() ? 0 : over_time.back().second;
      if (count.bound != before) over_time.emplace_back(year, count.bound);
    }
    survey.years.push_back(std::move(row));
  }
}

}  // namespace lacuna::report

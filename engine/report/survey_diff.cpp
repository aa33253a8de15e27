#include "report/survey_diff.hpp"

#include <algorithm>

namespace lacuna::report {

namespace {

bool in_force(const SurveySnapshot& survey, const std::string& instrument) {
  const auto found = survey.instruments.find(instrument);
  return found != survey.instruments.end() && found->second.in_force;
}

AddedInstrument added_by(const SurveySnapshot& before, const SurveySnapshot& after, const std::string& instrument) {
  const auto& row = after.instruments.at(instrument);
  AddedInstrument added{row.abbreviation, row.title, row.parties, row.read, {}, {}};
  for (const auto& [id, protection] : after.protections) {
    if (std::ranges::find(protection.firm, instrument) == protection.firm.end()) continue;
    added.asks.push_back(id);
    if (!before.required(id)) added.news.push_back(id);
  }
  return added;
}

}  // namespace

bool SurveySnapshot::required(const std::string& protection) const {
  const auto found = protections.find(protection);
  return found != protections.end() && std::ranges::any_of(found->second.firm, [&](const std::string& instrument) {
           return in_force(*this, instrument);
         });
}

SurveyDiff diff_surveys(const SurveySnapshot& before, const SurveySnapshot& after) {
  SurveyDiff diff{before.as_of, after.as_of, {}, {}, {}};
  for (const std::string& instrument : after.order) {
    if (in_force(after, instrument) && !in_force(before, instrument))
      diff.added.push_back(added_by(before, after, instrument));
  }
  for (const std::string& instrument : before.order) {
    if (in_force(before, instrument) && !in_force(after, instrument))
      diff.gone.push_back(before.instruments.at(instrument).abbreviation);
  }
  for (const auto& [id, protection] : after.protections) {
    const auto was = before.protections.find(id);
    const SurveySnapshot::Protection earlier =
        was == before.protections.end() ? SurveySnapshot::Protection{} : was->second;
    if (earlier.standing == protection.standing && earlier.states.bound == protection.states.bound) continue;
    diff.protections.push_back({id, protection.notation, protection.label, earlier.standing, protection.standing,
                                earlier.states, protection.states});
  }
  std::ranges::sort(diff.protections, {}, &MovedProtection::notation);
  return diff;
}

}  // namespace lacuna::report

#include "render/survey_csv.hpp"

#include "base/strings.hpp"
#include "render/csv.hpp"

namespace lacuna::render {

namespace {

using report::Survey;

std::string date_text(const std::optional<Date>& date) { return date ? date->str() : ""; }

}  // namespace

std::string survey_clauses_csv(const Survey& survey) {
  std::string csv = csv_row({"as_of", "notation", "concept", "label", "instrument", "adopted", "in_force", "membership",
                             "provision", "modality", "qualifiers", "required", "limits", "states_lo", "states_hi",
                             "states_of", "text_is", "text", "comment"});
  for (const auto& row : survey.concepts) {
    for (const auto& clause : row.clauses) {
      const auto& instrument = survey.instruments[clause.instrument];
      csv +=
          csv_row({survey.as_of.str(), row.notation, row.id.str(), row.label, instrument.abbreviation,
                   date_text(instrument.adopted), date_text(instrument.in_force), instrument.membership,
                   clause.provision.cite(), std::string(mapping::to_string(clause.modality)),
                   join(clause.qualifiers, "; "), clause.required, clause.limits, std::to_string(clause.states.bound),
                   std::to_string(clause.states.bound + clause.states.unknown), std::to_string(clause.states.of),
                   clause.provision.summary ? "summary" : "official", clause.provision.text, clause.comment});
    }
  }
  return csv;
}

std::string survey_concepts_csv(const Survey& survey) {
  std::string csv = csv_row({"as_of", "notation", "concept", "label", "level", "standing", "first", "since",
                             "instruments", "states_lo", "states_hi", "states_of", "missing_elements", "residue"});
  for (const auto& row : survey.concepts) {
    csv +=
        csv_row({survey.as_of.str(), row.notation, row.id.str(), row.label, std::string(taxonomy::to_string(row.level)),
                 std::string(to_string(row.standing)), row.first ? row.clauses[*row.first].provision.cite() : "",
                 date_text(row.since), std::to_string(row.overlap), std::to_string(row.states.bound),
                 std::to_string(row.states.bound + row.states.unknown), std::to_string(row.states.of),
                 join(row.missing_elements, "; "), join(row.residue, " ")});
  }
  return csv;
}

std::string survey_years_csv(const Survey& survey) {
  std::string csv =
      csv_row({"year", "instruments_in_force", "protections_required", "bind_half", "entered_into_force"});
  for (const auto& row : survey.years) {
    csv += csv_row({std::to_string(row.year), std::to_string(row.instruments), std::to_string(row.required),
                    std::to_string(row.wide), join(row.entered, "; ")});
  }
  return csv;
}

std::string survey_ratifications_csv(const Survey& survey) {
  std::string csv = csv_row({"as_of", "state", "name", "protections_bound", "protections_closed",
                             "protections_reserved", "protections_remaining", "not_party", "not_known"});
  for (const auto& row : survey.ratifications) {
    std::vector<std::string> join_now;
    std::vector<std::string> not_known;
    for (const auto& step : row.steps)
      (step.known ? join_now : not_known).push_back(survey.instruments[step.instrument].abbreviation);
    csv += csv_row({survey.as_of.str(), row.state.str(), row.name, std::to_string(row.bound),
                    std::to_string(row.closed), std::to_string(row.reserved), std::to_string(row.remaining),
                    join(join_now, "; "), join(not_known, "; ")});
  }
  return csv;
}

}  // namespace lacuna::render

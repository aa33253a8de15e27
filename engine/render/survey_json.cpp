#include "render/survey_json.hpp"

#include <nlohmann/json.hpp>

namespace lacuna::render {

namespace {

using Json = nlohmann::ordered_json;
using report::Survey;

Json date_json(const std::optional<Date>& date) { return date ? Json(date->str()) : Json(nullptr); }

Json count_json(const report::StateCount& count) {
  return {{"lo", count.bound}, {"hi", count.bound + count.unknown}, {"of", count.of}};
}

report::StateCount count_of(const Json& json) {
  const std::size_t bound = json.at("lo");
  const std::size_t at_most = json.at("hi");
  return {bound, at_most - bound, json.at("of")};
}

Json survey_instrument_json(const report::SurveyInstrument& row) {
  return {{"instrument", row.id.str()},
          {"abbreviation", row.abbreviation},
          {"title", row.title},
          {"adopted", date_json(row.adopted)},
          {"in_force", date_json(row.in_force)},
          {"in_force_on_day", row.in_force_on_day},
          {"membership", row.membership},
          {"known_to", date_json(row.known_to)},
          {"parties", count_json(row.parties)},
          {"read", row.read},
          {"expression", row.expression},
          {"provisions", row.provisions},
          {"mapped", row.mapped},
          {"notes", row.notes}};
}

Json clause_json(const Survey& survey, const report::Clause& clause) {
  return {{"instrument", survey.instruments[clause.instrument].id.str()},
          {"eid", clause.provision.eid},
          {"citation", clause.provision.cite()},
          {"modality", mapping::to_string(clause.modality)},
          {"qualifiers", clause.qualifiers},
          {"required", clause.required},
          {"limits", clause.limits},
          {"quote", clause.quote},
          {"text", clause.provision.text},
          {"summary", clause.provision.summary},
          {"language", clause.provision.language},
          {"expression", clause.provision.expression},
          {"states", count_json(clause.states)},
          {"comment", clause.comment}};
}

Json cell_json(const Survey& survey, const report::Cell& cell) {
  return {{"instrument", survey.instruments[cell.instrument].id.str()},
          {"tier", coverage::to_string(cell.tier)},
          {"required", cell.required},
          {"clauses", cell.clauses}};
}

template <class Rows, class Make>
Json list_json(const Rows& rows, Make make) {
  Json list = Json::array();
  for (const auto& row : rows) list.push_back(make(row));
  return list;
}

std::string id_text(const taxonomy::ConceptId& id) { return id.str(); }

Json survey_concept_json(const Survey& survey, const report::SurveyConcept& row) {
  const auto optional_place = [](const std::optional<std::size_t>& place) {
    return place ? Json(*place) : Json(nullptr);
  };
  return {
      {"id", row.id.str()},
      {"notation", row.notation},
      {"label", row.label},
      {"level", taxonomy::to_string(row.level)},
      {"groups", list_json(row.groups, id_text)},
      {"standing", to_string(row.standing)},
      {"first", optional_place(row.first)},
      {"since", date_json(row.since)},
      {"states", count_json(row.states)},
      {"overlap", row.overlap},
      {"over_time", list_json(row.over_time,
                              [](const auto& year) {
                                return Json{year.first, year.second};
                              })},
      {"residue", row.residue},
      {"missing_elements", row.missing_elements},
      {"best", list_json(row.best,
                         [&](const report::BestClause& best) {
                           return Json{{"element", best.element}, {"clause", optional_place(best.clause)}};
                         })},
      {"cells", list_json(row.cells, [&](const report::Cell& cell) { return cell_json(survey, cell); })},
      {"clauses", list_json(row.clauses, [&](const report::Clause& clause) { return clause_json(survey, clause); })}};
}

Json ratifications_json(const Survey& survey, const report::Ratifications& row) {
  return {{"state", row.state.str()},
          {"bound", row.bound},
          {"closed", row.closed},
          {"reserved", row.reserved},
          {"remaining", row.remaining},
          {"steps", list_json(row.steps, [&](const report::Ratifications::Step& step) {
             return Json{{"instrument", survey.instruments[step.instrument].id.str()}, {"known", step.known}};
           })}};
}

Json body_json(const Survey& survey, const report::BodyRow& row) {
  return {{"body", row.body},
          {"instruments",
           list_json(row.instruments, [&](std::size_t place) { return survey.instruments[place].id.str(); })},
          {"clauses", row.clauses},
          {"concepts", list_json(row.concepts, id_text)}};
}

Json year_json(const report::YearRow& row) {
  return {{"year", row.year},
          {"instruments", row.instruments},
          {"required", row.required},
          {"wide", row.wide},
          {"entered", row.entered}};
}

std::string text_of(const Json& json) { return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n"; }

}  // namespace

std::string survey_json(const Survey& survey) {
  return text_of(Json{
      {"format", "lacuna-survey/1"},
      {"as_of", survey.as_of.str()},
      {"engine", survey.engine},
      {"mandate", list_json(survey.mandate,
                            [](const report::MandateParagraph& paragraph) {
                              return Json{{"eid", paragraph.eid}, {"num", paragraph.num}, {"text", paragraph.text}};
                            })},
      {"instruments", list_json(survey.instruments, survey_instrument_json)},
      {"not_surveyed", survey.not_surveyed},
      {"states", list_json(survey.states, [](const jurisdiction::StateId& id) { return id.str(); })},
      {"concepts", list_json(survey.concepts, [&](const auto& row) { return survey_concept_json(survey, row); })},
      {"years", list_json(survey.years, year_json)},
      {"ratifications",
       list_json(survey.ratifications, [&](const auto& row) { return ratifications_json(survey, row); })},
      {"bodies", list_json(survey.bodies, [&](const auto& row) { return body_json(survey, row); })},
      {"left_out", survey.left_out}});
}

std::string survey_diff_json(const report::SurveyDiff& diff) {
  Json json{{"format", "lacuna-survey-diff/1"}, {"before", diff.before}, {"after", diff.after},
            {"added", Json::array()},           {"gone", diff.gone},     {"protections", Json::array()}};
  for (const report::AddedInstrument& added : diff.added) {
    json["added"].push_back({{"abbreviation", added.abbreviation},
                             {"title", added.title},
                             {"parties", count_json(added.parties)},
                             {"asks", added.asks},
                             {"news", added.news}});
  }
  for (const report::MovedProtection& moved : diff.protections) {
    json["protections"].push_back({{"id", moved.id},
                                   {"standing_before", moved.standing_before},
                                   {"standing_after", moved.standing_after},
                                   {"before", count_json(moved.before)},
                                   {"after", count_json(moved.after)}});
  }
  return text_of(json);
}

std::string manifest_json(const Survey& survey) {
  return text_of(Json{{"format", "lacuna-manifest/1"},
                      {"engine", survey.engine},
                      {"as_of", survey.as_of.str()},
                      {"inputs", survey.inputs}});
}

std::optional<report::SurveySnapshot> read_survey_json(std::string_view text) {
  const Json json = Json::parse(text, nullptr, false);
  if (json.is_discarded() || !json.is_object() || json.value("format", "") != "lacuna-survey/1") return std::nullopt;
  report::SurveySnapshot snapshot;
  try {
    snapshot.as_of = json.at("as_of");
    for (const Json& row : json.at("instruments")) {
      const std::string& slug = snapshot.order.emplace_back(row.at("instrument"));
      snapshot.instruments[slug] = {row.at("abbreviation"), row.at("title"), row.at("in_force_on_day"), row.at("read"),
                                    count_of(row.at("parties"))};
    }
    for (const Json& row : json.at("concepts")) {
      report::SurveySnapshot::Protection protection{
          row.at("notation"), row.at("label"), row.at("standing"), count_of(row.at("states")), {}};
      for (const Json& cell : row.at("cells")) {
        if (cell.at("tier") == coverage::to_string(coverage::Tier::must))
          protection.firm.push_back(cell.at("instrument"));
      }
      snapshot.protections[row.at("id")] = std::move(protection);
    }
  } catch (const Json::exception&) {
    return std::nullopt;
  }
  return snapshot;
}

}  // namespace lacuna::render

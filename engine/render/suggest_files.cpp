#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "render/suggest_text.hpp"

namespace lacuna::render {

namespace {

using Json = nlohmann::ordered_json;
using report::SuggestedConcept;
using report::SuggestedProvision;

std::string_view field_name(suggest::Field field) {
  switch (field) {
    case suggest::Field::own: return "text";
    case suggest::Field::heading: return "heading";
    case suggest::Field::context: return "context";
  }
  return "";
}

Json concept_json(const SuggestedConcept& row) {
  Json evidence = Json::array();
  for (const auto& each : row.evidence) {
    evidence.push_back({{"words", each.words},
                        {"start", each.source.begin},
                        {"end", each.source.end},
                        {"field", field_name(each.field)},
                        {"entry", each.entry}});
  }
  return {{"concept", row.id.str()}, {"p", row.probability}, {"tier", suggest::to_string(row.tier)},
          {"label", row.label},      {"like", row.like},     {"evidence", evidence}};
}

/// A cell of a mapping file holds no tab and no line break.
std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\t' || c == '\n' || c == '\r') c = ' ';
  }
  return text;
}

}  // namespace

std::string suggest_json(const report::SuggestionReport& report) {
  Json provisions = Json::array();
  for (const SuggestedProvision& provision : report.provisions) {
    Json suggestions = Json::array();
    for (const SuggestedConcept& each : provision.suggestions) suggestions.push_back(concept_json(each));
    provisions.push_back({{"eid", provision.eid},
                          {"heading", provision.heading},
                          {"citation", provision.citation},
                          {"text", provision.text},
                          {"read", provision.read},
                          {"suggestions", suggestions}});
  }
  const Json json{{"format", "lacuna-suggest/1"}, {"work", report.work},   {"expression", report.expression},
                  {"language", report.language},  {"notes", report.notes}, {"provisions", provisions}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string suggest_sssom(const report::SuggestionReport& report, const std::string& day) {
  std::string text =
      "subject_id\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tmapping_tool\tmapping_"
      "date\tconfidence\tcomment\n";
  const auto work = akn::WorkIri::parse(report.work);
  for (const SuggestedProvision& provision : report.provisions) {
    for (const SuggestedConcept& each : provision.suggestions) {
      std::vector<std::string> words;
      for (const auto& evidence : each.evidence) words.push_back(one_line(evidence.words));
      text += fmt::format("{}/~{}\tlac:mentions\tprot:{}\t{}\tsemapv:LexicalMatching\tlacuna\t{}\t{:.2f}\t{}\n",
                          work ? work->curie() : report.work, provision.eid, each.id.str(), each.label, day,
                          each.probability, join(words, "; "));
    }
  }
  return text;
}

}  // namespace lacuna::render

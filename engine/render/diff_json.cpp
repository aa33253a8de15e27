#include "render/diff_json.hpp"

#include <nlohmann/json.hpp>

namespace lacuna::render {

namespace {

using Json = nlohmann::ordered_json;

Json version_json(const report::Version& version) {
  return {{"work", version.work},
          {"expression", version.expression},
          {"language", version.language},
          {"title", version.title},
          {"date", version.date ? Json(version.date->str()) : Json(nullptr)},
          {"summary", version.summary}};
}

Json words_json(const std::vector<align::Edit>& edits) {
  Json words = Json::array();
  for (const align::Edit& edit : edits) words.push_back({{"op", align::to_string(edit.op)}, {"text", edit.text}});
  return words;
}

/// Null where an expression does not have the provision.
Json label_field(const report::ProvisionLabel& label, const std::string& field) {
  return label.eid.empty() ? Json(nullptr) : Json(field);
}

Json provision_json(const report::ProvisionChange& provision) {
  return {{"change", align::to_string(provision.change)},
          {"a_eid", label_field(provision.before, provision.before.eid)},
          {"b_eid", label_field(provision.after, provision.after.eid)},
          {"heading", provision.label().heading},
          {"words", words_json(provision.words)},
          {"citation", provision.label().citation},
          {"headings", provision.label().headings},
          {"scope", akn::to_string(provision.scope)},
          {"a_num", label_field(provision.before, provision.before.num)},
          {"b_num", label_field(provision.after, provision.after.num)},
          {"a_heading", label_field(provision.before, provision.before.heading)},
          {"b_heading", label_field(provision.after, provision.after.heading)},
          {"a_repealed", provision.before.repealed},
          {"b_repealed", provision.after.repealed}};
}

Json mapping_json(const report::MappingState& mapping) {
  return {{"file", mapping.file},
          {"line", mapping.line},
          {"subject", mapping.subject},
          {"object", mapping.object},
          {"state", report::state_name(mapping.state)},
          {"pinned_to", mapping.expression},
          {"found", mapping.found.empty() ? Json(nullptr) : Json(mapping.found)}};
}

Json summary_json(const report::LawDiff& diff) {
  const report::DiffSummary& summary = diff.summary;
  Json mappings{{"exact", 0}, {"moved", 0}, {"fuzzy", 0}, {"orphan", 0}};
  for (const auto& mapping : diff.mappings) {
    Json& count = mappings[std::string(report::state_name(mapping.state))];
    count = count.get<std::size_t>() + 1;
  }
  return {{"same", summary.same},
          {"relabelled", summary.relabelled},
          {"changed", summary.changed},
          {"moved", summary.moved},
          {"added", summary.added},
          {"removed", summary.removed},
          {"quoted", summary.quoted},
          {"words_inserted", summary.words_inserted},
          {"words_deleted", summary.words_deleted},
          {"mappings", mappings}};
}

}  // namespace

std::string diff_json(const report::LawDiff& diff) {
  Json json{{"format", "lacuna-diff/1"}, {"a", version_json(diff.before)},        {"b", version_json(diff.after)},
            {"notes", diff.notes},       {"preamble", words_json(diff.preamble)}, {"provisions", Json::array()},
            {"mappings", Json::array()}, {"summary", summary_json(diff)}};
  for (const auto& provision : diff.provisions) json["provisions"].push_back(provision_json(provision));
  for (const auto& mapping : diff.mappings) json["mappings"].push_back(mapping_json(mapping));
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lacuna::render

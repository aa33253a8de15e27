#include "render/json.hpp"

#include <nlohmann/json.hpp>

#include "render/show_text.hpp"

namespace lacuna::render {

namespace {

using Json = nlohmann::ordered_json;
using report::GapReport;

std::string_view baseline_name(report::Baseline::Kind kind) {
  switch (kind) {
    case report::Baseline::Kind::bound: return "bound";
    case report::Baseline::Kind::open: return "open";
    case report::Baseline::Kind::list: return "list";
  }
  return "";
}

std::string_view bond_name(jurisdiction::Bond bond) {
  switch (bond) {
    case jurisdiction::Bond::party: return "party";
    case jurisdiction::Bond::not_party: return "not-party";
    case jurisdiction::Bond::not_known: return "not-known";
  }
  return "";
}

Json optional_date(const std::optional<Date>& date) { return date ? Json(date->str()) : Json(nullptr); }

Json verdict_count_json(const coverage::Count& count) {
  return {{"lo", count.lo},
          {"hi", count.hi},
          {"n", count.n},
          {"n_unknown", count.n_unknown},
          {"partial", count.partial},
          {"conflict", count.conflict},
          {"none", count.none}};
}

Json instrument_json(const report::InstrumentRow& row) {
  return {{"instrument", row.id.str()},
          {"abbreviation", row.abbreviation},
          {"status", bond_name(row.bond)},
          {"in_force", optional_date(row.since)},
          {"known_to", optional_date(row.known_to)},
          {"last_verified", row.last_verified},
          {"pairwise", row.pairwise},
          {"in_baseline", row.in_baseline},
          {"source", row.source}};
}

/// Which official provision is shown, and which of its bytes; null if its law is not at hand.
Json official_json(const report::ProvisionText& provision) {
  if (provision.summary) return nullptr;
  const auto& official = *provision.official;
  const Json span = official.words ? Json{official.words->begin, official.words->end} : Json(nullptr);
  return {{"eid", official.eid}, {"span", span}, {"source", official.source}, {"remark", official.remark}};
}

void add_provision(Json& json, const report::ProvisionText& provision) {
  json["citation"] = provision.cite();
  json["title"] = provision.title;
  json["text"] = provision.text;
  json["summary"] = provision.summary;
  json["expression"] = provision.expression;
  json["language"] = provision.language;
  json["amendment"] = provision.amendment;
  if (provision.official) json["official"] = official_json(provision);
}

Json obligation_json(const report::ObligationRow& row) {
  Json json{{"instrument", row.instrument},
            {"eid", row.provision.eid},
            {"modality", mapping::to_string(row.modality)},
            {"verdict", coverage::to_string(row.verdict)},
            {"uncovered", row.uncovered},
            {"required", row.required},
            {"limits", row.limits},
            {"qualifiers", row.qualifiers},
            {"quote", row.quote},
            {"comment", row.comment},
            {"reason", row.reason}};
  add_provision(json, row.provision);
  return json;
}

Json evidence_json(const report::EvidenceRow& row) {
  Json json{{"work", row.provision.work},
            {"eid", row.provision.eid},
            {"predicate", mapping::to_string(row.predicate)},
            {"quote", row.quote},
            {"limits", row.limits},
            {"reached", row.reached},
            {"basis", row.basis ? Json(mapping::to_string(*row.basis)) : Json(nullptr)},
            {"freshness", coverage::to_string(row.freshness)},
            {"author", row.author},
            {"reviewer", row.reviewer},
            {"date", row.date.str()},
            {"comment", row.comment}};
  add_provision(json, row.provision);
  return json;
}

Json concept_json(const report::ConceptRow& row) {
  Json json{{"id", row.id.str()},
            {"verdict", coverage::to_string(row.verdict)},
            {"support", coverage::to_string(row.support)},
            {"contradiction", row.contradiction},
            {"obligations", Json::array()},
            {"evidence", Json::array()},
            {"flags", Json::array()},
            {"reason", row.reason},
            {"notation", row.notation},
            {"label", row.label},
            {"level", taxonomy::to_string(row.level)},
            {"measured", row.measured},
            {"suggestions", row.suggestions}};
  for (const auto& obligation : row.obligations) json["obligations"].push_back(obligation_json(obligation));
  for (const auto& evidence : row.evidence) json["evidence"].push_back(evidence_json(evidence));
  for (const auto flag : row.flags) json["flags"].push_back(coverage::to_string(flag));
  json["search"] = {{"searched", optional_date(row.search.on)}, {"missing", row.search.missing_works}};
  return json;
}

Json group_json(const report::GroupRow& row) {
  return {{"id", row.id.str()},
          {"label", row.label},
          {"rule", taxonomy::to_string(row.rule)},
          {"verdict", row.verdict.verdict ? Json(coverage::to_string(*row.verdict.verdict)) : Json(nullptr)},
          {"obligations", row.verdict.obligations},
          {"obligations_covered", row.verdict.obligations_covered},
          {"must", verdict_count_json(row.verdict.counts[0])},
          {"should", verdict_count_json(row.verdict.counts[1])},
          {"may", verdict_count_json(row.verdict.counts[2])}};
}

Json works_json(const GapReport& report) {
  Json works = Json::array();
  for (const auto& work : report.works) {
    works.push_back({{"work", work.work},
                     {"title", work.title},
                     {"expression", work.expression},
                     {"summary", work.summary},
                     {"provisions", work.provisions},
                     {"mapped", work.mapped}});
    if (work.official) works.back()["official"] = work.official->empty() ? Json(nullptr) : Json(*work.official);
  }
  return works;
}

std::string printed(const Json& json) { return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n"; }

Json quotes_json(std::span<const akn::Quotation> quotes) {
  Json json = Json::array();
  for (const akn::Quotation& quote : quotes) json.push_back({{"target", quote.target}, {"text", quote.text}});
  return json;
}

Json repairs_json(std::span<const akn::Repair> repairs) {
  Json json = Json::array();
  for (const akn::Repair& repair : repairs)
    json.push_back({{"field", repair.field}, {"written", repair.written}, {"read", repair.read}});
  return json;
}

Json provision_json(const akn::Document& document, const akn::Provision& provision) {
  return {{"eid", provision.eid.str()},
          {"kind", provision.kind},
          {"num", provision.num},
          {"heading", provision.heading},
          {"text", provision.own_text()},
          {"parent", provision.parent ? Json(document.provisions[*provision.parent].eid.str()) : Json(nullptr)},
          {"scope", akn::to_string(provision.scope)},
          {"from", optional_date(provision.from)},
          {"until", optional_date(provision.until)},
          {"repealed", provision.repealed},
          {"target", provision.target},
          {"quotes", quotes_json(provision.quotes)},
          {"notes", provision.notes}};
}

/// True for a provision that is one of those asked for, or inside one; for all if none is asked for.
bool wanted(const akn::Document& document, std::size_t index, std::span<const std::size_t> asked) {
  if (asked.empty()) return true;
  for (std::optional<std::size_t> at = index; at; at = document.provisions[*at].parent) {
    if (std::ranges::find(asked, *at) != asked.end()) return true;
  }
  return false;
}

}  // namespace

std::string gaps_json(const GapReport& report) {
  Json json{{"format", "lacuna-gaps/1"},
            {"state", report.state.id.str()},
            {"as_of", report.as_of.str()},
            {"baseline", Json::array()}};
  for (const auto* row : report.baseline_rows()) json["baseline"].push_back(row->id.str());
  json["summary"] = {{"must", verdict_count_json(report.summary[0])},
                     {"should", verdict_count_json(report.summary[1])},
                     {"may", verdict_count_json(report.summary[2])}};
  json["concepts"] = Json::array();
  for (const auto& row : report.concepts) json["concepts"].push_back(concept_json(row));
  json["groups"] = Json::array();
  for (const auto& row : report.groups) json["groups"].push_back(group_json(row));
  json["instruments"] = Json::array();
  for (const auto& row : report.instruments) json["instruments"].push_back(instrument_json(row));
  json["works"] = works_json(report);
  json["missing_works"] = Json::array();
  for (const auto& work : report.missing_works) {
    json["missing_works"].push_back({{"title", work.title}, {"cite", work.law}, {"groups", work.groups}});
  }
  json["left_out"] = report.left_out;
  json["manifest"] = {{"engine", report.engine},
                      {"as_of", report.as_of.str()},
                      {"baseline", baseline_name(report.baseline)},
                      {"inputs", report.inputs}};
  return printed(json);
}

std::string show_json(std::span<const akn::Document* const> documents, std::span<const std::size_t> provisions,
                      const Diagnostics& diagnostics, std::optional<Date> day) {
  Json json{{"format", "lacuna-show/1"}, {"documents", Json::array()}, {"diagnostics", Json::array()}};
  for (const akn::Document* document : documents) {
    Json entry{{"work", document->work.str()},   {"expression", document->work.str() + "/" + document->expression},
               {"language", document->language}, {"type", document->type},
               {"title", document->title},       {"component", document->component},
               {"law", document->law},           {"repaired", repairs_json(document->repairs)},
               {"preamble", document->preamble}, {"unstructured", document->unstructured},
               {"provisions", Json::array()}};
    for (std::size_t i = 0; i < document->provisions.size(); ++i) {
      if (!wanted(*document, i, provisions)) continue;
      const akn::Provision& provision = document->provisions[i];
      Json& row = entry["provisions"].emplace_back(provision_json(*document, provision));
      if (day) row["in_force"] = validity_on(provision, *day) == Validity::stands;
    }
    json["documents"].push_back(std::move(entry));
  }
  for (const Diagnostic& each : diagnostics.sorted()) {
    json["diagnostics"].push_back({{"code", each.code},
                                   {"severity", to_string(each.severity)},
                                   {"file", each.file},
                                   {"line", each.line},
                                   {"message", each.message}});
  }
  return printed(json);
}

}  // namespace lacuna::render

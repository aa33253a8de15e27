#include "akn/metadata.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>

#include "akn/xml.hpp"

namespace lacuna::akn {

namespace {

/// eId of 3.0, id of earlier versions.
std::string_view id_of(const pugi::xml_node& node) {
  const std::string_view eid = node.attribute("eId").value();
  return eid.empty() ? std::string_view(node.attribute("id").value()) : eid;
}

std::string_view target(const pugi::xml_node& node, const char* attribute) {
  std::string_view reference = node.attribute(attribute).value();
  if (reference.starts_with('#')) reference.remove_prefix(1);
  return reference;
}

std::string_view value_of(const pugi::xml_node& parent, std::string_view element) {
  return child(parent, element).attribute("value").value();
}

std::unordered_map<std::string, Date> read_events(const pugi::xml_node& meta) {
  std::unordered_map<std::string, Date> events;
  for (const pugi::xml_node& event : child(meta, "lifecycle").children()) {
    if (const auto date = Date::parse(event.attribute("date").value())) events.emplace(id_of(event), *date);
  }
  return events;
}

std::optional<Date> date_of(const std::unordered_map<std::string, Date>& events, std::string_view event) {
  const auto found = events.find(std::string(event));
  if (found == events.end()) return std::nullopt;
  return found->second;
}

}  // namespace

Timeline Timeline::read(const pugi::xml_node& meta) {
  Timeline timeline;
  const auto events = read_events(meta);
  for (const pugi::xml_node& group : child(meta, "temporalData").children()) {
    const pugi::xml_node interval = child(group, "timeInterval");
    timeline.groups.emplace(
        id_of(group), Interval{date_of(events, target(interval, "start")), date_of(events, target(interval, "end"))});
  }
  for (const pugi::xml_node& mod : child(child(meta, "analysis"), "passiveModifications").children()) {
    const std::string source = child(mod, "source").attribute("href").value();
    for (const pugi::xml_node& part : mod.children()) {
      if (local_name(part) != "destination") continue;
      timeline.amendments.emplace(target(part, "href"), Amendment{mod.attribute("type").value(), source});
    }
  }
  return timeline;
}

Expected<void, std::string> read_identification(const pugi::xml_node& meta, Document& document) {
  const pugi::xml_node identification = child(meta, "identification");
  const pugi::xml_node work = child(identification, "FRBRWork");
  const pugi::xml_node expression = child(identification, "FRBRExpression");
  auto iri = WorkIri::parse(value_of(work, "FRBRthis"));
  if (!iri) return unexpected("FRBRWork/FRBRthis: " + iri.error());
  const std::string_view full = value_of(expression, "FRBRthis");
  const std::string prefix = iri->str() + "/";
  if (!full.starts_with(prefix) || full.size() == prefix.size()) {
    return unexpected(
        fmt::format("FRBRExpression/FRBRthis \"{}\" does not begin with the work IRI {}", full, iri->str()));
  }
  document.work = std::move(*iri);
  document.expression = full.substr(prefix.size());
  document.language = child(expression, "FRBRlanguage").attribute("language").value();
  document.title = value_of(work, "FRBRname");
  document.work_date = child(work, "FRBRdate").attribute("date").value();
  document.date = Date::parse(child(expression, "FRBRdate").attribute("date").value());
  document.authoritative = value_of(expression, "FRBRauthoritative") != "false";
  return {};
}

}  // namespace lacuna::akn

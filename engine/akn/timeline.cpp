#include "akn/timeline.hpp"

#include <pugixml.hpp>

#include "akn/identification.hpp"
#include "akn/xml.hpp"

namespace lacuna::akn {

namespace {

void read_passive(const pugi::xml_node& modifications, Timeline& timeline) {
  for (const pugi::xml_node& mod : modifications.children()) {
    const std::string source = child(mod, "source").attribute("href").value();
    for (const pugi::xml_node& part : mod.children()) {
      if (local_name(part) != "destination") continue;
      timeline.amendments.insert_or_assign(std::string(target_of(part, "href")),
                                           Amendment{mod.attribute("type").value(), source});
    }
  }
}

void read_active(const pugi::xml_node& modifications, Timeline& timeline) {
  for (const pugi::xml_node& mod : modifications.children()) {
    const std::string source(target_of(child(mod, "source"), "href"));
    const std::string target = child(mod, "destination").attribute("href").value();
    if (!source.empty() && !target.empty()) timeline.targets.emplace(source, target);
  }
}

}  // namespace

Timeline Timeline::read(const pugi::xml_node& meta) {
  Timeline timeline;
  for (const pugi::xml_node& event : child(meta, "lifecycle").children()) {
    if (const auto date = lenient_date(event.attribute("date").value()))
      timeline.events.emplace(std::string(id_of(event)), *date);
  }
  for (const pugi::xml_node& group : child(meta, "temporalData").children()) {
    const pugi::xml_node interval = child(group, "timeInterval");
    timeline.groups.emplace(id_of(group), timeline.between(attribute(interval, "start"), attribute(interval, "end")));
  }
  const pugi::xml_node analysis = child(meta, "analysis");
  read_passive(child(analysis, "passiveModifications"), timeline);
  read_active(child(analysis, "activeModifications"), timeline);
  return timeline;
}

Interval Timeline::between(std::string_view start, std::string_view end) const {
  const auto date_of = [&](std::string_view reference) -> std::optional<Date> {
    if (reference.starts_with('#')) reference.remove_prefix(1);
    const auto found = events.find(std::string(reference));
    if (found == events.end()) return std::nullopt;
    return found->second;
  };
  return {date_of(start), date_of(end)};
}

}  // namespace lacuna::akn

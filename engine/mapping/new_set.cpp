#include "mapping/new_set.hpp"

#include <fmt/format.h>

#include "mapping/sssom.hpp"

namespace lacuna::mapping {

MappingSet new_set(const akn::WorkIri& work, const std::string& expression, const std::string& title,
                   const std::string& path) {
  MappingSet set;
  set.work = work;
  set.expression = expression;
  HeaderItem extensions{"extension_definitions", "", {}};
  for (const std::string_view column : kColumns) {
    if (!column.starts_with("ext_")) continue;
    extensions.lines.push_back(fmt::format("  - slot_name: {}", column));
    extensions.lines.push_back(fmt::format("    property: lac:{}", column.substr(4)));
    extensions.lines.emplace_back("    type_hint: xsd:string");
  }
  set.header = {{"mapping_set_id", "https://w3id.org/lacuna/mappings/" + path, {}},
                {"mapping_set_title", title, {}},
                {"license", "https://creativecommons.org/licenses/by/4.0/", {}},
                {"subject_source", work.curie(), {}},
                {"subject_source_version", expression, {}},
                {"object_source", "prot:", {}},
                {"curie_map",
                 "",
                 {"  akn: https://w3id.org/lacuna/akn/", "  lac: https://w3id.org/lacuna/ns#",
                  "  lacuna: https://w3id.org/lacuna/agent/", "  prot: https://w3id.org/lacuna/protection#",
                  "  semapv: https://w3id.org/semapv/vocab/", "  sssom: https://w3id.org/sssom/"}},
                std::move(extensions)};
  return set;
}

}  // namespace lacuna::mapping

#include "suggest/example.hpp"

#include <algorithm>
#include <map>

#include "base/strings.hpp"
#include "text/language.hpp"

namespace lacuna::suggest {

namespace {

using Index = taxonomy::ConceptGraph::Index;

struct Labels {
  std::vector<Index> firm;
  std::vector<Index> mentions;
};

void add(std::vector<Index>& list, Index leaf) {
  if (std::ranges::find(list, leaf) == list.end()) list.push_back(leaf);
}

std::map<akn::Eid, Labels> labels_of(const mapping::MappingSet& set, const taxonomy::ConceptGraph& concepts) {
  std::map<akn::Eid, Labels> all;
  for (const mapping::Mapping& mapping : set.mappings) {
    if (!mapping.accepted()) continue;
    Labels& labels = all[mapping.subject.eid];
    const auto leaf = mapping.object ? concepts.find(*mapping.object) : std::nullopt;
    if (leaf) add(mapping.predicate == mapping::Predicate::mentions ? labels.mentions : labels.firm, *leaf);
  }
  for (auto& [eid, labels] : all) {
    std::erase_if(labels.mentions,
                  [&firm = labels.firm](Index leaf) { return std::ranges::find(firm, leaf) != firm.end(); });
  }
  return all;
}

}  // namespace

Fields fields_of(const akn::Document& document, std::size_t provision) {
  const akn::Provision& own = document.provisions[provision];
  Fields fields{own.own_text(), own.heading, {}};
  std::vector<std::string> around;
  for (auto at = own.parent; at; at = document.provisions[*at].parent) {
    if (!document.provisions[*at].heading.empty()) around.push_back(document.provisions[*at].heading);
  }
  if (own.parent) around.push_back(document.provisions[*own.parent].own_text());
  fields.context = join(around, "\n");
  return fields;
}

std::vector<Example> examples_of(const akn::Document& document, const mapping::MappingSet& set,
                                 const taxonomy::ConceptGraph& concepts) {
  const auto labels = labels_of(set, concepts);
  const auto language = text::find_language(document.language);
  std::vector<Example> examples;
  for (std::size_t i = 0; i < document.provisions.size(); ++i) {
    const akn::Provision& provision = document.provisions[i];
    const auto found = labels.find(provision.eid);
    if (provision.scope != akn::Scope::own || found == labels.end() || provision.own_text().empty()) continue;
    examples.push_back({document.work.str(), language ? language->alpha2 : document.language, provision.eid.str(),
                        fields_of(document, i), found->second.firm, found->second.mentions});
  }
  return examples;
}

}  // namespace lacuna::suggest

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"
#include "mapping/sssom.hpp"

namespace lacuna::mapping {

namespace {

std::string row_of(const Mapping& mapping, const taxonomy::Axes& axes) {
  std::vector<std::string> qualifiers;
  for (const Qualifier& qualifier : mapping.qualifiers) qualifiers.push_back(qualifier.str());
  const std::vector<std::string> cells{
      mapping.subject.curie(),
      mapping.subject_label,
      fmt::format("lac:{}", to_string(mapping.predicate)),
      mapping.negated ? "Not" : "",
      mapping.object ? "prot:" + mapping.object->str() : "sssom:NoTermFound",
      mapping.object_label,
      mapping.justification,
      mapping.author,
      mapping.reviewer,
      mapping.date.str(),
      mapping.confidence,
      mapping.comment,
      mapping.authentic ? mapping.authentic->str() : "",
      mapping.basis ? std::string(to_string(*mapping.basis)) : "",
      to_string(mapping.scope, axes),
      mapping.modality ? std::string(to_string(*mapping.modality)) : "",
      join(qualifiers, "; "),
      mapping.quote,
      mapping.sha256,
  };
  return join(cells, "\t");
}

std::string header_of(const HeaderItem& item) {
  std::string text = fmt::format("#{}:{}{}\n", item.key, item.value.empty() ? "" : " ", item.value);
  for (const std::string& line : item.lines) text += fmt::format("#{}\n", line);
  return text;
}

}  // namespace

std::string write_sssom(const MappingSet& set, const taxonomy::Axes& axes) {
  std::string text;
  for (const HeaderItem& item : set.header) text += header_of(item);
  const std::vector<std::string> columns(kColumns.begin(), kColumns.end());
  text += join(columns, "\t") + "\n";
  std::vector<Mapping> sorted = set.mappings;
  std::ranges::stable_sort(sorted, canonical_less);
  for (const Mapping& mapping : sorted) text += row_of(mapping, axes) + "\n";
  return text;
}

}  // namespace lacuna::mapping

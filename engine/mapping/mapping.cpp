#include "mapping/mapping.hpp"

#include <algorithm>
#include <tuple>

namespace lacuna::mapping {

namespace {

auto key_after_subject(const Mapping& mapping) {
  return std::tuple(mapping.predicate, mapping.object, mapping.scope.values, mapping.scope.age_from,
                    mapping.scope.age_below, mapping.modality, mapping.negated);
}

}  // namespace

bool Mapping::accepted() const { return !negated && (justification == kCurated || !reviewer.empty()); }

bool Mapping::suggested() const { return !negated && !accepted(); }

bool Mapping::same_row(const Mapping& other) const {
  const auto all = [](const Mapping& m) {
    return std::tie(m.subject, m.subject_label, m.predicate, m.negated, m.object, m.object_label, m.justification,
                    m.author, m.reviewer, m.date, m.confidence, m.comment, m.authentic, m.basis, m.scope, m.modality,
                    m.qualifiers, m.quote, m.sha256);
  };
  return all(*this) == all(other);
}

std::string MappingSet::title() const {
  const auto found = std::ranges::find(header, "mapping_set_title", &HeaderItem::key);
  return found == header.end() ? work.str() : found->value;
}

bool canonical_less(const Mapping& left, const Mapping& right) {
  if (const auto order = left.subject <=> right.subject; order != 0) return order < 0;
  return key_after_subject(left) < key_after_subject(right);
}

}  // namespace lacuna::mapping

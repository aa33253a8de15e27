#include "mapping/review_row.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"
#include "base/strings.hpp"

namespace lacuna::mapping {

namespace {

constexpr std::size_t kDigits = 12;

std::string id_of(char kind, const std::string& question) {
  return fmt::format("{}-{}", kind, sha256_hex(question).substr(0, kDigits));
}

std::string name_of(const std::optional<taxonomy::ConceptId>& object) { return object ? object->str() : ""; }

}  // namespace

std::string review_id(const akn::ProvisionIri& subject, std::string_view concept_id, ReviewKind kind) {
  return id_of(kind == ReviewKind::unread ? 'u' : 's', fmt::format("{}\n{}", subject.str(), concept_id));
}

std::string review_id(const Mapping& mapping, const taxonomy::Axes& axes) {
  return id_of('m', fmt::format("{}\n{}\n{}\n{}\n{}\n{}", mapping.subject.str(), name_of(mapping.object),
                                to_string(mapping.predicate), mapping.negated, to_string(mapping.scope, axes),
                                mapping.modality ? to_string(*mapping.modality) : ""));
}

ReviewCells review_cells(const Mapping& mapping, const taxonomy::Axes& axes) {
  std::vector<std::string> qualifiers;
  for (const Qualifier& qualifier : mapping.qualifiers) qualifiers.push_back(qualifier.str());
  ReviewCells cells;
  cells.id = review_id(mapping, axes);
  cells.eid = mapping.subject.eid.str();
  cells.concept_id = name_of(mapping.object);
  cells.chance = mapping.confidence;
  cells.predicate = to_string(mapping.predicate);
  cells.modality = mapping.modality ? to_string(*mapping.modality) : "";
  cells.basis = mapping.basis ? to_string(*mapping.basis) : "";
  cells.limits = to_string(mapping.scope, axes);
  cells.qualifiers = join(qualifiers, "; ");
  cells.quote = mapping.quote;
  cells.comment = mapping.comment;
  return cells;
}

}  // namespace lacuna::mapping

#include "mapping/confirm.hpp"

#include <algorithm>

#include "text/normalise.hpp"

namespace lacuna::mapping {

namespace {

bool asked_for(const akn::Eid& eid, std::span<const akn::Eid> only) {
  return only.empty() || std::ranges::any_of(only, [&](const akn::Eid& each) { return each.contains(eid); });
}

/// The provision to which a stale row can be pinned; nothing if a person has to decide more than yes.
std::optional<std::size_t> place_for(const Mapping& mapping, const Pin& found, const akn::Document& document) {
  const auto place = found.provision ? found.provision : document.find(mapping.subject.eid);
  const bool quoted =
      place && (mapping.quote.empty() || text::find_quote(document.full_text(*place), mapping.quote).has_value());
  return quoted ? place : std::nullopt;
}

}  // namespace

ConfirmedSet confirm(const MappingSet& set, const akn::Document& document, std::span<const akn::Eid> only,
                     const Reviewer& reviewer) {
  ConfirmedSet result{set, {}, {}};
  for (Mapping& mapping : result.set.mappings) {
    const Pin found = pin(mapping, document);
    if (!found.stale()) continue;
    const auto place = asked_for(mapping.subject.eid, only) ? place_for(mapping, found, document) : std::nullopt;
    if (!place) {
      result.not_done.push_back(mapping);
      continue;
    }
    mapping.subject.eid = document.provisions[*place].eid;
    mapping.sha256 = align::fingerprint_of(document, *place);
    mapping.authentic.reset();
    if (mapping.author != reviewer.id) mapping.reviewer = reviewer.id;
    mapping.date = reviewer.date;
    result.rows.push_back(mapping);
  }
  if (!result.not_done.empty()) return result;
  result.set.expression = document.expression;
  const auto item = std::ranges::find(result.set.header, "subject_source_version", &HeaderItem::key);
  if (item != result.set.header.end()) item->value = document.expression;
  return result;
}

}  // namespace lacuna::mapping

#include "report/gap_report.hpp"

#include <algorithm>

namespace lacuna::report {

namespace {

/// Position of a verdict among those asked for: they are listed heaviest first.
std::size_t weight(std::initializer_list<coverage::Verdict> verdicts, coverage::Verdict verdict) {
  return static_cast<std::size_t>(std::ranges::find(verdicts, verdict) - verdicts.begin());
}

}  // namespace

std::optional<coverage::Tier> ConceptRow::tier() const {
  const auto firmest = std::ranges::find_if(by_tier, [](const auto& asked) { return asked.has_value(); });
  if (firmest == by_tier.end()) return std::nullopt;
  return static_cast<coverage::Tier>(firmest - by_tier.begin());
}

const ConceptRow* GapReport::find(const taxonomy::ConceptId& id) const {
  const auto found = std::ranges::find(concepts, id, &ConceptRow::id);
  return found == concepts.end() ? nullptr : &*found;
}

std::vector<const InstrumentRow*> GapReport::baseline_rows() const {
  std::vector<const InstrumentRow*> rows;
  for (const InstrumentRow& row : instruments) {
    if (row.in_baseline) rows.push_back(&row);
  }
  return rows;
}

std::vector<const ConceptRow*> GapReport::heaviest_first(std::initializer_list<coverage::Verdict> verdicts) const {
  std::vector<const ConceptRow*> rows;
  for (const ConceptRow& row : concepts) {
    if (row.measured && row.tier() && weight(verdicts, row.verdict) < verdicts.size()) rows.push_back(&row);
  }
  std::ranges::stable_sort(
      rows, {}, [&](const ConceptRow* row) { return std::pair(*row->tier(), weight(verdicts, row->verdict)); });
  return rows;
}

}  // namespace lacuna::report

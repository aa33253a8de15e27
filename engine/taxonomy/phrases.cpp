#include "taxonomy/phrases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/tsv.hpp"

namespace lacuna::taxonomy {

namespace {

constexpr std::array<std::string_view, 3> kPhraseColumns{"axis", "value", "phrase"};

/// Only a closed axis knows its values.
bool has_value(const Axis& axis, const std::string& value) {
  return axis.kind != AxisKind::closed || std::ranges::find(axis.values, value) != axis.values.end();
}

}  // namespace

std::optional<Phrases> Phrases::read(const SourceFile& file, const Axes& axes, Diagnostics& diagnostics) {
  const auto table = read_tsv(file, kPhraseColumns, diagnostics);
  if (!table) return std::nullopt;
  Phrases phrases;
  for (const TsvRow& row : table->rows) {
    const auto axis = axes.find(row.cells[0]);
    if (!axis || !has_value(axes.at(*axis), row.cells[1])) {
      diagnostics.add({"PHR001", Severity::error, file.name, row.line,
                       fmt::format("axis {} has no value \"{}\"", row.cells[0], row.cells[1]), "",
                       "correct the row after axes.tsv, or delete it"});
      continue;
    }
    phrases.phrases_[row.cells[0] + "=" + row.cells[1]] = row.cells[2];
  }
  return phrases;
}

std::string Phrases::of(std::string_view axis, const std::string& value) const {
  const auto found = phrases_.find(std::string(axis) + "=" + value);
  if (found != phrases_.end()) return found->second;
  std::string plain = value;
  if (axis != "territory") std::ranges::replace(plain, '-', ' ');
  return plain;
}

}  // namespace lacuna::taxonomy

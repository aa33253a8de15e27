#include "taxonomy/axes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/strings.hpp"
#include "base/tsv.hpp"

namespace lacuna::taxonomy {

namespace {

constexpr std::array<std::string_view, 5> kAxisColumns{"axis", "kind", "values", "meaning", "absent means"};

std::optional<AxisKind> parse_kind(std::string_view text) {
  if (text == "closed") return AxisKind::closed;
  if (text == "element") return AxisKind::element;
  if (text == "age") return AxisKind::age;
  if (text == "open") return AxisKind::open;
  return std::nullopt;
}

}  // namespace

std::optional<Axes> Axes::read(const SourceFile& file, Diagnostics& diagnostics) {
  const auto table = read_tsv(file, kAxisColumns, diagnostics);
  if (!table) return std::nullopt;
  Axes result;
  bool clean = true;
  const auto refuse = [&](std::size_t line, std::string message, std::string help) {
    diagnostics.add({"AXE001", Severity::error, file.name, line, std::move(message), "", std::move(help)});
    clean = false;
  };
  for (const TsvRow& row : table->rows) {
    const auto kind = parse_kind(row.cells[1]);
    Axis axis{row.cells[0], kind.value_or(AxisKind::closed), split_list(row.cells[2], ';'), row.cells[3], row.cells[4]};
    if (!kind) {
      refuse(row.line, fmt::format("kind of axis {} is \"{}\"", axis.name, row.cells[1]),
             "write closed, element, age or open");
    } else if (result.find(axis.name)) {
      refuse(row.line, fmt::format("axis {} stands twice", axis.name), "keep one of the rows");
    } else if (axis.kind == AxisKind::closed && axis.values.empty()) {
      refuse(row.line, fmt::format("closed axis {} has no values", axis.name), "list them, separated by semicolons");
    } else {
      result.axes_.push_back(std::move(axis));
    }
  }
  if (!clean) return std::nullopt;
  return result;
}

std::optional<std::size_t> Axes::find(std::string_view name) const {
  const auto found = std::ranges::find(axes_, name, &Axis::name);
  if (found == axes_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - axes_.begin());
}

std::vector<std::string> Axes::names() const {
  std::vector<std::string> names;
  for (const Axis& axis : axes_) names.push_back(axis.name);
  return names;
}

}  // namespace lacuna::taxonomy

#include "mapping/settlement.hpp"

#include <algorithm>
#include <array>

#include "base/tsv.hpp"

namespace lacuna::mapping {

namespace {

constexpr std::array<std::string_view, 4> kSettlementColumns{"provision", "concept", "mapped", "reason"};

}  // namespace

std::vector<Settlement> read_settlements(const SourceFile& file, Diagnostics& diagnostics) {
  std::vector<Settlement> settlements;
  const auto table = read_tsv(file, kSettlementColumns, diagnostics);
  if (!table) return settlements;
  for (const TsvRow& row : table->rows) {
    auto unit = akn::Eid::parse(row.cells[0]);
    const std::string& mapped = row.cells[2];
    if (!unit || (mapped != "yes" && mapped != "no") || row.cells[3].empty()) {
      diagnostics.add({"MAP020", Severity::error, file.name, row.line, "no settlement of a disagreement", "",
                       "write the eId of the provision, the concept, yes or no, and why"});
      continue;
    }
    settlements.push_back({std::move(*unit), taxonomy::ConceptId(row.cells[1]), mapped == "yes", row.cells[3]});
  }
  return settlements;
}

const Settlement* settlement_of(const OneSided& disagreement, std::span<const Settlement> settlements) {
  const auto found = std::ranges::find_if(settlements, [&](const Settlement& settlement) {
    return settlement.unit == disagreement.unit && settlement.id == disagreement.id;
  });
  return found == settlements.end() ? nullptr : &*found;
}

}  // namespace lacuna::mapping

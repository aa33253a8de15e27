#include "render/gaps_rows.hpp"

#include "base/strings.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

std::string flags_of(const report::ConceptRow& row) {
  std::vector<std::string> names;
  for (const auto flag : row.flags) names.emplace_back(coverage::to_string(flag));
  return join(names, " ");
}

}  // namespace

std::vector<std::string> concept_cells(const report::GapReport& report, const report::ConceptRow& row) {
  return {report.state.id.str(),
          report.as_of.str(),
          row.notation,
          row.id.str(),
          row.label,
          std::string(coverage::to_string(row.verdict)),
          row.contradiction ? "yes" : "no",
          row.reason,
          flags_of(row)};
}

std::vector<std::string> obligation_cells(const report::ObligationRow& row) {
  return {row.provision.cite(),
          modality_words(row),
          std::string(coverage::to_string(row.verdict)),
          row.required,
          join(row.uncovered, " "),
          row.provision.summary ? "summary" : "official",
          row.provision.text,
          row.comment};
}

std::vector<std::string> evidence_cells(const report::EvidenceRow& row) {
  return {row.provision.cite(),
          std::string(mapping::to_string(row.predicate)),
          basis_words(row),
          row.limits,
          row.reached,
          std::string(coverage::to_string(row.freshness)),
          row.quote,
          row.provision.summary ? "summary" : "official",
          row.provision.text,
          row.provision.amendment,
          row.author,
          row.reviewer,
          row.date.str(),
          row.comment};
}

}  // namespace lacuna::render

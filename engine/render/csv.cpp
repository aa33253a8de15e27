#include "render/csv.hpp"

#include <vector>

#include "base/strings.hpp"
#include "render/gaps_rows.hpp"

namespace lacuna::render {

namespace {

using Row = std::vector<std::string>;

Row joined(Row left, const Row& right) {
  left.insert(left.end(), right.begin(), right.end());
  return left;
}

}  // namespace

std::string csv_cell(std::string_view text) {
  const bool formula = !text.empty() && std::string_view("=+-@\t").find(text.front()) != std::string_view::npos;
  const std::string cell = std::string(formula ? "'" : "").append(text);
  if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
  std::string quoted = "\"";
  for (const char c : cell) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::vector<std::string> escaped;
  for (const std::string& cell : cells) escaped.push_back(csv_cell(cell));
  return join(escaped, ",") + "\r\n";
}

std::string gaps_csv(const report::GapReport& report) {
  const Row no_obligation(kObligationTitles.size());
  const Row no_evidence(kEvidenceTitles.size());
  Row header(kConceptTitles.begin(), kConceptTitles.end());
  header.insert(header.end(), kObligationTitles.begin(), kObligationTitles.end());
  header.insert(header.end(), kEvidenceTitles.begin(), kEvidenceTitles.end());
  std::string csv = csv_row(header);
  for (const auto& row : report.concepts) {
    const Row head = concept_cells(report, row);
    std::vector<Row> obligations;
    for (const auto& obligation : row.obligations) obligations.push_back(obligation_cells(obligation));
    if (obligations.empty()) obligations.push_back(no_obligation);
    for (const Row& obligation : obligations) {
      for (const auto& evidence : row.evidence)
        csv += csv_row(joined(joined(head, obligation), evidence_cells(evidence)));
      if (row.evidence.empty()) csv += csv_row(joined(joined(head, obligation), no_evidence));
    }
  }
  return csv;
}

}  // namespace lacuna::render

#include "render/csv.hpp"

#include <vector>

#include "base/strings.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

using Row = std::vector<std::string>;

std::string flags_of(const report::ConceptRow& row) {
  Row names;
  for (const auto flag : row.flags) names.emplace_back(coverage::to_string(flag));
  return join(names, " ");
}

Row concept_cells(const report::GapReport& report, const report::ConceptRow& row) {
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

Row obligation_cells(const report::ObligationRow& row) {
  return {row.provision.cite(),
          modality_words(row),
          std::string(coverage::to_string(row.verdict)),
          row.required,
          join(row.uncovered, " "),
          row.provision.summary ? "summary" : "official",
          row.provision.text,
          row.comment};
}

Row evidence_cells(const report::EvidenceRow& row) {
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

const Row kHeader{"state",
                  "as_of",
                  "notation",
                  "concept",
                  "label",
                  "verdict",
                  "contradiction",
                  "reason",
                  "flags",
                  "obligation",
                  "modality",
                  "obligation_verdict",
                  "required",
                  "uncovered",
                  "obligation_text_is",
                  "obligation_text",
                  "obligation_comment",
                  "evidence",
                  "predicate",
                  "basis",
                  "limits",
                  "reached",
                  "freshness",
                  "quote",
                  "evidence_text_is",
                  "evidence_text",
                  "amendment",
                  "author",
                  "reviewer",
                  "date",
                  "comment"};

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
  const Row no_obligation(8);
  const Row no_evidence(14);
  std::string csv;
  csv += csv_row(kHeader);
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

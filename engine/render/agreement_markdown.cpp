#include "render/agreement_markdown.hpp"

#include <fmt/format.h>

#include <set>

#include "base/strings.hpp"

namespace lacuna::render {

namespace {

std::string figure(const std::optional<double>& value) { return value ? fmt::format("{:.2f}", *value) : "n/a"; }

std::string authors(const mapping::MappingSet& set) {
  std::set<std::string> names;
  for (const auto& mapping : set.mappings) names.insert(mapping.author);
  return join_words(std::vector<std::string>(names.begin(), names.end()));
}

std::string table_row(std::string_view name, const mapping::Table2x2& table) {
  return fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} |\n", name, table.both, table.only_first,
                     table.only_second, table.neither, figure(table.agreement()), figure(table.prevalence()),
                     figure(table.kappa()));
}

std::string summary(const mapping::MappingSet& first, const mapping::MappingSet& second,
                    const mapping::Agreement& agreement) {
  return fmt::format(
      "## {}\n\n`{}`. First reading {} ({}), second {} ({}). {}, {}.\n\n"
      "Raw agreement {}, Cohen's kappa {}, prevalence {}. Of {} on which both say yes, {} have the same modality in "
      "both.\n\n",
      first.title(), first.work.str(), authors(first), counted(first.mappings.size(), "row", "rows"), authors(second),
      counted(second.mappings.size(), "row", "rows"), counted(agreement.units.size(), "provision", "provisions"),
      counted(agreement.concepts.size(), "concept", "concepts"), figure(agreement.pooled.agreement()),
      figure(agreement.pooled.kappa()), figure(agreement.pooled.prevalence()),
      counted(agreement.pooled.both, "cell", "cells"), agreement.same_modality);
}

std::string disagreements(const mapping::Agreement& agreement, std::span<const mapping::Settlement> settlements) {
  if (agreement.one_sided.empty()) return "No disagreement.\n";
  std::string text = "| provision | concept | mapped by | settled | why |\n|---|---|---|---|---|\n";
  for (const auto& each : agreement.one_sided) {
    const auto* settled = mapping::settlement_of(each, settlements);
    text += fmt::format("| {} | {} | {} | {} | {} |\n", each.unit.str(), each.id.str(),
                        each.first != nullptr ? "first" : "second",
                        settled == nullptr ? "open" : (settled->mapped ? "mapped" : "not mapped"),
                        settled == nullptr ? "" : settled->reason);
  }
  return text;
}

}  // namespace

std::string agreement_markdown(const mapping::MappingSet& first, const mapping::MappingSet& second,
                               std::span<const mapping::Settlement> settlements) {
  const auto agreement = mapping::compare_readings(first, second);
  std::string text = summary(first, second, agreement);
  text +=
      "| concept | both | only first | only second | neither | agreement | prevalence | kappa |\n"
      "|---|---:|---:|---:|---:|---:|---:|---:|\n";
  for (const auto& row : agreement.concepts) text += table_row(row.id.str(), row.table);
  text += table_row("**all**", agreement.pooled);
  return text + "\n### Disagreements\n\n" + disagreements(agreement, settlements);
}

}  // namespace lacuna::render

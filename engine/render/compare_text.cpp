#include "render/compare_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"
#include "render/compare_wording.hpp"

namespace lacuna::render {

namespace {

using report::ComparedCell;
using report::ComparedConcept;
using report::ComparedProvision;
using report::Comparison;

constexpr std::size_t kName = 8;  // columns of a subject's id

std::string provisions_of(const ComparedCell& cell) {
  std::vector<std::string> cites;
  for (const ComparedProvision& each : cell.provisions) {
    if (!each.counts) continue;
    std::string cite = each.provision.cite() + " (" + each.what + ")";
    if (std::ranges::find(cites, cite) == cites.end()) cites.push_back(std::move(cite));
  }
  return join(cites, ", ");
}

/// The words of the first provision that counts, or the first of all.
const ComparedProvision* shown(const ComparedCell& cell) {
  const auto found = std::ranges::find(cell.provisions, true, &ComparedProvision::counts);
  if (found != cell.provisions.end()) return &*found;
  return cell.provisions.empty() ? nullptr : &cell.provisions.front();
}

std::string cell_text(const std::string& id, const ComparedCell& cell, const Style& style) {
  const std::string first = fmt::format("  {:<{}}", id, kName);
  const std::size_t indent = kName + 2;
  std::string text = wrap(reached_words(cell), indent, style, first);
  if (const std::string cites = provisions_of(cell); !cites.empty()) text += wrap("By " + cites, indent, style);
  if (const auto* each = shown(cell); each != nullptr && !each->quote.empty()) {
    const std::string cite = each->counts ? "" : each->provision.cite() + ", " + each->what + ": ";
    text += wrap(cite + "“" + each->quote + "”", indent, style);
  }
  for (const std::string& sentence : cell.lacks)
    text += wrap(fmt::format("{}: {}", lacks_words(cell), sentence), indent, style);
  if (const std::string words = search_words(cell); !words.empty()) text += wrap(words, indent, style);
  return text;
}

}  // namespace

std::string compare_text(const Comparison& comparison, const Style& style) {
  std::vector<std::string> names;
  for (const report::Subject& subject : comparison.subjects) names.push_back(subject.name());
  std::string text = bold(join_words(names), style) + "\n";
  text += wrap(fmt::format("Side by side, law as of {}. Lacks: what another of them has.", comparison.as_of.str()), 0,
               style);
  for (const ComparedConcept& row : comparison.concepts) {
    text += "\n" + bold(row.id.str(), style) + "  " + row.label + "\n";
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      text += cell_text(comparison.subjects[i].id(), row.cells[i], style);
  }
  const auto differ = std::ranges::count_if(comparison.concepts, &ComparedConcept::differs);
  text += fmt::format("\n{}, {} with a difference.\n", counted(comparison.concepts.size(), "protection", "protections"),
                      differ);
  return text;
}

}  // namespace lacuna::render

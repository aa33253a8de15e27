#include <fmt/format.h>

#include <pugixml.hpp>

#include "base/strings.hpp"
#include "render/html_builder.hpp"
#include "render/html_parts.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

using coverage::Verdict;
using report::ConceptRow;
using report::EvidenceRow;
using report::ObligationRow;

void add_obligation(pugi::xml_node column, const ObligationRow& row) {
  pugi::xml_node item = element(column, "div", {{"class", "item"}});
  pugi::xml_node head = element(item, "h4", row.provision.cite());
  words(head, " · " + modality_words(row) + " · ");
  verdict_mark(head, row.verdict);
  add_named_line(item, "Required:", row.required + ".");
  if (!row.uncovered.empty()) {
    element(item, "p", "Left over:", {{"class", "name"}});
    pugi::xml_node list = element(item, "ul", {{"class", "uncovered"}});
    for (const std::string& sentence : row.uncovered) element(list, "li", sentence);
  }
  add_named_line(item, "Why:", row.reason);
  add_provision_words(item, row.provision, row.quote_at);
  add_named_line(item, "Reader:", row.comment);
}

void add_evidence(pugi::xml_node column, const EvidenceRow& row) {
  const bool fresh = row.freshness == coverage::Freshness::fresh;
  pugi::xml_node item = element(column, "div", {{"class", reaches(row) && fresh ? "item" : "item aside"}});
  element(item, "h4", row.provision.cite() + " · " + evidence_words(row));
  const auto& chain = row.provision.headings;
  element(item, "p", join(chain, " › ") + (row.provision.amendment.empty() ? "" : "; " + row.provision.amendment),
          {{"class", "chain"}});
  if (reaches(row)) add_named_line(item, "Reaches:", row.reached + ".");
  if (!fresh) add_named_line(item, "Does not count:", std::string(coverage::to_string(row.freshness)));
  add_provision_words(item, row.provision, row.quote_at);
  add_named_line(item, "Reader:", row.comment);
  element(item, "p", reading_words(row) + " (" + row.author + (row.reviewer.empty() ? "" : ", " + row.reviewer) + ")",
          {{"class", "chain"}});
}

void add_flags(pugi::xml_node article, const ConceptRow& row) {
  if (row.flags.empty()) return;
  pugi::xml_node list = element(article, "ul", {{"class", "flags"}, {"aria-label", "Flags"}});
  for (const auto flag : row.flags) {
    pugi::xml_node item = element(list, "li");
    element(item, "abbr", coverage::to_string(flag), {{"title", std::string(flag_words(flag))}});
  }
}

/// What the filter looks for: a gap is whatever is known to be missing.
std::string kind_of(const ConceptRow& row) {
  const bool gap = row.verdict == Verdict::partial || row.verdict == Verdict::none || row.verdict == Verdict::conflict;
  return gap ? "gap" : css_class(row.verdict);
}

}  // namespace

void add_leaf(pugi::xml_node section, const report::GapReport& report, const ConceptRow& row) {
  pugi::xml_node article =
      element(section, "article", {{"id", row.id.str()}, {"data-kind", kind_of(row)}, {"tabindex", "-1"}});
  pugi::xml_node head = element(article, "h3", row.notation + "  " + row.label + " ");
  verdict_mark(head, row.verdict);
  pugi::xml_node note = element(article, "p", {{"class", "note"}});
  words(note, row.scope_note.empty() ? "" : row.scope_note + ". ");
  element(note, "code", fmt::format("lacuna why {} {}", report.state.id.str(), row.id.str()));
  if (!row.measured) element(article, "p", "Between States: not measured in one State's law.", {{"class", "note"}});
  add_named_line(article, "Why:", row.reason);
  pugi::xml_node columns = element(article, "div", {{"class", "columns"}});
  pugi::xml_node left = element(columns, "div", {{"class", "column"}});
  element(left, "h4", "What the conventions ask for", {{"class", "column-title"}});
  for (const ObligationRow& obligation : row.obligations) add_obligation(left, obligation);
  if (row.obligations.empty()) element(left, "p", "Nothing in the baseline.");
  pugi::xml_node right = element(columns, "div", {{"class", "column"}});
  element(right, "h4", "What the law gives", {{"class", "column-title"}});
  for (const EvidenceRow& evidence : row.evidence) add_evidence(right, evidence);
  if (row.evidence.empty()) element(right, "p", "No provision that was read.");
  element(right, "p", law_search_words(row), {{"class", "chain"}});
  add_flags(article, row);
}

}  // namespace lacuna::render

#include "render/gaps_document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"
#include "render/pandoc.hpp"
#include "render/style.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

using coverage::Verdict;
using pandoc::Block;
using pandoc::Inline;
using pandoc::TableCell;
using report::ConceptRow;
using report::EvidenceRow;
using report::GapReport;
using report::ObligationRow;

constexpr int kPart = 1;
constexpr int kGroup = 2;
constexpr int kProtection = 3;

Block line(std::string_view text) { return pandoc::paragraph({pandoc::words(text)}); }

Block named_line(std::string_view name, std::string_view text) {
  return pandoc::paragraph({pandoc::strong(name), pandoc::words(" "), pandoc::words(text)});
}

void add_named(TableCell& cell, std::string_view name, std::string_view text) {
  if (!text.empty()) cell.push_back(named_line(name, text));
}

/// The words of a provision, those behind the reading in bold, and whose words they are.
void add_provision_words(TableCell& cell, const report::QuotedProvision& row) {
  const report::ProvisionText& provision = row.provision;
  if (provision.text.empty()) return;
  const std::string_view all = provision.text;
  std::vector<Inline> inlines;
  if (row.quote_at) {
    inlines = {
        pandoc::words(all.substr(0, row.quote_at->begin), provision.language),
        pandoc::strong(all.substr(row.quote_at->begin, row.quote_at->end - row.quote_at->begin), provision.language),
        pandoc::words(all.substr(row.quote_at->end), provision.language)};
  } else {
    inlines = {pandoc::words(all, provision.language)};
  }
  cell.push_back(pandoc::paragraph(inlines));
  cell.push_back(line(fmt::format("({}; {}{})", text_words(provision), provision.expression, source_words(provision))));
}

std::vector<TableCell> obligation_row(const ObligationRow& row) {
  TableCell asked{pandoc::paragraph({pandoc::strong(row.provision.cite())}), line(modality_words(row))};
  TableCell answer{pandoc::paragraph({pandoc::strong(word(row.verdict))})};
  add_named(answer, "Required:", row.required);
  add_named(answer, "Left over:", join(row.uncovered, " "));
  add_named(answer, "Why:", row.reason);
  TableCell text;
  add_provision_words(text, row);
  add_named(text, "Reader:", row.comment);
  return {asked, answer, text};
}

std::vector<TableCell> evidence_row(const EvidenceRow& row) {
  TableCell provision{pandoc::paragraph({pandoc::strong(row.provision.cite())}),
                      line(join(row.provision.headings, " › "))};
  add_named(provision, "Amended:", row.provision.amendment);
  TableCell gives{line(evidence_words(row))};
  if (reaches(row)) add_named(gives, "Reaches:", row.reached);
  if (row.freshness != coverage::Freshness::fresh)
    add_named(gives, "Does not count:", std::string(coverage::to_string(row.freshness)));
  gives.push_back(
      line(fmt::format("{} ({}{})", reading_words(row), row.author, row.reviewer.empty() ? "" : ", " + row.reviewer)));
  TableCell text;
  add_provision_words(text, row);
  add_named(text, "Reader:", row.comment);
  return {provision, gives, text};
}

std::string flag_sentences(const ConceptRow& row) {
  std::vector<std::string> flags;
  for (const auto flag : row.flags) flags.emplace_back(flag_words(flag));
  return join(flags, "; ");
}

void add_protection(std::vector<Block>& blocks, const ConceptRow& row) {
  blocks.push_back(pandoc::heading(kProtection, row.id.str(), row.notation + " " + row.label));
  blocks.push_back(pandoc::paragraph({pandoc::strong(fmt::format("{} {}", symbol(row.verdict), word(row.verdict)))}));
  if (!row.scope_note.empty()) blocks.push_back(line(row.scope_note + "."));
  if (!row.measured) blocks.push_back(line("Between States: not measured in one State's law."));
  add_named(blocks, "Why:", row.reason);
  add_named(blocks, "Flags:", flag_sentences(row));
  std::vector<std::vector<TableCell>> asked;
  for (const ObligationRow& obligation : row.obligations) asked.push_back(obligation_row(obligation));
  if (asked.empty()) blocks.push_back(line("No convention of the baseline asks for it."));
  else blocks.push_back(pandoc::table({{"The conventions ask", 0.2}, {"Answer", 0.3}, {"Words", 0.5}}, asked));
  std::vector<std::vector<TableCell>> given;
  for (const EvidenceRow& evidence : row.evidence) given.push_back(evidence_row(evidence));
  if (given.empty()) blocks.push_back(line("No provision that was read."));
  else blocks.push_back(pandoc::table({{"The law gives", 0.2}, {"What", 0.3}, {"Words", 0.5}}, given));
  blocks.push_back(line(law_search_words(row)));
}

std::vector<TableCell> text_row(const std::vector<std::string>& texts) {
  std::vector<TableCell> cells;
  for (const std::string& text : texts) cells.push_back({line(text)});
  return cells;
}

void add_numbers(std::vector<Block>& blocks, const GapReport& report) {
  std::vector<std::vector<TableCell>> rows;
  const auto add = [&](const std::string& name, const coverage::Count& count) {
    if (count.n == 0 && count.n_unknown == 0) return;
    rows.push_back(text_row({name, count_words(count), std::to_string(count.partial), std::to_string(count.none),
                             std::to_string(count.conflict), std::to_string(count.hi - count.lo),
                             std::to_string(count.n_unknown)}));
  };
  add("Must", report.summary[0]);
  add("Should", report.summary[1]);
  add("May", report.summary[2]);
  blocks.push_back(
      line(fmt::format("Protections that the conventions ask for, by how firmly; {} of {} obligations are covered. A "
                       "range counts what is "
                       "certainly covered, then what may be: the difference was not assessed.",
                       report.obligations_covered, report.obligations)));
  blocks.push_back(pandoc::table({{"Modality", 0.14},
                                  {"Covered", 0.26},
                                  {"Partial", 0.11},
                                  {"None", 0.1},
                                  {"Conflict", 0.12},
                                  {"Not assessed", 0.13},
                                  {"Status not known", 0.14}},
                                 rows));
}

void add_read(std::vector<Block>& blocks, const GapReport& report) {
  std::vector<Block> items;
  for (const auto& row : report.instruments) {
    items.push_back(line(fmt::format("{} ({}): {}{}. Source: {}", row.title, row.abbreviation, bond_words(row),
                                     row.in_baseline ? "" : " (not in the baseline)", row.source)));
  }
  blocks.push_back(line(fmt::format("Measured against {}:", baseline_words(report.baseline))));
  blocks.push_back(pandoc::bullets(items));
  items.clear();
  for (const auto& work : report.works) {
    items.push_back(line(fmt::format("{} ({}), {} provisions, {} with a reading; text {}{}", work.title, work.law,
                                     work.provisions, work.mapped, work.expression,
                                     work.summary ? ": a summary in the project's own words, not the law" : "")));
  }
  blocks.push_back(line("Laws that were read:"));
  blocks.push_back(pandoc::bullets(items));
  items.clear();
  for (const auto& work : report.missing_works)
    items.push_back(line(fmt::format("{} ({}): expected for {}", work.title, work.law, join(work.groups, "; "))));
  for (const std::string& finding : report.left_out) items.push_back(line("Left out because of an error: " + finding));
  if (items.empty()) return;
  blocks.push_back(line("Not at hand:"));
  blocks.push_back(pandoc::bullets(items));
}

void add_gaps(std::vector<Block>& blocks, const GapReport& report) {
  std::vector<std::vector<TableCell>> rows;
  for (const ConceptRow* row : report.heaviest_first({Verdict::none, Verdict::conflict, Verdict::partial})) {
    TableCell open;
    for (const ObligationRow& obligation : row->obligations) {
      if (obligation.uncovered.empty()) continue;
      open.push_back(named_line(obligation.provision.cite() + ":", join(obligation.uncovered, " ")));
    }
    if (open.empty()) open.push_back(line(row->reason));
    rows.push_back(
        {{pandoc::paragraph({pandoc::link(row->label, row->id.str())})}, {line(word(row->verdict))}, open, {}});
  }
  if (rows.empty()) return blocks.push_back(line("No gap is certain. What was not assessed may hold some."));
  blocks.push_back(pandoc::table(
      {{"Protection", 0.22}, {"Answer", 0.12}, {"What is open", 0.44}, {"Comments of the State", 0.22}}, rows));
}

void add_protections(std::vector<Block>& blocks, const GapReport& report) {
  for (const report::GroupRow& group : report.groups) {
    if (group.leaves.empty()) continue;
    blocks.push_back(pandoc::heading(kGroup, "group-" + group.id.str(), group.notation + " " + group.label));
    for (const std::size_t leaf : group.leaves) add_protection(blocks, report.concepts[leaf]);
  }
}

void add_inputs(std::vector<Block>& blocks, const GapReport& report) {
  blocks.push_back(line("Made by lacuna " + report.engine + " from these files:"));
  std::vector<std::vector<TableCell>> rows;
  for (const auto& [file, hash] : report.inputs) rows.push_back(text_row({file, hash}));
  blocks.push_back(pandoc::table({{"File", 0.45}, {"SHA-256", 0.55}}, rows));
}

}  // namespace

std::string gaps_document(const GapReport& report) {
  std::vector<Block> blocks;
  const auto part = [&](std::string_view id, std::string_view title, auto add) {
    blocks.push_back(pandoc::heading(kPart, id, title));
    add(blocks, report);
  };
  part("numbers", "The numbers", add_numbers);
  part("gaps", "Gaps, the heaviest first", add_gaps);
  part("read", "What was read", add_read);
  part("protections", "Protection by protection", add_protections);
  part("inputs", "Inputs", add_inputs);
  return pandoc::document("Gap report: " + report.state.name,
                          fmt::format("Protection of children against trafficking; law as of {}", report.as_of.str()),
                          blocks);
}

}  // namespace lacuna::render

#include "render/diff_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::render {

namespace {

using align::Change;
using report::LawDiff;
using report::ProvisionChange;

constexpr std::size_t kDiffIndent = 2;

std::string_view shout(Change change) {
  switch (change) {
    case Change::same: return "SAME";
    case Change::relabelled: return "RELABELLED";
    case Change::changed: return "CHANGED";
    case Change::moved: return "MOVED";
    case Change::added: return "ADDED";
    case Change::removed: return "REMOVED";
  }
  return "";
}

std::string version_line(std::string_view letter, const report::Version& version, const Style& style) {
  return fmt::format("{}  {}   ({}{})\n", bold(letter, style), version.expression,
                     version.summary ? "summary, not the law" : "official text",
                     version.date ? ", text as of " + version.date->str() : "");
}

/// "2 changed, 1 added": what there is none of is left out.
std::string counts(std::span<const std::pair<std::size_t, std::string_view>> all) {
  std::vector<std::string> parts;
  for (const auto& [count, name] : all) {
    if (count > 0) parts.push_back(fmt::format("{} {}", count, name));
  }
  return parts.empty() ? "none" : join(parts, ", ");
}

std::size_t count_of(const LawDiff& diff, align::Match match) {
  return static_cast<std::size_t>(std::ranges::count(diff.mappings, match, &report::MappingState::state));
}

std::string summary_lines(const LawDiff& diff, const Style& style) {
  using Counts = std::vector<std::pair<std::size_t, std::string_view>>;
  const report::DiffSummary& summary = diff.summary;
  const Counts provisions{{summary.changed, "changed"},
                          {summary.moved, "moved"},
                          {summary.added, "added"},
                          {summary.removed, "removed"},
                          {summary.relabelled, "with another number or heading"},
                          {summary.quoted, "for another law"},
                          {summary.same, "the same"}};
  std::string text = wrap(counts(provisions), 12, style, "Provisions  ");
  text += fmt::format("Words       {} inserted, {} deleted\n", summary.words_inserted, summary.words_deleted);
  if (diff.mappings.empty()) return text;
  const Counts mappings{{count_of(diff, align::Match::exact), "exact"},
                        {count_of(diff, align::Match::moved), "moved"},
                        {count_of(diff, align::Match::fuzzy), "fuzzy"},
                        {count_of(diff, align::Match::orphan), "orphan"}};
  return text + fmt::format("Mappings    {}\n", counts(mappings));
}

std::string head_of(const ProvisionChange& provision, const Style& style) {
  const auto& label = provision.label();
  const bool moved = provision.change == Change::moved;
  std::string place = moved ? fmt::format("{} → {}", provision.before.citation, label.citation) : label.citation;
  std::string ids = moved ? fmt::format("{} → {}", provision.before.eid, label.eid) : label.eid;
  if (provision.scope == akn::Scope::quoted) ids += ", for another law";
  const std::string chain = join(label.headings, " > ");
  std::string head = fmt::format("{:<11} {}", shout(provision.change), place);
  std::string text = bold(head, style);
  if (!label.heading.empty()) text += "  " + label.heading;
  std::string place_line = wrap(fmt::format("{}  [{}]", chain, ids), kDiffIndent, style);
  place_line.pop_back();
  return text + "\n" + faint(place_line, style) + "\n";
}

/// "number: [-4.-] {+5.+}", if it changed.
std::string label_line(std::string_view name, const std::string& before, const std::string& after, const Style& style) {
  if (before == after) return {};
  std::string line = fmt::format("{:{}}{}:", "", kDiffIndent, name);
  if (!before.empty()) line += " " + deleted("[-" + before + "-]", style);
  if (!after.empty()) line += " " + inserted("{+" + after + "+}", style);
  return line + "\n";
}

std::string provision_text(const ProvisionChange& provision, const Style& style) {
  std::string text = head_of(provision, style);
  const auto& [before, after] = std::tie(provision.before, provision.after);
  if (!before.eid.empty() && !after.eid.empty()) {
    text += label_line("number", before.num, after.num, style);
    text += label_line("heading", before.heading, after.heading, style);
    text += label_line("standing", before.repealed ? "repealed" : "", after.repealed ? "repealed" : "", style);
  }
  if (!provision.words.empty()) text += marked_words(provision.words, kDiffIndent, style);
  return text + "\n";
}

std::string stale_text(const LawDiff& diff, const Style& style) {
  std::string text;
  for (const auto& mapping : diff.mappings) {
    if (mapping.state == align::Match::exact) continue;
    const std::string now = mapping.found.empty() ? "" : ", now " + mapping.found;
    text += wrap(fmt::format("{}:{}  {} {}{}", mapping.file, mapping.line, mapping.subject, mapping.object,
                             mapping.state == align::Match::moved ? now : ""),
                 kDiffIndent + 8, style, fmt::format("{:{}}{:<8}", "", kDiffIndent, report::state_name(mapping.state)));
  }
  if (text.empty()) return {};
  return bold("STALE MAPPINGS", style) + ": against B, a person has to read their provisions again\n" + text;
}

}  // namespace

std::string diff_text(const LawDiff& diff, const Style& style) {
  std::string text = bold(diff.after.title, style) + "\n";
  text += version_line("A", diff.before, style) + version_line("B", diff.after, style);
  for (const std::string& note : diff.notes) text += wrap(note, 6, style, "Note: ");
  text += "\n" + summary_lines(diff, style) + "\n";
  if (!diff.preamble.empty()) {
    text += bold("CHANGED     preamble", style) + "\n" + marked_words(diff.preamble, kDiffIndent, style) + "\n";
  }
  for (const ProvisionChange& provision : diff.provisions) text += provision_text(provision, style);
  return text + stale_text(diff, style);
}

}  // namespace lacuna::render

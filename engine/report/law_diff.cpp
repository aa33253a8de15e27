#include "report/law_diff.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "akn/citation.hpp"
#include "mapping/pin.hpp"

namespace lacuna::report {

namespace {

using align::Change;
using align::Op;

Version version_of(const akn::Document& document) {
  return {document.work.str(), document.work.str() + "/" + document.expression,
          document.language,   document.title.empty() ? document.work.str() : document.title,
          document.date,       document.is_digest()};
}

std::vector<std::string> notes_on(const akn::Document& before, const akn::Document& after) {
  std::vector<std::string> notes;
  if (before.work != after.work) {
    notes.push_back(fmt::format("These are two works, {} and {}: equal eIds need not be the same provision.",
                                before.work.str(), after.work.str()));
  }
  if (before.language != after.language) {
    notes.push_back(fmt::format("The languages differ, {} and {}: words cannot agree, only the structure is compared.",
                                before.language, after.language));
  }
  if (before.is_digest() != after.is_digest()) {
    notes.push_back(
        fmt::format("Only the {} is the official text, the other is a summary: words differ for that alone.",
                    before.is_digest() ? "later" : "earlier"));
  }
  if (before.date && after.date && *before.date > *after.date) {
    notes.push_back(fmt::format("A, of {}, is later than B, of {}: what is told as added was removed.",
                                before.date->str(), after.date->str()));
  }
  return notes;
}

ProvisionLabel label_of(const akn::Document& document, std::optional<std::size_t> index) {
  if (!index) return {};
  const akn::Provision& provision = document.provisions[*index];
  auto headings = document.headings(*index);
  headings.erase(headings.begin());
  return {provision.eid.str(),         provision.num,       provision.heading,
          akn::cite(document, *index), std::move(headings), provision.repealed};
}

std::vector<align::Edit> words_of(const akn::Document& before, const akn::Document& after, const align::Pair& pair) {
  if (!pair.before) return align::whole(Op::insertion, after.provisions[*pair.after].own_text());
  if (!pair.after) return align::whole(Op::deletion, before.provisions[*pair.before].own_text());
  if (!pair.words_differ) return {};
  return align::edits_between(before.provisions[*pair.before].own_text(), after.provisions[*pair.after].own_text());
}

ProvisionChange change_of(const akn::Document& before, const akn::Document& after, const align::Pair& pair) {
  const auto scope = pair.after ? after.provisions[*pair.after].scope : before.provisions[*pair.before].scope;
  return {pair.change, scope, label_of(before, pair.before), label_of(after, pair.after),
          words_of(before, after, pair)};
}

std::size_t& count_of(DiffSummary& summary, Change change) {
  switch (change) {
    case Change::same: return summary.same;
    case Change::relabelled: return summary.relabelled;
    case Change::changed: return summary.changed;
    case Change::moved: return summary.moved;
    case Change::added: return summary.added;
    case Change::removed: break;
  }
  return summary.removed;
}

void count_words(DiffSummary& summary, std::span<const align::Edit> edits) {
  for (const align::Edit& edit : edits) {
    if (edit.op == Op::insertion) summary.words_inserted += edit.words;
    if (edit.op == Op::deletion) summary.words_deleted += edit.words;
  }
}

std::vector<align::Edit> preamble_of(const akn::Document& before, const akn::Document& after) {
  auto edits = align::edits_between(before.preamble, after.preamble);
  const bool same = std::ranges::all_of(edits, [](const align::Edit& edit) { return edit.op == Op::equal; });
  return same ? std::vector<align::Edit>{} : edits;
}

MappingState state_of(const mapping::MappingSet& set, const mapping::Mapping& mapping, const akn::Document& document) {
  const auto pin = mapping::pin(mapping, document);
  return {set.file,
          mapping.line,
          set.expression,
          mapping.subject.curie(),
          mapping.object ? "prot:" + mapping.object->str() : "sssom:NoTermFound",
          pin.match,
          pin.provision ? document.provisions[*pin.provision].eid.str() : std::string{}};
}

}  // namespace

LawDiff diff_laws(const akn::Document& before, const akn::Document& after,
                  std::span<const mapping::MappingSet* const> sets) {
  LawDiff diff{version_of(before), version_of(after), notes_on(before, after), preamble_of(before, after), {}, {}, {}};
  count_words(diff.summary, diff.preamble);
  for (const align::Pair& pair : align::pair_provisions(before, after)) {
    const auto scope = pair.after ? after.provisions[*pair.after].scope : before.provisions[*pair.before].scope;
    if (scope == akn::Scope::own) ++count_of(diff.summary, pair.change);
    if (pair.change == Change::same) continue;
    if (scope == akn::Scope::quoted) ++diff.summary.quoted;
    diff.provisions.push_back(change_of(before, after, pair));
    if (scope == akn::Scope::own) count_words(diff.summary, diff.provisions.back().words);
  }
  for (const mapping::MappingSet* set : sets) {
    const bool pinned =
        set->work == after.work &&
        (set->expression == after.expression || (before.work == after.work && set->expression == before.expression));
    if (!pinned) continue;
    for (const mapping::Mapping& mapping : set->mappings) diff.mappings.push_back(state_of(*set, mapping, after));
  }
  return diff;
}

std::string_view state_name(align::Match match) {
  switch (match) {
    case align::Match::exact: return "exact";
    case align::Match::moved: return "moved";
    case align::Match::fuzzy: return "fuzzy";
    case align::Match::orphan: return "orphan";
  }
  return "";
}

}  // namespace lacuna::report

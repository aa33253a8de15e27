#include "render/review_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"
#include "coverage/verdict.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

constexpr std::size_t kReviewIndent = 2;
constexpr std::size_t kDeep = 6;

std::string line_of(const mapping::Mapping& mapping) {
  const std::string object = mapping.object ? mapping.object->str() : "no protection content";
  const std::string label = mapping.subject_label.empty() ? mapping.subject.eid.str() : mapping.subject_label;
  if (mapping.negated) return fmt::format("− {}: not {}", label, object);
  if (!mapping.object) return fmt::format("+ {}: {}", label, object);
  return fmt::format("+ {}: {} {}", label, to_string(mapping.predicate), object);
}

std::size_t count(const mapping::DecidedSet& decided, mapping::Choice choice) {
  return static_cast<std::size_t>(std::ranges::count(decided.rows, choice, &mapping::Decided::choice));
}

std::string change_text(const report::VerdictChange& change, const Style& style) {
  const std::string verdict = change.before == change.after
                                  ? std::string(to_string(change.after))
                                  : fmt::format("{} → {}", to_string(change.before), to_string(change.after));
  std::string text = wrap(fmt::format("{}: {}", change.id.str(), verdict), kReviewIndent, style);
  for (const std::string& sentence : change.gained) text += wrap("closed: " + sentence, kDeep, style);
  for (const std::string& sentence : change.lost) text += wrap("open: " + sentence, kDeep, style);
  return text;
}

std::string state_text(const report::StateChange& change, const Style& style) {
  std::string text = "\n" + bold(fmt::format("{} on {}", change.state, change.as_of.str()), style) + "\n";
  if (change.concepts.empty()) return text + wrap("No answer changes.", kReviewIndent, style);
  text += wrap(fmt::format("MUST: {} before, {} after", count_words(change.before), count_words(change.after)),
               kReviewIndent, style);
  for (const report::VerdictChange& each : change.concepts) text += change_text(each, style);
  return text;
}

std::string list_of(const std::string& title, const std::vector<std::string>& lines, const Style& style) {
  if (lines.empty()) return {};
  std::string text = "\n" + bold(title, style) + "\n";
  for (const std::string& line : lines) text += "  " + line + "\n";
  return text;
}

}  // namespace

std::string progress_text(const report::ReviewProgress& progress, const Style& style) {
  std::string text = bold(progress.title, style) + "   " + progress.expression + "\n";
  text += wrap(
      fmt::format("{} of {} read; rows of the mapping file: {} accepted, {} rejected, {} not decided",
                  progress.provisions - progress.unread.size(), counted(progress.provisions, "provision", "provisions"),
                  progress.accepted, progress.rejected, progress.undecided),
      kReviewIndent, style);
  text += list_of("Words changed since they were read", progress.stale, style);
  text += list_of("Read by nobody", progress.unread, style);
  return text;
}

std::string changes_text(std::span<const report::StateChange> changes, const Style& style) {
  std::string text;
  for (const report::StateChange& change : changes) text += state_text(change, style);
  return text;
}

std::string confirmed_text(const std::string& title, const mapping::ConfirmedSet& confirmed, const Style& style) {
  const auto lines = [](const std::vector<mapping::Mapping>& rows) {
    std::vector<std::string> all;
    for (const mapping::Mapping& row : rows) all.push_back(line_of(row));
    return all;
  };
  return bold(title, style) + "   " + confirmed.set.expression + "\n" +
         list_of("Confirmed", lines(confirmed.rows), style) +
         list_of("Still to be read again: not asked for, or the words quoted are gone", lines(confirmed.not_done),
                 style);
}

std::string decided_text(const std::string& title, const mapping::DecidedSet& decided,
                         std::span<const report::StateChange> changes, const Style& style) {
  using mapping::Choice;
  std::string text = bold(title, style) + "\n";
  text += wrap(fmt::format("{} accepted, {} rejected, {} changed; {} held before", count(decided, Choice::accept),
                           count(decided, Choice::reject), count(decided, Choice::change), decided.already),
               kReviewIndent, style);
  for (const mapping::Decided& row : decided.rows) text += wrap(line_of(row.mapping), kReviewIndent + 2, style);
  return text + changes_text(changes, style);
}

}  // namespace lacuna::render

#include "render/survey_diff_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"
#include "render/survey_wording.hpp"

namespace lacuna::render {

namespace {

using report::AddedInstrument;
using report::MovedProtection;
using report::SurveyDiff;

constexpr std::size_t kSurveyDiffIndent = 2;
constexpr std::size_t kNameWidth = 32;

std::string added_lines(const AddedInstrument& added, const Style& style) {
  std::string text = fmt::format("{}  {}\n", bold(added.abbreviation, style), added.title);
  const std::string asks = added.read
                               ? fmt::format("a must for {} protections, {} of which nothing in force required before",
                                             added.asks.size(), added.news.size())
                               : "its text was not read";
  text += wrap(fmt::format("binds {}; {}", states_words(added.parties), asks), kSurveyDiffIndent, style);
  if (!added.news.empty()) text += wrap(join(added.news, ", "), kSurveyDiffIndent + 5, style, "  new: ");
  return text;
}

std::string moved_line(const MovedProtection& moved, const Style& style) {
  const std::string standing = moved.standing_before == moved.standing_after
                                   ? moved.standing_after
                                   : moved.standing_before + " → " + moved.standing_after;
  return wrap(fmt::format("{}; {} → {} States", standing, moved.before.bound, moved.after.bound),
              kNameWidth + kSurveyDiffIndent, style, fmt::format("  {:<{}}", moved.id, kNameWidth));
}

bool stands_elsewhere(const MovedProtection& moved) { return moved.standing_before != moved.standing_after; }

}  // namespace

std::string survey_diff_text(const SurveyDiff& diff, const Style& style) {
  std::string text =
      fmt::format("{}\n\n", bold(fmt::format("Survey of {} → survey of {}", diff.before, diff.after), style));
  if (diff.added.empty() && diff.gone.empty() && diff.protections.empty()) return text + "Nothing changed.\n";
  text += fmt::format("{}\n", bold(fmt::format("INSTRUMENTS THAT CAME INTO FORCE ({})", diff.added.size()), style));
  for (const AddedInstrument& added : diff.added) text += added_lines(added, style);
  if (!diff.gone.empty()) text += wrap("No more in force: " + join(diff.gone, ", "), kSurveyDiffIndent, style);
  const auto moved = std::ranges::count_if(diff.protections, stands_elsewhere);
  text += fmt::format("\n{}\n", bold(fmt::format("PROTECTIONS THAT STAND ELSEWHERE NOW ({})", moved), style));
  for (const MovedProtection& each : diff.protections) {
    if (stands_elsewhere(each)) text += moved_line(each, style);
  }
  text += fmt::format("\n{} more stand where they stood and bind another number of States.\n",
                      diff.protections.size() - static_cast<std::size_t>(moved));
  return text;
}

}  // namespace lacuna::render

#include "render/survey_diff_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "render/survey_wording.hpp"

namespace lacuna::render {

namespace {

using Json = nlohmann::ordered_json;
using report::AddedInstrument;
using report::MovedProtection;
using report::StateCount;
using report::SurveyDiff;

constexpr std::size_t kIndent = 2;
constexpr std::size_t kNameWidth = 32;

std::string added_lines(const AddedInstrument& added, const Style& style) {
  std::string text = fmt::format("{}  {}\n", bold(added.abbreviation, style), added.title);
  const std::string asks = added.read
                               ? fmt::format("a must for {} protections, {} of which nothing in force required before",
                                             added.asks.size(), added.news.size())
                               : "its text was not read";
  text += wrap(fmt::format("binds {}; {}", states_words(added.parties), asks), kIndent, style);
  if (!added.news.empty()) text += wrap(join(added.news, ", "), kIndent + 5, style, "  new: ");
  return text;
}

std::string moved_line(const MovedProtection& moved, const Style& style) {
  const std::string standing = moved.standing_before == moved.standing_after
                                   ? moved.standing_after
                                   : moved.standing_before + " → " + moved.standing_after;
  return wrap(fmt::format("{}; {} → {} States", standing, moved.before.bound, moved.after.bound), kNameWidth + kIndent,
              style, fmt::format("  {:<{}}", moved.id, kNameWidth));
}

bool stands_elsewhere(const MovedProtection& moved) { return moved.standing_before != moved.standing_after; }

Json count_json(const StateCount& count) {
  return {{"lo", count.bound}, {"hi", count.bound + count.unknown}, {"of", count.of}};
}

}  // namespace

std::string survey_diff_text(const SurveyDiff& diff, const Style& style) {
  std::string text =
      fmt::format("{}\n\n", bold(fmt::format("Survey of {} → survey of {}", diff.before, diff.after), style));
  if (diff.added.empty() && diff.gone.empty() && diff.protections.empty()) return text + "Nothing changed.\n";
  text += fmt::format("{}\n", bold(fmt::format("INSTRUMENTS THAT CAME INTO FORCE ({})", diff.added.size()), style));
  for (const AddedInstrument& added : diff.added) text += added_lines(added, style);
  if (!diff.gone.empty()) text += wrap("No more in force: " + join(diff.gone, ", "), kIndent, style);
  const auto moved = std::ranges::count_if(diff.protections, stands_elsewhere);
  text += fmt::format("\n{}\n", bold(fmt::format("PROTECTIONS THAT STAND ELSEWHERE NOW ({})", moved), style));
  for (const MovedProtection& each : diff.protections) {
    if (stands_elsewhere(each)) text += moved_line(each, style);
  }
  text += fmt::format("\n{} more stand where they stood and bind another number of States.\n",
                      diff.protections.size() - static_cast<std::size_t>(moved));
  return text;
}

std::string survey_diff_json(const SurveyDiff& diff) {
  Json json{{"format", "lacuna-survey-diff/1"}, {"before", diff.before}, {"after", diff.after},
            {"added", Json::array()},           {"gone", diff.gone},     {"protections", Json::array()}};
  for (const AddedInstrument& added : diff.added) {
    json["added"].push_back({{"abbreviation", added.abbreviation},
                             {"title", added.title},
                             {"parties", count_json(added.parties)},
                             {"asks", added.asks},
                             {"news", added.news}});
  }
  for (const MovedProtection& moved : diff.protections) {
    json["protections"].push_back({{"id", moved.id},
                                   {"standing_before", moved.standing_before},
                                   {"standing_after", moved.standing_after},
                                   {"before", count_json(moved.before)},
                                   {"after", count_json(moved.after)}});
  }
  return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace lacuna::render

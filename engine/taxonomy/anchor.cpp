#include "taxonomy/anchor.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/strings.hpp"

namespace lacuna::taxonomy {

namespace {

/// The numbers of one provision from outside in: 3, 1, a.
using Steps = std::vector<std::string>;

bool is_number(std::string_view step) { return !step.empty() && std::ranges::all_of(step, is_ascii_digit); }

Steps steps_of(std::string_view text) {
  static const RE2 step_pattern(R"(([0-9]+|[A-Za-z]+))");
  Steps steps;
  re2::StringPiece rest(text.data(), text.size());
  std::string step;
  while (RE2::FindAndConsume(&rest, step_pattern, &step)) steps.push_back(step);
  return steps;
}

std::string in_full(const Steps& steps) {
  std::string text = steps.front();
  for (std::size_t i = 1; i < steps.size(); ++i) text += "(" + steps[i] + ")";
  return text;
}

/// "(4)" after 6(3)(a) is 6(4): it takes the place of the first step of its kind below the article.
Steps after(const Steps& before, const Steps& inner) {
  Steps steps = before;
  const bool number = is_number(inner.front());
  const auto same_kind =
      std::find_if(steps.begin() + 1, steps.end(), [&](const std::string& step) { return is_number(step) == number; });
  steps.erase(same_kind, steps.end());
  steps.insert(steps.end(), inner.begin(), inner.end());
  return steps;
}

/// What lies from one step to another, the first not included: 16 to 18 gives 17, 18; a to c gives b, c.
Steps range(const std::string& from, const std::string& to) {
  Steps between;
  int first = 0;
  int last = 0;
  if (is_number(from) && is_number(to)) {
    std::from_chars(from.data(), from.data() + from.size(), first);
    std::from_chars(to.data(), to.data() + to.size(), last);
    for (int i = first + 1; i <= last; ++i) between.push_back(std::to_string(i));
  } else if (from.size() == 1 && to.size() == 1) {
    for (char c = from.front(); c < to.front(); ++c) between.emplace_back(1, static_cast<char>(c + 1));
  }
  return between;
}

/// Adds the provisions that one item of a list names: "3(a)", "(c)", "16-18".
void add_item(std::string_view item, std::optional<Steps>& before, std::vector<std::string>& provisions) {
  const auto dash = item.find('-');
  const Steps steps = steps_of(item.substr(0, dash));
  if (steps.empty()) return;
  before = item.starts_with("(") && before ? after(*before, steps) : steps;
  provisions.push_back(in_full(*before));
  if (dash == std::string_view::npos) return;
  const Steps end = steps_of(item.substr(dash + 1));
  if (end.empty()) return;
  for (const std::string& step : range(before->back(), end.back())) {
    before->back() = step;
    provisions.push_back(in_full(*before));
  }
}

Anchor parse_anchor(std::string_view text) {
  static const RE2 anchor_pattern(R"((\S+)(?: +([0-9(].*))?.*)");
  static const RE2 remark_pattern(R"(\([^)]* [^)]*\))");
  std::string words(text);
  RE2::GlobalReplace(&words, remark_pattern, "");
  Anchor anchor;
  std::string list;
  if (!RE2::FullMatch(words, anchor_pattern, &anchor.instrument, &list)) return anchor;
  std::optional<Steps> before;
  for (const std::string_view item : split(list, ',')) add_item(trim(item), before, anchor.provisions);
  return anchor;
}

}  // namespace

std::vector<Anchor> parse_anchors(std::string_view text) {
  std::vector<Anchor> anchors;
  for (const std::string_view part : split(text, ';')) {
    if (!trim(part).empty()) anchors.push_back(parse_anchor(trim(part)));
  }
  return anchors;
}

}  // namespace lacuna::taxonomy

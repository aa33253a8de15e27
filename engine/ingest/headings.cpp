#include "ingest/headings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/strings.hpp"

namespace lacuna::ingest {

namespace {

/// So few headings are no division of a law.
constexpr std::size_t kFewestHeadings = 3;

/// What is printed at least so often, but for digits and marks, heads pages and no sections.
constexpr std::size_t kRunning = 3;

/// Headings with a class of their own number something else.
bool is_plain_heading(const Line& line, const NumberingTable& numberings) {
  return line.emphasis == Emphasis::heading && numberings.match(line.text, MarkClass::annex, MarkClass::end).empty();
}

bool is_container(const Line& line, const NumberingTable& numberings) {
  return !numberings.match(line.text, MarkClass::annex, MarkClass::container).empty();
}

/// Letters alone, for what heads every page with another number.
std::string letters_of(std::string_view text) {
  std::string letters;
  for (const char c : ascii_lower(text)) {
    if (c >= 'a' && c <= 'z') letters += c;
  }
  return letters;
}

bool has_lower_case(std::string_view text) {
  return std::ranges::any_of(text,
                             [](char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) > 0x7F; });
}

}  // namespace

void number_headings(std::vector<Opening>& run, std::span<const Line> lines, const NumberingTable& numberings,
                     std::vector<Remark>& remarks) {
  std::vector<Opening> found;
  for (std::size_t i = 1; i < run.size(); ++i) {
    const Number& before = run[i - 1].mark.number;
    const Number& after = run[i].mark.number;
    const int missing = after.parts.front() - before.parts.front() - 1;
    if (missing <= 0 || before.parts.size() > 1 || after.parts.size() > 1 ||
        lines[run[i].line].emphasis != Emphasis::heading)
      continue;
    std::vector<std::size_t> headings;
    for (std::size_t line = run[i - 1].line + 2; line + 1 < run[i].line; ++line) {
      const bool heads_words =
          lines[line + 1].emphasis == Emphasis::plain && !is_container(lines[line - 1], numberings);
      if (heads_words && is_plain_heading(lines[line], numberings)) headings.push_back(line);
    }
    if (headings.size() != static_cast<std::size_t>(missing)) continue;
    for (std::size_t k = 0; k < headings.size(); ++k) {
      const int number = before.parts.front() + static_cast<int>(k) + 1;
      found.push_back(
          {headings[k],
           {run[i].mark.row, "", std::to_string(number), Number{before.prefix, {number}}, Script::arabic, 0}});
      remarks.push_back({lines[headings[k]].line,
                         fmt::format("a heading without number: taken for {}, which is missing", number),
                         lines[headings[k]].text});
    }
  }
  run.insert(run.end(), found.begin(), found.end());
  std::ranges::sort(run, {}, &Opening::line);
}

std::vector<Opening> unnumbered_headings(std::span<const Line> lines, std::size_t begin, std::size_t end,
                                         const NumberingTable& numberings, std::vector<Remark>& remarks) {
  std::map<std::string, std::size_t> times;
  for (std::size_t i = begin; i < end; ++i) ++times[letters_of(lines[i].text)];
  std::vector<Opening> run;
  const Numbering* row = numberings.unnumbered();
  for (std::size_t i = begin; row != nullptr && i + 1 < end; ++i) {
    const bool heads_words = lines[i + 1].emphasis == Emphasis::plain;
    if (!heads_words || !is_plain_heading(lines[i], numberings) || !has_lower_case(lines[i].text)) continue;
    if (times[letters_of(lines[i].text)] >= kRunning) continue;
    run.push_back({i, {row, "", "", {}, Script::arabic, 0}});
  }
  if (run.size() < kFewestHeadings) return {};
  remarks.push_back({lines[run.front().line].line, "no numbers: headings are read as sections, in their order",
                     lines[run.front().line].text});
  return run;
}

}  // namespace lacuna::ingest

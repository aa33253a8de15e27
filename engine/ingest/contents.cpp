#include "ingest/contents.hpp"

#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "text/normalise.hpp"

namespace lacuna::ingest {

namespace {

/// A list of contents has at least so many entries, and so many of them come again.
constexpr std::size_t kFewestEntries = 5;
constexpr double kComeAgain = 0.6;
constexpr std::size_t kLongestEntry = 130;
constexpr std::size_t kShortestEntry = 3;

/// More entries than the longest code has: beyond that, looking would take longer than it is worth.
constexpr std::size_t kMostEntries = 8000;

std::string words_of(const Line& line, const NumberingTable& numberings) {
  const auto marks = numberings.match(line.text, MarkClass::annex, MarkClass::series);
  std::string_view words = line.text;
  if (!marks.empty()) words.remove_prefix(marks.front().words_at);
  std::string folded = text::normalise(words).text;
  while (!folded.empty() && std::string_view(" .:;,-–—").find(folded.back()) != std::string_view::npos)
    folded.pop_back();
  return folded;
}

/// For each line the next one with the same words; the number of lines where there is none.
std::vector<std::size_t> next_places(std::span<const Line> lines, const NumberingTable& numberings) {
  std::vector<std::size_t> next(lines.size(), lines.size());
  std::unordered_map<std::string, std::size_t> last;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string words = words_of(lines[i], numberings);
    if (words.size() <= kShortestEntry) continue;
    const auto [place, first] = last.try_emplace(std::move(words), i);
    if (!first) next[std::exchange(place->second, i)] = i;
  }
  return next;
}

/// True if the lines are short, and most of them come again behind the last.
bool is_list(std::span<const Line> lines, std::size_t begin, std::size_t end, std::span<const std::size_t> next) {
  std::size_t again = 0;
  std::size_t length = 0;
  for (std::size_t i = begin; i < end; ++i) {
    length += lines[i].text.size();
    again += next[i] >= end && next[i] < lines.size() ? 1U : 0U;
  }
  const std::size_t entries = end - begin;
  return again >= kFewestEntries && length < kLongestEntry * entries &&
         static_cast<double>(again) >= kComeAgain * static_cast<double>(entries);
}

}  // namespace

Contents find_contents(std::span<const Line> lines, const NumberingTable& numberings) {
  const auto next = next_places(lines, numberings);
  for (std::size_t begin = 0; begin <= lines.size() / 2 && begin < lines.size(); ++begin) {
    const std::size_t end = next[begin];
    if (end == lines.size() || end - begin > kMostEntries) continue;
    if (numberings.match(lines[begin].text, MarkClass::annex, MarkClass::series).empty()) continue;
    if (is_list(lines, begin, end, next)) return {begin, end};
  }
  return {};
}

}  // namespace lacuna::ingest

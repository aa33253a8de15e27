#include "ingest/contents.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/normalise.hpp"

namespace lacuna::ingest {

namespace {

/// A list of contents has at least so many entries, and so many of them come again.
constexpr std::size_t kFewestEntries = 5;
constexpr double kComeAgain = 0.6;
constexpr std::size_t kLongestEntry = 130;

std::string words_of(const Line& line, const NumberingTable& numberings) {
  const auto marks = numberings.match(line.text, MarkClass::annex, MarkClass::series);
  std::string_view words = line.text;
  if (!marks.empty()) words.remove_prefix(marks.front().words_at);
  std::string folded = text::normalise(words).text;
  while (!folded.empty() && std::string_view(" .:;,-–—").find(folded.back()) != std::string_view::npos)
    folded.pop_back();
  return folded;
}

}  // namespace

Contents find_contents(std::span<const Line> lines, const NumberingTable& numberings) {
  std::unordered_map<std::string, std::vector<std::size_t>> places;
  std::vector<std::string> words;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    words.push_back(words_of(lines[i], numberings));
    if (words.back().size() > 3) places[words.back()].push_back(i);
  }
  const auto next_place = [&](std::size_t i) {
    const auto found = places.find(words[i]);
    if (found == places.end()) return lines.size();
    const auto after = std::ranges::upper_bound(found->second, i);
    return after == found->second.end() ? lines.size() : *after;
  };
  for (std::size_t begin = 0; begin < lines.size(); ++begin) {
    if (numberings.match(lines[begin].text, MarkClass::annex, MarkClass::series).empty()) continue;
    const std::size_t end = next_place(begin);
    if (end == lines.size()) continue;
    std::size_t entries = 0;
    std::size_t again = 0;
    std::size_t length = 0;
    for (std::size_t i = begin; i < end; ++i) {
      ++entries;
      length += lines[i].text.size();
      again += next_place(i) >= end && next_place(i) < lines.size() ? 1U : 0U;
    }
    if (again >= kFewestEntries && length < kLongestEntry * entries &&
        static_cast<double>(again) >= kComeAgain * static_cast<double>(entries)) {
      return {begin, end};
    }
    if (begin > lines.size() / 2) break;
  }
  return {};
}

}  // namespace lacuna::ingest

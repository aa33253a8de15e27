#include "ingest/bases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "ingest/chain.hpp"
#include "text/normalise.hpp"

namespace lacuna::ingest {

namespace {

/// A list of contents has at least so many entries, and so many of them come again.
constexpr std::size_t kFewestEntries = 5;
constexpr double kComeAgain = 0.6;

/// Longer lines are sentences.
constexpr std::size_t kLongestTitle = 160;

/// An article known by its number alone needs company to be believed.
constexpr std::size_t kFewestBare = 3;

struct Candidate {
  std::size_t line;
  Mark mark;
};

/// Candidates of one row in one print; for bare numbers of one indentation too.
struct Family {
  std::size_t row = 0;
  Emphasis emphasis = Emphasis::plain;
  std::size_t indent = 0;
  auto operator<=>(const Family&) const = default;
};

using Families = std::map<Family, std::vector<Candidate>>;

Families candidates(std::span<const Line> lines, std::size_t begin, std::size_t end, const NumberingTable& numberings,
                    MarkClass mark_class) {
  Families families;
  for (std::size_t i = begin; i < end; ++i) {
    for (Mark& mark : numberings.match(lines[i].text, mark_class, mark_class)) {
      const std::size_t indent = mark_class == MarkClass::bare ? lines[i].indent : 0;
      const Family family{mark.row->id, lines[i].emphasis, indent};
      families[family].push_back({i, std::move(mark)});
    }
  }
  return families;
}

std::vector<Number> numbers_of(const std::vector<Candidate>& of) {
  std::vector<Number> numbers;
  for (const Candidate& candidate : of) numbers.push_back(candidate.mark.number);
  return numbers;
}

std::size_t length_of(const std::vector<std::vector<std::size_t>>& runs) {
  std::size_t length = 0;
  for (const auto& run : runs) length += run.size();
  return length;
}

/// The family with the longest chains, and those chains.
std::optional<std::pair<Family, std::vector<std::vector<std::size_t>>>> longest(const Families& families) {
  std::optional<std::pair<Family, std::vector<std::vector<std::size_t>>>> best;
  for (const auto& [family, of] : families) {
    auto runs = chains(numbers_of(of));
    const auto length = length_of(runs);
    const bool better = !best || length > length_of(best->second) ||
                        (length == length_of(best->second) && family.emphasis > best->first.emphasis);
    if (better) best.emplace(family, std::move(runs));
  }
  return best;
}

/// Numbers of the same row in other print that fill a gap between two neighbours of a run.
void fill_gaps(std::vector<Opening>& run, const Family& family, const Families& families) {
  for (const auto& [other, of] : families) {
    if (other.row != family.row || other.emphasis == family.emphasis) continue;
    for (const Candidate& candidate : of) {
      const auto next =
          std::ranges::find_if(run, [&](const Opening& opening) { return opening.line > candidate.line; });
      if (next == run.begin()) continue;
      const Opening& before = *std::prev(next);
      if (before.line == candidate.line || !candidate.mark.number.follows(before.mark.number)) continue;
      if (next != run.end() && next->mark.number <= candidate.mark.number) continue;
      run.insert(next, {candidate.line, candidate.mark});
    }
  }
}

void remark_gaps(const std::vector<Opening>& run, std::span<const Line> lines, std::vector<Remark>& remarks) {
  for (std::size_t i = 1; i < run.size(); ++i) {
    if (run[i].mark.number.follows(run[i - 1].mark.number)) continue;
    remarks.push_back({lines[run[i].line].line,
                       fmt::format("numbers skip from {} to {}", run[i - 1].mark.digits, run[i].mark.digits),
                       run[i].mark.printed});
  }
}

void remark_others(const std::vector<Candidate>& of, const Bases& bases, std::span<const Line> lines,
                   std::vector<Remark>& remarks) {
  for (const Candidate& candidate : of) {
    bool taken = false;
    for (const auto& run : bases.runs) {
      taken = taken || std::ranges::find(run, candidate.line, &Opening::line) != run.end();
    }
    if (!taken && lines[candidate.line].emphasis != Emphasis::plain) {
      remarks.push_back({lines[candidate.line].line, "out of order: read as words of the provision around it",
                         candidate.mark.printed});
    }
  }
}

std::string words_of(const Line& line, const NumberingTable& numberings) {
  const auto marks = numberings.match(line.text, MarkClass::annex, MarkClass::series);
  std::string_view words = line.text;
  if (!marks.empty()) words.remove_prefix(marks.front().words_at);
  return text::normalise(words).text;
}

}  // namespace

bool is_title(const Line& line, const Mark& mark) {
  if (line.emphasis != Emphasis::plain) return line.text.size() <= 2 * kLongestTitle;
  if (line.text.size() > kLongestTitle) return false;
  const std::string_view rest = std::string_view(line.text).substr(mark.words_at);
  if (rest.empty()) return true;
  const std::string_view between =
      std::string_view(line.text).substr(mark.printed.size(), mark.words_at - mark.printed.size());
  const bool capitals = text::normalise(line.text).text != line.text &&
                        std::ranges::none_of(line.text, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool set_off =
      between.find_first_not_of(' ') != std::string_view::npos || between.find("\u3000") != std::string_view::npos;
  return (capitals || set_off) && !rest.ends_with('.') && !rest.ends_with(';') && !rest.ends_with(',');
}

Bases find_bases(std::span<const Line> lines, std::size_t begin, std::size_t end, const NumberingTable& numberings) {
  Families families = candidates(lines, begin, end, numberings, MarkClass::base);
  auto best = longest(families);
  if (!best || length_of(best->second) < 2) {
    Families bare = candidates(lines, begin, end, numberings, MarkClass::bare);
    if (auto best_bare = longest(bare); best_bare && length_of(best_bare->second) >= kFewestBare) {
      families = std::move(bare);
      best = std::move(best_bare);
    }
  }
  Bases bases;
  if (!best) return bases;
  const std::vector<Candidate>& of = families.at(best->first);
  for (const auto& chain : best->second) {
    std::vector<Opening> run;
    for (const std::size_t index : chain) run.push_back({of[index].line, of[index].mark});
    fill_gaps(run, best->first, families);
    remark_gaps(run, lines, bases.remarks);
    bases.runs.push_back(std::move(run));
  }
  remark_others(of, bases, lines, bases.remarks);
  return bases;
}

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
    for (std::size_t i = begin; i < end; ++i) {
      ++entries;
      again += next_place(i) >= end && next_place(i) < lines.size() ? 1U : 0U;
    }
    if (again >= kFewestEntries && static_cast<double>(again) >= kComeAgain * static_cast<double>(entries)) {
      return {begin, end};
    }
    if (begin > lines.size() / 2) break;
  }
  return {};
}

}  // namespace lacuna::ingest

#include "ingest/bases.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "ingest/chain.hpp"
#include "ingest/headings.hpp"
#include "text/normalise.hpp"

namespace lacuna::ingest {

namespace {

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

std::size_t longest_run(const std::vector<std::vector<std::size_t>>& runs) {
  std::size_t longest = 0;
  for (const auto& run : runs) longest = std::max(longest, run.size());
  return longest;
}

/// Reads numbers with stops as decimals where they follow each other better so.
void read_decimals(Families& families) {
  for (auto& [family, of] : families) {
    std::vector<Candidate> decimal = of;
    bool any = false;
    for (Candidate& candidate : decimal) {
      const auto number = parse_decimal(candidate.mark.digits);
      any = any || number;
      if (number) candidate.mark.number = *number;
    }
    if (any && longest_run(chains(numbers_of(decimal))) > longest_run(chains(numbers_of(of)))) of = std::move(decimal);
  }
}

/// A family with the chains of its numbers.
struct Chained {
  Family family;
  std::vector<std::vector<std::size_t>> runs;

  /// Print counts for as much as a fifth of the length: text that is set apart is set apart for a reason.
  [[nodiscard]] std::size_t worth() const {
    const std::size_t length = longest_run(runs);
    return family.emphasis == Emphasis::plain ? 4 * length : 5 * length;
  }
};

/// The family with the longest chain.
std::optional<Chained> best_family(const Families& families) {
  std::optional<Chained> best;
  for (const auto& [family, of] : families) {
    Chained chained{family, chains(numbers_of(of))};
    const bool better = !best || chained.worth() > best->worth() ||
                        (chained.worth() == best->worth() && family.emphasis > best->family.emphasis);
    if (better) best = std::move(chained);
  }
  return best;
}

/// Of numbers that stand alone, those set apart are believed before those that are not: plain ones number paragraphs.
std::optional<Chained> best_bare(const Families& families) {
  Families apart;
  for (const auto& [family, of] : families) {
    if (family.emphasis != Emphasis::plain) apart.emplace(family, of);
  }
  auto best = best_family(apart);
  if (best && longest_run(best->runs) >= kFewestBare) return best;
  return best_family(families);
}

/// A number between two neighbours: one that is missing, or one inserted later and set apart by its print.
bool fills(const Opening& before, const Candidate& candidate, const Opening& next, const Family& print) {
  if (next.mark.number <= candidate.mark.number) return false;
  const bool inserted = candidate.mark.number.parts.size() > 1 && print.emphasis != Emphasis::plain;
  return inserted || !next.mark.number.follows(before.mark.number);
}

/// Numbers of the same kind of provision, in other print or otherwise written: المادة الأولى before المادة 2.
bool are_kin(const Family& family, const Family& other, const NumberingTable& numberings) {
  if (other.row == family.row) return other.emphasis != family.emphasis;
  return numberings.rows()[other.row].prefix == numberings.rows()[family.row].prefix;
}

/// Numbers of kin that fill a gap between two neighbours of a run.
void fill_gaps(std::vector<Opening>& run, std::size_t end, const Family& family, const Families& families,
               const NumberingTable& numberings) {
  for (const auto& [other, of] : families) {
    if (!are_kin(family, other, numberings)) continue;
    for (const Candidate& candidate : of) {
      if (candidate.line >= end) break;
      const auto next = std::ranges::upper_bound(run, candidate.line, {}, &Opening::line);
      if (next == run.begin()) continue;  // add_first does that
      const Opening& before = *std::prev(next);
      if (before.line == candidate.line || !candidate.mark.number.follows(before.mark.number)) continue;
      if (next == run.end() ? candidate.mark.number.parts.size() > 1 : !fills(before, candidate, *next, other))
        continue;
      run.insert(next, {candidate.line, candidate.mark});
    }
  }
}

/// The article of kin before a run that begins with its second.
void add_first(std::vector<Opening>& run, std::size_t begin, const Family& family, const Families& families,
               const NumberingTable& numberings) {
  const Candidate* first = nullptr;
  for (const auto& [other, of] : families) {
    if (!are_kin(family, other, numberings)) continue;
    for (const Candidate& candidate : of) {
      const bool before = candidate.line >= begin && candidate.line < run.front().line;
      if (before && candidate.mark.number.is_first() && run.front().mark.number.follows(candidate.mark.number))
        first = &candidate;
    }
  }
  if (first != nullptr) run.insert(run.begin(), {first->line, first->mark});
}

/// A number that a heading right above it already bears: the provision opens with the heading, "247. Begging" above
/// "247.—(1) A person …".
void raise_to_headings(std::vector<Opening>& run, const Families& families) {
  for (const auto& [family, of] : families) {
    if (family.emphasis != Emphasis::heading) continue;
    for (const Candidate& heading : of) {
      const auto below = std::ranges::find(run, heading.line + 1, &Opening::line);
      if (below != run.end() && below->mark.number == heading.mark.number) *below = {heading.line, heading.mark};
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
  std::set<std::size_t> taken;
  std::map<std::size_t, Number> numbers;
  for (const auto& run : bases.runs) {
    for (const Opening& opening : run) {
      taken.insert(opening.line);
      numbers.emplace(opening.line + 1, opening.mark.number);
    }
  }
  for (const Candidate& candidate : of) {
    const auto above = numbers.find(candidate.line);
    if (above != numbers.end() && above->second == candidate.mark.number) continue;  // repeats its heading's
    if (!taken.contains(candidate.line) && lines[candidate.line].emphasis != Emphasis::plain) {
      remarks.push_back({lines[candidate.line].line, "out of order: read as words of the provision around it",
                         candidate.mark.printed});
    }
  }
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
  // Chinese and Japanese sentences have no blanks: one behind the number sets a title off.
  const bool set_off =
      between.find_first_not_of(' ') != std::string_view::npos || (mark.script == Script::cjk && !between.empty());
  static constexpr std::array<std::string_view, 6> kEnds{".", ";", ",", "。", "；", "，"};
  return (capitals || set_off) && std::ranges::none_of(kEnds, [&](auto end) { return rest.ends_with(end); });
}

Bases find_bases(std::span<const Line> lines, std::size_t begin, std::size_t end, const NumberingTable& numberings) {
  Families families = candidates(lines, begin, end, numberings, MarkClass::base);
  read_decimals(families);
  auto best = best_family(families);
  if (!best || longest_run(best->runs) < 2) {
    Families bare = candidates(lines, begin, end, numberings, MarkClass::bare);
    if (auto alone = best_bare(bare); alone && longest_run(alone->runs) >= kFewestBare) {
      families = std::move(bare);
      best = std::move(alone);
    }
  }
  Bases bases;
  if (!best) return bases;
  const std::vector<Candidate>& of = families.at(best->family);
  for (std::size_t i = 0; i < best->runs.size(); ++i) {
    std::vector<Opening> run;
    for (const std::size_t index : best->runs[i]) run.push_back({of[index].line, of[index].mark});
    add_first(run, i == 0 ? begin : bases.runs.back().back().line + 1, best->family, families, numberings);
    fill_gaps(run, i + 1 < best->runs.size() ? of[best->runs[i + 1].front()].line : end, best->family, families,
              numberings);
    raise_to_headings(run, families);
    number_headings(run, lines, numberings, bases.remarks);
    remark_gaps(run, lines, bases.remarks);
    bases.runs.push_back(std::move(run));
  }
  remark_others(of, bases, lines, bases.remarks);
  return bases;
}

}  // namespace lacuna::ingest

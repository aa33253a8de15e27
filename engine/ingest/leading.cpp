#include "ingest/leading.hpp"

#include <algorithm>
#include <vector>

#include "ingest/heading_words.hpp"

namespace lacuna::ingest {

namespace {

/// A number that begins anew after so few articles belonged to an act of approval.
constexpr std::size_t kMostApproving = 6;

/// An article has more words than this, an entry of a list of contents fewer.
constexpr std::size_t kShortestArticle = 160;

/// Entries that have a sentence behind their own line are articles, however short.
bool have_sentences(const std::vector<Opening>& entries, std::size_t end, std::span<const Line> lines) {
  std::size_t with = 0;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t next = i + 1 < entries.size() ? entries[i + 1].line : end;
    const auto behind = lines.subspan(entries[i].line + 1, next - entries[i].line - 1);
    with += std::ranges::any_of(behind, [](const Line& line) { return ends_like_sentence(line.text); }) ? 1U : 0U;
  }
  return 2 * with >= entries.size();
}

/// Entries with next to no words, whose numbers come again.
bool is_list(const Bases& bases, std::size_t run, std::span<const Line> lines) {
  const auto& entries = bases.runs[run];
  const auto& following = bases.runs[run + 1];
  std::size_t words = 0;
  for (std::size_t i = entries.front().line; i < following.front().line; ++i) words += lines[i].text.size();
  if (words >= kShortestArticle * entries.size() || have_sentences(entries, following.front().line, lines))
    return false;
  const auto number_of = [](const Opening& opening) -> const Number& { return opening.mark.number; };
  const auto again = std::ranges::count_if(entries, [&](const Opening& entry) {
    return std::ranges::binary_search(following, entry.mark.number, {}, number_of);
  });
  return 2 * static_cast<std::size_t>(again) > entries.size();
}

bool is_approval(const Bases& bases, std::size_t run) {
  return bases.runs[run].size() <= kMostApproving && bases.runs[run + 1].size() > 2 * bases.runs[run].size();
}

}  // namespace

const char* kind_of_leading(const Bases& bases, std::size_t run, std::span<const Line> lines) {
  if (run + 1 >= bases.runs.size()) return nullptr;
  if (is_list(bases, run, lines)) return "a list of contents";
  if (is_approval(bases, run)) return "an act that approves the text that follows";
  return nullptr;
}

}  // namespace lacuna::ingest

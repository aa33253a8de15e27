#include "align/edits.hpp"

#include <algorithm>
#include <unordered_map>

#include "align/subsequence.hpp"
#include "text/words.hpp"

namespace lacuna::align {

namespace {

using text::Word;
using text::WordKind;

/// A text and its words.
struct Worded {
  explicit Worded(std::string_view source) : text(source), words(text::words_of(source)) {}

  /// The words [begin, end) as written, with the blanks behind them.
  [[nodiscard]] std::string_view slice(std::size_t begin, std::size_t end) const {
    const std::size_t from = words[begin].source.begin;
    const std::size_t to = end < words.size() ? words[end].source.begin : words[end - 1].source.end;
    return text.substr(from, to - from);
  }

  /// True if something stands between a word and the one before it.
  [[nodiscard]] bool blank_before(std::size_t word) const {
    return word > 0 && words[word - 1].source.end < words[word].source.begin;
  }

  [[nodiscard]] std::size_t count(std::size_t begin, std::size_t end) const {
    return static_cast<std::size_t>(std::count_if(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                                  words.begin() + static_cast<std::ptrdiff_t>(end),
                                                  [](const Word& word) { return word.kind != WordKind::mark; }));
  }

  std::string_view text;
  std::vector<Word> words;
};

/// A number for each distinct word, the same in both texts.
class Numbers {
 public:
  std::vector<std::uint32_t> of(const std::vector<Word>& words) {
    std::vector<std::uint32_t> numbers;
    numbers.reserve(words.size());
    for (const Word& word : words) {
      numbers.push_back(known_.emplace(word.normal, static_cast<std::uint32_t>(known_.size())).first->second);
    }
    return numbers;
  }

 private:
  std::unordered_map<std::string, std::uint32_t> known_;
};

/// A stretch of equal words: `length` of them from `before` in the one text and from `after` in the other.
struct Run {
  std::size_t before = 0;
  std::size_t after = 0;
  std::size_t length = 0;
};

std::vector<Run> runs_of(const std::vector<Common>& common) {
  std::vector<Run> runs;
  for (const Common& each : common) {
    if (!runs.empty() && runs.back().before + runs.back().length == each.before &&
        runs.back().after + runs.back().length == each.after) {
      ++runs.back().length;
    } else {
      runs.push_back({each.before, each.after, 1});
    }
  }
  return runs;
}

/// What a run of equal words is worth as a resting place between two changes: a word counts 2, a character 1.
std::size_t weight_of(const Run& run, const Worded& after) {
  std::size_t weight = 0;
  for (std::size_t i = run.after; i < run.after + run.length; ++i) {
    const WordKind kind = after.words[i].kind;
    weight += kind == WordKind::word ? 2 : kind == WordKind::character ? 1 : 0;
  }
  return weight;
}

/// Words deleted and inserted between two runs.
std::size_t change_between(const Run& left, const Run& right) {
  return right.before - left.before - left.length + right.after - left.after - left.length;
}

/// Leaves out runs that lie between changes and are worth less than one word, or have less than a quarter of the words
/// of the change on either side. The run that begins and the run that ends both texts always stay.
std::vector<Run> readable(const std::vector<Run>& runs, const Worded& before, const Worded& after) {
  std::vector<Run> kept{{0, 0, 0}};
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const Run end{before.words.size(), after.words.size(), 0};
    const std::size_t left = change_between(kept.back(), runs[i]);
    const std::size_t right = change_between(runs[i], i + 1 < runs.size() ? runs[i + 1] : end);
    const std::size_t weight = weight_of(runs[i], after);
    const bool between = left > 0 && right > 0;
    if (!between || (weight >= 2 && 2 * weight >= std::min(left, right))) kept.push_back(runs[i]);
  }
  return kept;
}

class Writer {
 public:
  Writer(const Worded& before, const Worded& after) : before_(before), after_(after) {}

  /// The words of both texts up to a run, then the run.
  void advance(const Run& run) {
    if (run.before > at_before_) add(Op::deletion, before_, at_before_, run.before);
    if (run.after > at_after_) add(Op::insertion, after_, at_after_, run.after);
    if (run.length > 0) add(Op::equal, after_, run.after, run.after + run.length);
    at_before_ = run.before + run.length;
    at_after_ = run.after + run.length;
  }

  [[nodiscard]] std::vector<Edit> take() && { return std::move(edits_); }

 private:
  void add(Op op, const Worded& text, std::size_t begin, std::size_t end) {
    std::string words(text.slice(begin, end));
    const bool open = !edits_.empty() && edits_.back().text.back() != ' ';
    if (op == Op::deletion && open && text.blank_before(begin)) words.insert(words.begin(), ' ');
    edits_.push_back({op, std::move(words), text.count(begin, end)});
  }

  const Worded& before_;
  const Worded& after_;
  std::size_t at_before_ = 0;
  std::size_t at_after_ = 0;
  std::vector<Edit> edits_;
};

}  // namespace

std::string_view to_string(Op op) {
  switch (op) {
    case Op::equal: return "equal";
    case Op::insertion: return "insert";
    case Op::deletion: return "delete";
  }
  return "";
}

std::vector<Edit> edits_between(std::string_view before, std::string_view after) {
  const Worded earlier(before);
  const Worded later(after);
  Numbers numbers;
  const auto earlier_numbers = numbers.of(earlier.words);
  const auto later_numbers = numbers.of(later.words);
  const auto runs = runs_of(common_subsequence(earlier_numbers, later_numbers));
  Writer writer(earlier, later);
  for (const Run& run : readable(runs, earlier, later)) writer.advance(run);
  writer.advance({earlier.words.size(), later.words.size(), 0});
  return std::move(writer).take();
}

std::vector<Edit> whole(Op op, std::string_view text) {
  const Worded words(text);
  if (words.words.empty()) return {};
  return {{op, std::string(words.slice(0, words.words.size())), words.count(0, words.words.size())}};
}

}  // namespace lacuna::align

#include "suggest/lexicon.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>
#include <map>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "text/stem.hpp"
#include "text/words.hpp"

namespace lacuna::suggest {

namespace {

constexpr std::array<std::string_view, 4> kLexiconColumns{"concept", "kind", "text", "weight"};
constexpr std::string_view kGap = "…";
constexpr std::string_view kNone = "-";
constexpr std::string_view kSigns = "\\[](){}.+?^$";
constexpr std::size_t kWordsInGap = 4;
constexpr std::size_t kCharactersInGap = 8;

std::optional<EntryKind> parse_kind(std::string_view text) {
  if (text == "phrase") return EntryKind::phrase;
  if (text == "word") return EntryKind::word;
  if (text == "not") return EntryKind::negative;
  if (text == "amending") return EntryKind::amending;
  if (text == "defining") return EntryKind::defining;
  return std::nullopt;
}

std::string_view without_stars(std::string_view form) {
  if (form.starts_with('*')) form.remove_prefix(1);
  if (form.ends_with('*')) form.remove_suffix(1);
  return form;
}

/// Reads the rows of one file.
class Reader {
 public:
  Reader(const SourceFile& file, const taxonomy::ConceptGraph& concepts, Diagnostics& diagnostics)
      : file_(file),
        concepts_(concepts),
        diagnostics_(diagnostics),
        language_(std::filesystem::path(file.name).stem().string()),
        stemmer_(language_) {}

  std::optional<Lexicon> read() {
    const auto table = read_tsv(file_, kLexiconColumns, diagnostics_);
    if (!table) return std::nullopt;
    Lexicon lexicon{language_, file_.name, {}};
    for (const TsvRow& row : table->rows) {
      if (auto entry = read_entry(row)) lexicon.entries.push_back(std::move(*entry));
    }
    return lexicon;
  }

 private:
  std::optional<Entry> read_entry(const TsvRow& row) {
    const auto kind = parse_kind(row.cells[1]);
    const bool of_none = row.cells[0] == kNone && (kind == EntryKind::amending || kind == EntryKind::defining);
    const auto leaf =
        of_none ? std::optional<taxonomy::ConceptGraph::Index>(0) : concepts_.find(taxonomy::ConceptId(row.cells[0]));
    const std::string& weight = row.cells[3];
    if (!leaf || (!of_none && concepts_.at(*leaf).roll_up != taxonomy::RollUp::leaf))
      return report(row, "LEX002", fmt::format("{} is no protection of the taxonomy", row.cells[0]),
                    "write the id of a leaf." + did_you_mean_question(row.cells[0], concepts_.ids()));
    if (!kind)
      return report(row, "LEX001", fmt::format("\"{}\" is no kind", row.cells[1]),
                    "write phrase, word or not; amending or defining, with - for the concept");
    if (weight != "1" && weight != "2" && weight != "3")
      return report(row, "LEX001", fmt::format("\"{}\" is no weight", weight), "write 1, 2 or 3");
    if (row.cells[2].find_first_of(kSigns) != std::string::npos)
      return report(row, "LEX004", fmt::format("\"{}\" has a sign of regular expressions", row.cells[2]),
                    "write words; | parts forms, * stands at an end of a word, … for words in between");
    const auto [first, fresh] =
        seen_.try_emplace(fmt::format("{}\t{}\t{}", row.cells[0], row.cells[1], row.cells[2]), row.line);
    if (!fresh)
      return report(row, "LEX003", fmt::format("the same entry as in line {}", first->second), "keep one of them");
    Entry entry{*leaf, *kind, weight[0] - '0', steps_of(row.cells[2]), row.cells[2], row.line};
    if (entry.steps.empty()) return report(row, "LEX001", "an entry without words", "write at least one word");
    return entry;
  }

  std::optional<Entry> report(const TsvRow& row, std::string code, std::string message, std::string help) {
    diagnostics_.add({std::move(code), Severity::error, file_.name, row.line, std::move(message), "", std::move(help)});
    return std::nullopt;
  }

  std::vector<Step> steps_of(std::string_view text) {
    std::vector<Step> steps;
    std::size_t gap = 0;
    std::string spaced(text);
    for (std::size_t at = spaced.find(kGap); at != std::string::npos; at = spaced.find(kGap, at + kGap.size() + 2))
      spaced.replace(at, kGap.size(), " … ");
    for (const std::string& token : split_list(spaced, ' ')) {
      if (token == kGap) gap = language_ == "zh" ? kCharactersInGap : kWordsInGap;
      else add_steps(token, std::exchange(gap, 0), steps);
    }
    return steps;
  }

  /// A token is one word in several forms, or, without `|`, whatever words it is cut into.
  void add_steps(std::string_view token, std::size_t gap, std::vector<Step>& steps) {
    const auto forms = split_list(std::string(token), '|');
    if (forms.size() == 1) {
      for (WordForm& form : forms_of(forms.front())) {
        steps.push_back({{std::move(form)}, gap});
        gap = 0;
      }
      return;
    }
    Step step{{}, gap};
    for (const std::string& each : forms) {
      auto words = forms_of(each);
      if (!words.empty()) step.forms.push_back(std::move(words.back()));
    }
    if (!step.forms.empty()) steps.push_back(std::move(step));
  }

  std::vector<WordForm> forms_of(std::string_view form) {
    const bool open_begin = form.starts_with('*');
    const bool open_end = form.ends_with('*');
    std::vector<WordForm> words;
    for (const text::Word& word : text::words_of(without_stars(form))) {
      if (word.kind == text::WordKind::mark) continue;
      if (open_begin || open_end) {
        const auto match = open_begin && open_end ? WordForm::Match::contains
                           : open_begin           ? WordForm::Match::ends
                                                  : WordForm::Match::begins;
        words.push_back({word.normal, match});
      } else {
        words.push_back({stemmer_.stem(word.normal), WordForm::Match::stem});
      }
    }
    return words;
  }

  const SourceFile& file_;
  const taxonomy::ConceptGraph& concepts_;
  Diagnostics& diagnostics_;
  std::string language_;
  text::Stemmer stemmer_;
  std::map<std::string, std::size_t> seen_;
};

}  // namespace

std::optional<Lexicon> read_lexicon(const SourceFile& file, const taxonomy::ConceptGraph& concepts,
                                    Diagnostics& diagnostics) {
  return Reader(file, concepts, diagnostics).read();
}

}  // namespace lacuna::suggest

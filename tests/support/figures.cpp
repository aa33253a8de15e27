#include "support/figures.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "base/strings.hpp"
#include "ingest/number_words.hpp"
#include "support/figure_patterns.hpp"
#include "support/spelled_numbers.hpp"
#include "text/arabic.hpp"
#include "text/normalise.hpp"
#include "text/words.hpp"

namespace lacuna::test {

namespace {

/// The patterns of a language and its number words, made once.
struct Reader {
  explicit Reader(const FigurePatterns& patterns)
      : reference(std::string(patterns.reference), options()), exception(std::string(patterns.exception)) {
    const std::string language(patterns.language);
    if (patterns.spelled) spelled.emplace(language);
    else listed.emplace(std::vector{language});
  }

  /// Lists of number words make large automata.
  static RE2::Options options() {
    RE2::Options options;
    options.set_max_mem(64LL << 20U);
    return options;
  }

  RE2 reference;
  RE2 exception;
  std::optional<SpelledNumbers> spelled;
  std::optional<ingest::NumberWords> listed;
};

const Reader& reader_for(const std::string& language) {
  static std::map<std::string, Reader> readers;
  auto found = readers.find(language);
  if (found == readers.end()) found = readers.try_emplace(language, figure_patterns(language)).first;
  return found->second;
}

/// "Tercero" is more often another person than a number.
bool is_no_number(const std::string& word) { return word.starts_with("tercer"); }

/// The number that begins at a word: "18", "twenty five" (of "twenty-five"), "treinta y cinco".
std::optional<FoundNumber> listed_number_at(const std::vector<std::string>& words, std::size_t at,
                                            const ingest::NumberWords& list) {
  if (words[at].find_first_not_of("0123456789") == std::string::npos) {
    if (words[at].size() > 6) return std::nullopt;
    return FoundNumber{std::stoi(words[at]), 1, 1};
  }
  for (std::size_t count = std::min<std::size_t>(3, words.size() - at); count > 0; --count) {
    if (count == 1 && is_no_number(words[at])) break;
    const std::vector<std::string> run(words.begin() + static_cast<std::ptrdiff_t>(at),
                                       words.begin() + static_cast<std::ptrdiff_t>(at + count));
    for (const char* separator : {" ", "-"}) {
      const auto value = list.value_of(join(run, separator));
      if (!value) continue;
      const bool hundreds = at + count < words.size() && words[at + count] == "hundred";  // ICU's list ends at 120
      return hundreds ? FoundNumber{*value * 100, count + 1, 1} : FoundNumber{*value, count, 1};
    }
  }
  return std::nullopt;
}

/// The text as the patterns know it.
std::string prepared(std::string_view text, const std::string& language) {
  std::string words = text::normalise(text).text;
  if (language == "uk") std::erase_if(words, [](char c) { return c == '\''; });
  if (language != "ar") return words;
  static const RE2 kStuck(R"((\d)(\pL)|(\pL)(\d))");
  RE2::GlobalReplace(&words, kStuck, R"(\1\3 \2\4)");
  std::vector<std::string> mended;
  for (const std::string_view word : split(words, ' ')) mended.push_back(text::right_lam_alef(std::string(word)));
  return join(mended, " ");
}

std::vector<int> numbers_of(const std::vector<std::string>& words, const Reader& reader) {
  std::vector<int> numbers;
  std::size_t end = 0;  // of the last number
  for (std::size_t i = 0; i < words.size();) {
    const auto number = reader.spelled ? reader.spelled->at(words, i) : listed_number_at(words, i, *reader.listed);
    if (!number) {
      ++i;
      continue;
    }
    // "ten to fifty thousand" is 10,000 and 50,000
    const bool range = !numbers.empty() && i == end + 1 && numbers.back() < number->value / number->factor;
    if (range) numbers.back() *= number->factor;
    numbers.push_back(number->value);
    i += number->words;
    end = i;
  }
  return numbers;
}

}  // namespace

Figures figures_of(std::string_view text, const std::string& language) {
  const Reader& reader = reader_for(language);
  std::string words = prepared(text, language);
  Figures figures;
  figures.exception = RE2::PartialMatch(words, reader.exception);
  // "(2A)", "2)": the number of a provision, in the text or cited.
  static const RE2 kBracketed(R"(\([0-9]{1,3}[a-z]{0,2}\)|[;:.,] [0-9]{1,2}[a-z]?\))");
  RE2::GlobalReplace(&words, kBracketed, " ");
  static const RE2 kThousands(R"((\d)[. ](\d{3})\b)");
  RE2::GlobalReplace(&words, reader.reference, " ");
  while (RE2::GlobalReplace(&words, kThousands, R"(\1\2)") > 0) {
  }
  std::vector<std::string> run;
  for (const text::Word& word : text::words_of(words)) {
    if (word.kind != text::WordKind::mark) run.push_back(word.normal);
  }
  for (const int value : numbers_of(run, reader)) {
    if (value != 1) figures.numbers.insert(value);
  }
  return figures;
}

}  // namespace lacuna::test

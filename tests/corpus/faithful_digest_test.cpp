// A digest is in our own words and says what the law says: its numbers, its exceptions, and no sentence of it.

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <unordered_set>

#include "align/counterpart.hpp"
#include "align/disagreement.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "catch.hpp"
#include "corpus/layers.hpp"
#include "support/figures.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"
#include "support/reference_layer.hpp"
#include "text/arabic.hpp"
#include "text/code_points.hpp"
#include "text/language.hpp"
#include "text/normalise.hpp"
#include "text/words.hpp"

using namespace lacuna;

namespace {

/// Words in a row that no digest may share with a law, and characters of a script without blanks, of which two
/// are about a word.
constexpr std::size_t kRun = 15;
constexpr std::size_t kCharacterRun = 25;

/// work, eId, what differs: "NUMBER", numbers that only one of them has; "EXCEPTION", an exception that only one makes.
using Difference = std::array<std::string, 3>;

/// What the law has and what the digest has, or the reason why that is right.
using Differences = std::map<Difference, std::string>;

/// The provisions that are compared: what stands directly in an article or section, or the article that holds nothing.
std::vector<std::size_t> units_of(const akn::Document& digest) {
  std::vector<std::size_t> units;
  for (std::size_t i = 0; i < digest.provisions.size(); ++i) {
    const auto& provision = digest.provisions[i];
    if (!align::is_base_unit(provision)) continue;
    if (provision.children.empty()) units.push_back(i);
    units.insert(units.end(), provision.children.begin(), provision.children.end());
  }
  return units;
}

std::string language_of(const akn::Document& document) { return text::find_language(document.language)->alpha2; }

std::string shown(const std::set<int>& numbers) { return fmt::format("{}", fmt::join(numbers, " ")); }

void compare(const akn::Document& digest, const akn::Document& official, Differences& differences) {
  for (const std::size_t unit : units_of(digest)) {
    const akn::Eid& eid = digest.provisions[unit].eid;
    const auto own = align::find_own(official, eid);
    if (!own) continue;
    const auto ours = test::figures_of(digest.full_text(unit), language_of(digest));
    const auto theirs = test::figures_of(official.full_text(*own), language_of(digest));
    if (ours.numbers != theirs.numbers) {
      differences[{digest.work.str(), eid.str(), "NUMBER"}] =
          fmt::format("law {}; digest {}", shown(theirs.numbers), shown(ours.numbers));
    }
    if (ours.exception != theirs.exception)
      differences[{digest.work.str(), eid.str(), "EXCEPTION"}] =
          theirs.exception ? "only in the law" : "only in the digest";
  }
}

Differences explained_differences() {
  static constexpr std::array<std::string_view, 4> kColumns{"work", "eid", "kind", "reason"};
  const std::string name = "tests/data/digest-differences.tsv";
  Diagnostics diagnostics;
  const auto file = read_source(test::source_dir() / name, name, diagnostics);
  const auto table = file ? read_tsv(*file, kColumns, diagnostics) : std::nullopt;
  REQUIRE(table);
  REQUIRE(diagnostics.empty());
  Differences explained;
  for (const auto& row : table->rows) {
    CAPTURE(name, row.line);
    CHECK(row.cells[3].size() > 10);
    explained[{row.cells[0], row.cells[1], row.cells[2]}] = row.cells[3];
  }
  return explained;
}

std::string listed(const Differences& from, const Differences& without) {
  std::string lines;
  for (const auto& [each, what] : from) {
    if (!without.contains(each)) lines += fmt::format("{}\t{}\t{}\t{}\n", each[0], each[1], each[2], what);
  }
  return lines;
}

/// The words of a text, and the characters of scripts that put no blanks between words; Arabic as if no PDF had been
/// between.
std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  for (auto& word : text::words_of(text)) {
    if (word.kind == text::WordKind::mark) continue;
    const bool character = word.kind == text::WordKind::character;
    words.push_back(character ? std::move(word.normal) : text::level_lam_alef(text::right_lam_alef(word.normal)));
  }
  return words;
}

/// How many words make a run that begins with this one: a character is less than a word.
std::size_t run_from(const std::string& word) {
  std::size_t at = 0;
  return text::is_unspaced(text::next_code_point(word, at)) ? kCharacterRun : kRun;
}

/// Every run of words, as one hash; a text shorter than that has none.
template <class Visit>
void for_each_run(const std::vector<std::string>& words, Visit visit) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t length = run_from(words[i]);
    if (i + length > words.size()) continue;
    std::size_t hash = 0;
    for (std::size_t k = 0; k < length; ++k) hash = hash * 1099511628211ULL + std::hash<std::string>{}(words[i + k]);
    visit(hash, i);
  }
}

std::string run_at(const std::vector<std::string>& words, std::size_t begin) {
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
  return join(std::vector<std::string>(first, first + static_cast<std::ptrdiff_t>(run_from(words[begin]))), " ");
}

/// The numbers of a text that are written in digits of any script.
std::set<std::string> digits_of(const std::string& text) {
  static const RE2 kNumber(R"((\d+))");
  const std::string normal = text::normalise(text).text;
  re2::StringPiece rest(normal);
  std::set<std::string> numbers;
  std::string number;
  while (RE2::FindAndConsume(&rest, kNumber, &number)) numbers.insert(number);
  return numbers;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("numbers, ages, time limits and exceptions are those of the law, or the difference has a reason") {
  const auto* layer = test::reference_layer();
  if (layer == nullptr) return;
  const auto library = layer->over_corpus();
  Differences differences;
  std::size_t units = 0;
  for (const auto& digest : library.documents) {
    const auto* official = corpus::official_text_of(library, digest);
    if (official == nullptr || official->language != digest.language) continue;
    units += units_of(digest).size();
    compare(digest, *official, differences);
  }
  const auto explained = explained_differences();
  CHECK(listed(differences, explained) == "");  // no reason given
  CHECK(listed(explained, differences) == "");  // a reason for what does not differ
  WARN(units << " paragraphs compared, " << differences.size() << " differences, each with its reason");
}

TEST_CASE("no digest has fifteen words, or twenty-five characters, in a row of an authentic text") {
  const auto reference = test::reference_folder();
  if (!reference) return;
  const auto& library = test::shipped_library();
  std::unordered_map<std::size_t, std::string> runs;
  for (const auto& digest : library.documents) {
    for (const auto& provision : digest.provisions) {
      for (const auto& text : {provision.heading, provision.own_text()}) {
        const auto words = plain_words(text);
        for_each_run(words, [&](std::size_t hash, std::size_t at) {
          runs.emplace(hash, fmt::format("{} {}: {}", digest.work.str(), provision.eid.str(), run_at(words, at)));
        });
      }
    }
  }
  std::set<std::string> copied;
  std::size_t texts = 0;
  for (const auto& path : std::filesystem::recursive_directory_iterator(*reference / "texts")) {
    if (!path.is_regular_file() || ++texts == 0) continue;
    for_each_run(plain_words(bytes_of(path.path())), [&](std::size_t hash, std::size_t) {
      if (const auto found = runs.find(hash); found != runs.end()) copied.insert(found->second);
    });
  }
  CHECK(texts > 100);
  CHECK(join(std::vector<std::string>(copied.begin(), copied.end()), "\n") == "");
}

TEST_CASE("where identifiers are the digest's own, each of its numbers stands in the law") {
  const auto reference = test::reference_folder();
  if (!reference) return;
  const std::string name = "tests/data/unaligned-laws.tsv";
  static constexpr std::array<std::string_view, 2> kColumns{"file", "work"};
  Diagnostics diagnostics;
  const auto file = read_source(test::source_dir() / name, name, diagnostics);
  const auto table = file ? read_tsv(*file, kColumns, diagnostics) : std::nullopt;
  REQUIRE(table);
  std::map<std::string, std::set<std::string>> printed;  // by work: a code may be inserted into by several acts
  for (const auto& row : table->rows) {
    const auto numbers = digits_of(bytes_of(*reference / "texts" / row.cells[0]));
    CHECK(numbers.size() > 3);
    printed[row.cells[1]].insert(numbers.begin(), numbers.end());
  }
  std::string strange;
  std::size_t compared = 0;
  for (const auto& digest : test::shipped_library().documents) {
    const auto law = printed.find(digest.work.str());
    if (law == printed.end()) continue;
    ++compared;
    for (const auto& provision : digest.provisions) {
      for (const std::string& number : digits_of(provision.own_text())) {
        if (!law->second.contains(number))
          strange += fmt::format("{} {}: {}\n", digest.work.str(), provision.eid.str(), number);
      }
    }
  }
  CHECK(compared == printed.size());
  CHECK(strange == "");
}

TEST_CASE("figures are read in digits and words, without those of cross-references") {
  using Numbers = std::set<int>;
  CHECK(test::figures_of("under eighteen years, within 30 days of article 12(3)", "en").numbers == Numbers{18, 30});
  CHECK(test::figures_of("twenty-five years under sections 3 and 4", "en").numbers == Numbers{25});
  CHECK(test::figures_of("menor de dieciocho años, treinta y cinco días, artículo 177 bis, apartado 2", "es").numbers ==
        Numbers{18, 35});
  CHECK(test::figures_of("multa de 1.200 euros según la Ley 54/2007, de 28 de diciembre", "es").numbers ==
        Numbers{1200});
  CHECK(test::figures_of("unless the court orders otherwise", "en").exception);
  CHECK_FALSE(test::figures_of("the court orders it", "en").exception);
  CHECK(test::figures_of("salvo que el juez disponga otra cosa", "es").exception);
}

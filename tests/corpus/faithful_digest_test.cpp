// A digest says what the law says: its numbers, its exceptions.

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <array>
#include <map>
#include <set>

#include "align/counterpart.hpp"
#include "align/disagreement.hpp"
#include "base/tsv.hpp"
#include "catch.hpp"
#include "corpus/layers.hpp"
#include "support/figures.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"
#include "support/printed_law.hpp"
#include "support/reference_layer.hpp"
#include "text/language.hpp"

using namespace lacuna;

namespace {

/// work, eId, what differs: "NUMBER", numbers that only one of them has; "EXCEPTION", an exception that only one makes;
/// "PLACE", no place in the law is known.
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

/// Compares the words of a digest with the official ones.
void compare(const akn::Document& digest, std::size_t unit, const std::string& official, Differences& differences) {
  const std::string eid = digest.provisions[unit].eid.str();
  const auto ours = test::figures_of(digest.full_text(unit), language_of(digest));
  const auto theirs = test::figures_of(official, language_of(digest));
  if (ours.numbers != theirs.numbers) {
    differences[{digest.work.str(), eid, "NUMBER"}] =
        fmt::format("law {}; digest {}", shown(theirs.numbers), shown(ours.numbers));
  }
  if (ours.exception != theirs.exception)
    differences[{digest.work.str(), eid, "EXCEPTION"}] = theirs.exception ? "only in the law" : "only in the digest";
}

/// Paragraph by paragraph, where an import has the digest's identifiers. How many.
std::size_t compare_paragraphs(const akn::Document& digest, const akn::Document& official, Differences& differences) {
  std::size_t compared = 0;
  for (const std::size_t unit : units_of(digest)) {
    const auto own = align::find_own(official, digest.provisions[unit].eid);
    if (!own) continue;
    compare(digest, unit, official.full_text(*own), differences);
    ++compared;
  }
  return compared;
}

using Printed = std::map<std::pair<std::string, std::string>, std::string>;

bool is_printed(const akn::Document& digest, const Printed& printed) {
  const auto first = printed.lower_bound({digest.work.str(), ""});
  return first != printed.end() && first->first.first == digest.work.str();
}

/// Article by article, where a person found the official words. How many.
std::size_t compare_articles(const akn::Document& digest, const Printed& printed, Differences& differences) {
  std::size_t compared = 0;
  for (std::size_t i = 0; i < digest.provisions.size(); ++i) {
    const akn::Eid& eid = digest.provisions[i].eid;
    if (!align::is_base_unit(digest.provisions[i])) continue;
    const auto official = printed.find({digest.work.str(), eid.str()});
    if (official == printed.end()) {
      differences[{digest.work.str(), eid.str(), "PLACE"}] = "where it stands in the law is not told";
      continue;
    }
    compare(digest, i, official->second, differences);
    ++compared;
  }
  return compared;
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

}  // namespace

TEST_CASE("numbers, ages, time limits and exceptions are those of the law, or the difference has a reason") {
  const auto* layer = test::reference_layer();
  if (layer == nullptr) return;
  const auto library = layer->over_corpus();
  const auto printed = test::printed_provisions(*test::reference_folder());
  Differences differences;
  std::size_t units = 0;
  for (const auto& digest : library.documents) {
    const auto* official = corpus::official_text_of(library, digest);
    if (is_printed(digest, printed)) units += compare_articles(digest, printed, differences);
    else if (official != nullptr && official->language == digest.language)
      units += compare_paragraphs(digest, *official, differences);
  }
  const auto explained = explained_differences();
  CHECK(listed(differences, explained) == "");  // no reason given
  CHECK(listed(explained, differences) == "");  // a reason for what does not differ
  WARN(units << " paragraphs and articles compared, " << differences.size() << " differences, each with its reason");
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

TEST_CASE("figures are read in languages that bend their number words, join them, or write them in characters") {
  using Numbers = std::set<int>;
  CHECK(test::figures_of("φυλάκιση δύο ως τριών ετών και δέκα έως πενήντα χιλιάδες ευρώ, κατά το άρθρο 351", "el")
            .numbers == Numbers{2, 3, 10'000, 50'000});
  CHECK(test::figures_of("το δέκατο όγδοο έτος", "el").numbers == Numbers{18});
  CHECK(test::figures_of("від трьох до п'ятнадцяти років, п’яти тисяч, частина друга статті 149", "uk").numbers ==
        Numbers{3, 15, 5'000});
  CHECK(test::figures_of("السجن من عشر إلى خمس وعشرين سنة والغرامة من 5.000إلى خمسمائة ألف درهم، المادة 448-2", "ar")
            .numbers == Numbers{10, 25, 5'000, 500'000});
  CHECK(test::figures_of("من عشرين إلى ثالثين سنة", "ar").numbers == Numbers{20, 30});  // as a PDF file has it
  CHECK(test::figures_of("依照第二百四十条的规定，处五年以上十五年以下有期徒刑，罚金二万五千元", "zh").numbers ==
        Numbers{5, 15, 25'000});
  CHECK(test::figures_of("εκτός αν ο δικαστής αποφασίσει άλλο", "el").exception);
  CHECK(test::figures_of("крім випадків, названих законом", "uk").exception);
  CHECK(test::figures_of("إلا إذا قررت المحكمة خلاف ذلك", "ar").exception);
  CHECK_FALSE(test::figures_of("за рішенням суду", "uk").exception);
}

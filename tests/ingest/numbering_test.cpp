// The table of numberings: every row finds its own example, in every language that it speaks.

#include "ingest/numbering.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "catch.hpp"
#include "support/library.hpp"

using namespace lacuna;
using ingest::MarkClass;
using ingest::NumberingTable;

namespace {

constexpr std::array<std::string_view, 9> kColumns{"class",     "kind",  "eid",     "rank",   "scripts",
                                                   "languages", "where", "pattern", "example"};

SourceFile table_file() {
  Diagnostics diagnostics;
  const std::string name = "mappings/ingest/numbering.tsv";
  return *read_source(test::source_dir() / name, name, diagnostics);
}

/// Languages of a row: all that the table names for "*".
std::vector<std::string> languages_of(const TsvRow& row) {
  if (row.cells[5] != "*") return split_list(row.cells[5], ',');
  return {"en", "fr", "es", "de", "ar", "zh", "uk", "el"};
}

std::string findings_of(const std::string& row) {
  Diagnostics diagnostics;
  const auto file = SourceFile::from_bytes(
      "numbering.tsv", join(std::array<std::string, 9>{"class", "kind", "eid", "rank", "scripts", "languages", "where",
                                                       "pattern", "example"},
                            "\t") +
                           "\n" + row + "\n");
  CHECK_FALSE(NumberingTable::read(file, "en", diagnostics));
  std::string text;
  for (const Diagnostic& each : diagnostics.sorted()) text += to_text(each);
  return text;
}

}  // namespace

TEST_CASE("every row of the table finds its own example, in each of its languages") {
  const SourceFile file = table_file();
  Diagnostics diagnostics;
  const auto rows = read_tsv(file, kColumns, diagnostics);
  REQUIRE(rows);
  REQUIRE(rows->rows.size() > 70);
  for (std::size_t i = 0; i < rows->rows.size(); ++i) {
    const TsvRow& row = rows->rows[i];
    bool found = false;
    for (const std::string& language : languages_of(row)) {
      const auto table = NumberingTable::read(file, language, diagnostics);
      REQUIRE(table);
      const auto marks = table->match(row.cells[8], MarkClass::annex, MarkClass::end);
      found = found || std::ranges::any_of(marks, [&](const ingest::Mark& mark) { return mark.row->id == i; });
    }
    INFO("line " << row.line << ": " << row.cells[8]);
    CHECK(found);
  }
  CHECK(diagnostics.empty());
}

TEST_CASE("a row with a class, script or pattern that is none") {
  CHECK(findings_of("artikel\tarticle\tart\t100\tarabic\t*\tstart\tArt {N}\tArt 1") ==
        "numbering.tsv:2: error[NUM001]: \"artikel\" is no class of numbering\n"
        "  help: write annex, container, base, bare, series, item, note or end\n");
  CHECK(findings_of("base\tarticle\tart\t100\tarab\t*\tstart\tArt {N}\tArt 1") ==
        "numbering.tsv:2: error[NUM001]: \"arab\" is no script of numbers\n"
        "  help: write arabic, integer, superscript, roman, letter, greek, cyrillic, arabic_letter, cjk, jo or word\n");
  CHECK(findings_of("note\t\t\t0\t\t*\tstart\tNote (\tNote") ==
        "numbering.tsv:2: error[NUM001]: the pattern does not compile: missing ): (Note ()\n"
        "  help: write it in the syntax of RE2\n");
}

TEST_CASE("a mark tells its row, its number and where the words begin") {
  Diagnostics diagnostics;
  const auto table = NumberingTable::read(table_file(), "en", diagnostics);
  const auto marks = table->match("Article 12 bis. Sale of children", MarkClass::base, MarkClass::base);
  REQUIRE(marks.size() == 1);
  CHECK(marks.front().printed == "Article 12 bis");
  CHECK(marks.front().digits == "12 bis");
  CHECK(marks.front().number.parts == std::vector<int>{12, 2});
  CHECK(marks.front().words_at == 16);
  CHECK(table->match("Articles of association", MarkClass::base, MarkClass::base).empty());
  CHECK(table->match("Article 5Inserted", MarkClass::base, MarkClass::base).empty());
  REQUIRE(table->unnumbered() != nullptr);
  CHECK(table->unnumbered()->kind == "section");
}

#include "base/source_file.hpp"

#include "base/tsv.hpp"
#include "catch.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

std::string findings_of(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& each : diagnostics.sorted()) text += to_text(each);
  return text;
}

}  // namespace

TEST_CASE("a file is written whole or not at all") {
  const test::TemporaryLibrary library;
  const auto path = library.root() / "new" / "folder" / "file.txt";
  REQUIRE(write_atomically(path, "one"));
  REQUIRE(write_atomically(path, "two"));
  CHECK(*read_bytes(path) == "two");
  const auto onto_folder = write_atomically(library.root() / "corpus", "x");
  REQUIRE_FALSE(onto_folder);
  CHECK(onto_folder.error() == "Is a directory");
  for (const auto& entry : std::filesystem::directory_iterator(library.root())) {
    CHECK(entry.path().extension() != ".part");
  }
}

TEST_CASE("byte order marks and carriage returns at line ends go, however many they are") {
  const auto file = SourceFile::from_bytes("t",
                                           "\xEF\xBB\xBF\xEF\xBB\xBF"
                                           "a\r\r\nb\rc\nd\r");
  CHECK(file.text == "a\nb\rc\nd");
  CHECK(file.had_bom);
  CHECK(file.had_crlf);
}

TEST_CASE("a row with too few fields is left out, and the rest is read") {
  Diagnostics diagnostics;
  const auto file = SourceFile::from_bytes("t.tsv", "#note\na\tb\n1\t2\n3\n4\t5\n");
  const std::array<std::string_view, 2> columns{"a", "b"};
  const auto table = read_tsv(file, columns, diagnostics);
  REQUIRE(table);
  CHECK(table->preamble == std::vector<std::string>{"note"});
  REQUIRE(table->rows.size() == 2);
  CHECK(table->rows[1].cells == std::vector<std::string>{"4", "5"});
  CHECK(findings_of(diagnostics) ==
        "t.tsv:4: error[TSV002]: 1 field instead of 2\n"
        "  help: separate the fields by tabs, and keep empty ones\n");
}

TEST_CASE("a wrong header names the first column that differs") {
  Diagnostics diagnostics;
  const std::array<std::string_view, 2> columns{"a", "b"};
  CHECK_FALSE(read_tsv(SourceFile::from_bytes("t.tsv", "a\tc\n"), columns, diagnostics));
  CHECK_FALSE(read_tsv(SourceFile::from_bytes("u.tsv", ""), columns, diagnostics));
  CHECK(findings_of(diagnostics) ==
        "t.tsv:1: error[TSV001]: header row: column 2 is \"c\", expected \"b\"\n"
        "  help: the columns are, separated by tabs: a b\n"
        "u.tsv: error[TSV001]: no header row\n"
        "  help: the columns are, separated by tabs: a b\n");
}

#include <rapidcheck.h>

#include "base/zip_archive.hpp"
#include "catch.hpp"
#include "sheet/table.hpp"
#include "sheet/workbook.hpp"

using namespace lacuna;

namespace {

sheet::Workbook book_of(const std::vector<std::string>& words) {
  sheet::Workbook book;
  book.sheets = {{"words", {{"word", 20, false, {}}, {"choice", 10, true, {"yes", "no"}}}, {}}};
  for (const std::string& word : words) book.sheets[0].rows.push_back({word, 0.25});
  book.created = *Date::parse("2026-11-24");
  return book;
}

/// An Excel file of one sheet, as another program might write it.
std::string foreign_book(const std::string& rows) {
  const std::string space = "http://schemas.openxmlformats.org/";
  return zip_of(
      {{"xl/workbook.xml", "<x:workbook xmlns:x=\"" + space + "spreadsheetml/2006/main\" xmlns:rel=\"" + space +
                               "officeDocument/2006/relationships\"><x:sheets><x:sheet name=\"a\" sheetId=\"1\" "
                               "rel:id=\"q1\"/></x:sheets></x:workbook>"},
       {"xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + space +
                                          "package/2006/relationships\"><Relationship Id=\"q1\" "
                                          "Target=\"/xl/worksheets/other.xml\" Type=\"\"/></Relationships>"},
       {"xl/worksheets/other.xml",
        "<worksheet xmlns=\"" + space + "spreadsheetml/2006/main\"><sheetData>" + rows + "</sheetData></worksheet>"}});
}

std::string any_words() {
  static const std::vector<std::string> pieces{"a", " ", "=", "<&>", "\"", "拐卖", "الاتجار", "é", "_x000D_", "'", "1"};
  std::string joined;
  for (const auto& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) joined += piece;
  return joined;
}

}  // namespace

TEST_CASE("words come back from an Excel file as they went, and are never formulas") {
  CHECK(rc::check([] {
    const std::string word = any_words();
    const auto bytes = sheet::write_xlsx(book_of({word, "end"}));
    RC_ASSERT(bytes.has_value());
    const auto tables = sheet::read_xlsx(*bytes);
    RC_ASSERT(tables.has_value());
    const auto& cell = tables->front().rows.at(1).at(0);
    RC_ASSERT(cell.text == word);
    RC_ASSERT(!cell.computed);
  }));
}

TEST_CASE("an Excel file tells its sheets, titles, rows and numbers; the lists of its drop-downs are hidden beside") {
  const auto tables = sheet::read_xlsx(*sheet::write_xlsx(book_of({"first", "second"})));
  REQUIRE(tables);
  REQUIRE(tables->size() == 2);
  CHECK(tables->at(0).name == "words");
  CHECK(tables->at(1).name == "lists");
  CHECK(tables->at(0).rows.at(0).at(1).text == "choice");
  CHECK(tables->at(0).rows.at(2).number == 3);
  CHECK(tables->at(0).rows.at(2).at(1).text == "0.25");
  CHECK(tables->at(1).rows.at(1).at(0).text == "no");
  CHECK(sheet::ReadTable::letters_of(27) == "AB");
}

TEST_CASE("the same workbook gives the same bytes, also on the first day of computers") {
  auto book = book_of({"a"});
  CHECK(sheet::write_xlsx(book) == sheet::write_xlsx(book));
  book.created = Date::from_unix_time(0);
  const auto bytes = sheet::write_xlsx(book);
  const auto archive = ZipArchive::open(*bytes);
  REQUIRE(archive);
  const auto properties = archive->read("docProps/core.xml", 1U << 16U);
  REQUIRE(properties);
  CHECK_THAT(*properties, Catch::Matchers::Contains("1970-01-01T00:00:0"));
}

TEST_CASE("a cell holds no more than Excel lets it, and ends between two characters") {
  std::string word(40'000, 'a');
  for (std::size_t at = 32'760; at + 3 < 32'775; at += 3) word.replace(at, 3, "拐");
  const auto tables = sheet::read_xlsx(*sheet::write_xlsx(book_of({word})));
  const std::string cut = tables->front().rows.at(1).at(0).text;
  CHECK(cut.size() <= 32'769);
  CHECK(cut.ends_with("…"));
  CHECK(word.starts_with(cut.substr(0, cut.size() - 3)));
}

TEST_CASE("what other programs write is read: prefixes, absolute targets, inline words, runs, formulas, errors") {
  const auto tables = sheet::read_xlsx(foreign_book(
      R"(<row r="4"><c r="B4" t="inlineStr"><is><t>in </t></is></c><c r="C4" t="inlineStr"><is><r><t>two</t></r><r><t xml:space="preserve"> runs</t></r></is></c>)"
      R"(<c r="D4"><f>1+1</f><v>2</v></c><c r="E4" t="e"><v>#REF!</v></c><c r="F4" t="b"><v>1</v></c></row>)"));
  REQUIRE(tables);
  const auto& row = tables->front().rows.at(0);
  CHECK(row.number == 4);
  CHECK(row.at(0).text.empty());
  CHECK(row.at(1).text == "in ");
  CHECK(row.at(2).text == "two runs");
  CHECK(row.at(3).computed);
  CHECK(row.at(4).computed);
  CHECK(row.at(5).text == "TRUE");
  CHECK(row.at(99).text.empty());
}

TEST_CASE("what is no Excel file says so, and what to do") {
  CHECK(sheet::read_xlsx("no zip").error().message == "it is no Excel file, or locked by a password");
  CHECK(sheet::read_xlsx(zip_of({{"word/document.xml", "<a/>"}})).error().message ==
        "its part xl/workbook.xml is not there");
  CHECK(sheet::read_xlsx(zip_of({{"xl/workbook.xml", "<a"}})).error().message == "its part xl/workbook.xml is no XML");
  CHECK(sheet::read_xlsx(zip_of({{"xl/workbook.xml", "<a/>"}, {"xl/sharedStrings.xml", std::string(70U << 20U, ' ')}}))
            .error()
            .message == "its part xl/sharedStrings.xml unpacks to more than 64 MB");
}

TEST_CASE("a table as text comes back as it went, but for tabs and line breaks") {
  CHECK(rc::check([] {
    const std::string word = "x" + any_words();
    const auto book = book_of({word});
    const auto table = sheet::read_delimited(sheet::write_tsv(book.sheets[0], {"note: 1"}));
    RC_ASSERT(table.rows.at(0).at(0).text == "#note: 1");
    RC_ASSERT(table.rows.at(2).at(0).text == word);
    RC_ASSERT(table.rows.at(2).number == 3U);
  }));
  const auto book = book_of({"a\tb\nc"});
  CHECK(sheet::read_delimited(sheet::write_tsv(book.sheets[0], {})).rows.at(1).at(0).text == "a b c");
  CHECK(sheet::read_delimited("a\t\"b\tc\n\"\"d\"\"\"\r\n\n\te").rows.at(0).at(1).text == "b\tc\n\"d\"");
}

// Akoma Ntoso files on disk: encodings, limits, sidecars; what is refused says why.
#include "akn/file.hpp"

#include <fmt/format.h>

#include "base/source_file.hpp"
#include "catch.hpp"
#include "support/scratch.hpp"

using namespace lacuna;

namespace {

const std::string kBill =
    "<akomaNtoso><bill><meta/><body><section eId=\"sec_1\"><content><p>Enfant "
    "protégé</p></content></section></body></bill>"
    "</akomaNtoso>";

std::string latin1(const std::string& utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c < 0x80) bytes += utf8[i];
    else bytes += static_cast<char>(((c & 0x03U) << 6U) | (static_cast<unsigned char>(utf8[++i]) & 0x3FU));
  }
  return bytes;
}

std::string utf16(const std::string& utf8, bool marked) {
  std::string bytes = marked ? "\xFF\xFE" : "";
  for (const char c : latin1(utf8)) bytes += {c, '\0'};
  return bytes;
}

struct Read {
  std::string words;  ///< of the first provision
  std::string work;
  std::string expression;
  std::string findings;
};

Read read(const test::Scratch& scratch, const std::string& bytes, std::size_t most = kMostBytes) {
  scratch.write("bill.xml", bytes);
  Diagnostics diagnostics;
  const auto file = akn::read_file(scratch.root() / "bill.xml", "bill.xml", diagnostics, most);
  Read result;
  if (file) {
    const auto& document = file->documents.front();
    result = {document.provisions.empty() ? "" : document.provisions.front().lead, document.work.str(),
              document.expression, ""};
  }
  for (const auto& each : diagnostics.sorted()) result.findings += to_text(each);
  return result;
}

constexpr const char* kNoWork =
    "bill.xml: warning[AKN004]: it does not say which work it is\n"
    "  help: write bill.xml.toml beside it, with work, expression, language, date and title\n";

}  // namespace

TEST_CASE("every encoding that a file marks or declares is read") {
  const test::Scratch scratch;
  const std::string declared = "<?xml version=\"1.0\" encoding=\"{}\"?>";
  CHECK(read(scratch, kBill).words == "Enfant protégé");
  CHECK(read(scratch, "\xEF\xBB\xBF" + kBill).words == "Enfant protégé");
  CHECK(read(scratch, utf16(kBill, true)).words == "Enfant protégé");
  CHECK(read(scratch, utf16(kBill, false)).words == "Enfant protégé");
  for (const char* name : {"ISO-8859-1", "windows-1252"}) {
    const Read latin = read(scratch, fmt::format(fmt::runtime(declared), name) + latin1(kBill));
    CHECK(latin.words == "Enfant protégé");
    CHECK(latin.findings == kNoWork);
  }
}

TEST_CASE("bytes that are not what they say are refused, with the reason") {
  const test::Scratch scratch;
  CHECK(read(scratch, latin1(kBill)).findings ==
        "bill.xml: error[FILE002]: byte E9 in line 1 is not UTF-8, and the file declares no other encoding\n"
        "  help: save the file as UTF-8, or name its encoding in the XML declaration\n");
  CHECK(read(scratch, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + latin1(kBill)).findings ==
        "bill.xml: error[FILE002]: byte E9 in line 1 is not UTF-8, and the file declares that it is\n"
        "  help: save the file as UTF-8, or name its encoding in the XML declaration\n");
  CHECK(read(scratch, "<?xml version=\"1.0\" encoding=\"klingon\"?>" + latin1(kBill)).findings ==
        "bill.xml: error[FILE002]: the encoding \"klingon\" that it declares is not known\n"
        "  help: save the file as UTF-8, or name its encoding in the XML declaration\n");
  CHECK(read(scratch, std::string("\x7F"
                                  "ELF\0\0\0\0\x01\xFF\xFE",
                                  11))
            .findings ==
        "bill.xml: error[FILE002]: byte FF in line 1 is not UTF-8, and the file declares no other encoding\n"
        "  help: save the file as UTF-8, or name its encoding in the XML declaration\n");
  CHECK(read(scratch, "").findings ==
        "bill.xml:1: error[AKN001]: not well-formed XML: No document element found\n"
        "  help: open the file at this line: a tag is not closed, or a & is not written &amp;\n");
}

TEST_CASE("a file over the limit is not even opened") {
  const test::Scratch scratch;
  CHECK(read(scratch, kBill + std::string(2U << 20U, ' '), 1U << 20U).findings ==
        "bill.xml: error[FILE007]: larger than 1 MB\n"
        "  help: split the law into its books, or raise --max-file\n");
}

TEST_CASE("a sidecar says which work a file is, and the file stays as it is") {
  const test::Scratch scratch;
  scratch.write("bill.xml.toml", "work = \"/akn/gb/bill/2013/17\"\nlanguage = \"fr\"\ndate = \"2013-05-08\"\n");
  const Read told = read(scratch, kBill + "\r\n");
  CHECK(told.work == "/akn/gb/bill/2013/17");
  CHECK(told.expression == "fra@2013-05-08");
  CHECK(told.findings == "");
  CHECK(*read_bytes(scratch.root() / "bill.xml") == kBill + "\r\n");
}

TEST_CASE("what is wrong with a sidecar is told by line") {
  const test::Scratch scratch;
  scratch.write("bill.xml.toml", "work = \"../../etc\"\nlanguage = 5\ndate = \"2013-02-30\"\nwrok = \"x\"\n");
  CHECK(read(scratch, kBill).findings ==
        std::string(kNoWork) +
            "bill.xml.toml:1: error[AKN010]: \"../../etc\" is no work IRI like /akn/ie/act/2008/8\n"
            "  help: write it like /akn/ie/act/2008/8\n"
            "bill.xml.toml:2: error[AKN010]: language is no text\n"
            "  help: put the value between quotation marks\n"
            "bill.xml.toml:3: error[AKN010]: \"2013-02-30\" is no date\n"
            "  help: write a day that exists, like 2008-05-07\n"
            "bill.xml.toml:4: error[AKN010]: there is no key wrok\n"
            "  help: the keys are work, expression, language, date, work_date, title\n");
  scratch.write("bill.xml.toml", "title = \"Bill\"\n");
  CHECK(read(scratch, kBill).findings == std::string(kNoWork) +
                                             "bill.xml.toml: error[AKN010]: it names no work\n"
                                             "  help: write work = \"/akn/ie/act/2008/8\"\n");
}

// Every file that is no law, or hides one: the whole message that it gets, in bounded time, memory and stack.

#include <fmt/format.h>
#include <sys/stat.h>

#include "catch.hpp"
#include "imported.hpp"
#include "support/library.hpp"

using namespace lacuna;
using test::import_bytes;

namespace {

constexpr const char* kLaw = "Article 1\nNobody sells a child.\n\nArticle 2\nWho does is punished.\n";
constexpr const char* kNameIt =
    "  help: save it as UTF-8, or name its encoding: --encoding windows-1252 for most of Western Europe\n";

std::string findings(const std::string& name, const std::string& bytes, const ingest::ReadOptions& options = {}) {
  return import_bytes(name, bytes, "en", options).findings;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string utf16(const std::string& ascii, bool big_endian) {
  std::string wide;
  for (const char c : ascii) wide += big_endian ? std::string{'\0', c} : std::string{c, '\0'};
  return wide;
}

/// Two articles, of which the first has words with an accent as one byte.
std::string western(const std::string& head) {
  return head + "Article 1\nL'enfant est prot\xE9g\xE9.\n\nArticle 2\nFin.\n";
}

constexpr std::size_t kTwoMillion = 2'000'000;

}  // namespace

TEST_CASE("a file that is not there, a folder, a pipe, an empty file, one over the limit") {
  CHECK(test::import_file("nowhere.txt", "en").findings ==
        "nowhere.txt: error[ING001]: cannot be read: No such file or directory\n"
        "  help: check the path and its permissions\n");
  CHECK(test::import_file("/usr", "en").findings ==
        "/usr: error[ING001]: cannot be read: is a folder\n  help: check the path and its permissions\n");
  CHECK(test::import_file("/dev/zero", "en").findings ==
        "/dev/zero: error[ING001]: cannot be read: it is no file\n  help: save the law as a file, and add that\n");
  CHECK(findings("law.txt", "") == "law.txt: error[ING003]: empty\n  help: save the law again\n");
  CHECK(findings("law.json", " \n\t ") == "law.json: error[ING003]: empty\n  help: save the law again\n");
  ingest::ReadOptions small;
  small.limits.file = 1U << 20U;
  CHECK(findings("law.txt", std::string((1U << 20U) + 1, 'a'), small) ==
        "law.txt: error[ING002]: larger than 1 MB\n  help: split the law into its books, or raise --max-file\n");
}

TEST_CASE("UTF-8 and UTF-16 are told by themselves, with byte order mark or without") {
  for (const std::string& bytes : {std::string(kLaw), "\xEF\xBB\xBF" + std::string(kLaw),
                                   "\xFF\xFE" + utf16(kLaw, false), "\xFE\xFF" + utf16(kLaw, true)}) {
    const auto law = import_bytes("law.txt", bytes, "en");
    CHECK(law.findings.empty());
    REQUIRE(law.document.provisions.size() == 2);
    CHECK(law.document.provisions[0].lead == "Nobody sells a child.");
  }
  CHECK(findings("law.txt", utf16(kLaw, false)) ==
        "law.txt: error[ING004]: it looks like UTF-16 without byte order mark\n"
        "  help: save it as UTF-8, or name its encoding: --encoding utf-16le\n");
  CHECK(findings("law.txt", utf16(kLaw, true)) ==
        "law.txt: error[ING004]: it looks like UTF-16 without byte order mark\n"
        "  help: save it as UTF-8, or name its encoding: --encoding utf-16be\n");
  ingest::ReadOptions named;
  named.encoding = "utf-16le";
  CHECK(import_bytes("law.txt", utf16(kLaw, false), "en", named).document.provisions.size() == 2);
}

TEST_CASE("Latin-1 and Windows-1252 are read where they are declared or named, and never guessed") {
  for (const char* name : {"law.txt", "law.md", "law.json"}) {
    CHECK(findings(name, western("")) ==
          fmt::format("{}: error[ING004]: byte E9 in line 2 is not UTF-8, and the file declares no other encoding\n{}",
                      name, kNameIt));
  }
  ingest::ReadOptions named;
  named.encoding = "windows-1252";
  CHECK(import_bytes("law.txt", western(""), "fr", named).document.provisions[0].lead == "L'enfant est protégé.");
  named.encoding = "windows-9999";
  CHECK(findings("law.txt", kLaw, named) ==
        "law.txt: error[ING004]: there is no encoding \"windows-9999\"\n"
        "  help: write a name like windows-1252, iso-8859-2, windows-1256, shift_jis or utf-16le\n");
  named.encoding = "us-ascii";
  CHECK(import_bytes("law.txt", western(""), "fr", named).document.provisions[0].lead == "L'enfant est protégé.");
  named.encoding = "shift_jis";
  CHECK(findings("law.txt", western("") + "\x81", named) ==
        fmt::format("law.txt: error[ING004]: it is not written in shift_jis\n{}", kNameIt));
}

TEST_CASE("HTML and XML in another encoding are read by what they declare") {
  const std::string page =
      "<html><head><meta charset=\"iso-8859-1\"></head><body><p>Article 1</p><p>L\x92"
      "enfant est "
      "prot\xE9g\xE9.</p><p>Article 2</p><p>Fin.</p></body></html>";
  const auto law = import_bytes("law.html", page, "fr");
  CHECK(law.findings.empty());
  REQUIRE(law.document.provisions.size() == 2);
  CHECK(law.document.provisions[0].lead == "L’enfant est protégé.");
  CHECK(findings("law.html", "<html><p>prot\xE9g\xE9</p></html>") ==
        fmt::format(
            "law.html: error[ING004]: byte E9 in line 1 is not UTF-8, and the file declares no other encoding\n{}",
            kNameIt));
  CHECK(findings("law.html", "<html><meta charset=utf-8><p>prot\xE9g\xE9</p></html>") ==
        fmt::format("law.html: error[ING004]: byte E9 in line 1 is not UTF-8, and the file declares that it is\n{}",
                    kNameIt));
  CHECK(findings("law.html", "<html><meta charset=klingon><p>prot\xE9g\xE9</p></html>") ==
        fmt::format("law.html: error[ING004]: the encoding \"klingon\" that it declares is not known\n{}", kNameIt));
  const std::string statute =
      "<?xml version=\"1.0\" encoding=\"windows-1252\"?><Statute><Body><Section><Label>1</Label>"
      "<Text>Prot\xE9g\xE9.</Text></Section><Section><Label>2</Label><Text>Fin.</Text></Section>"
      "</Body></Statute>";
  CHECK(import_bytes("law.xml", statute, "fr").document.provisions.at(0).lead == "Protégé.");
}

TEST_CASE("binary files are told from text, and stray control characters are dropped") {
  const std::string zeros(
      "\x7F"
      "ELF\x02\x01\x01\0\0\0\0\0",
      12);
  for (const char* name : {"law.txt", "law.md", "law.html", "law.json", "law.xml"}) {
    CHECK(findings(name, zeros) == fmt::format("{}: error[ING004]: it holds bytes that no text has\n"
                                               "  help: give the text of the law, or a PDF or Word file of it\n",
                                               name));
  }
  const auto law = import_bytes("law.txt",
                                "Article 1\n\x01No\x02"
                                "body\x1F sells&#1; &#8220;children&#8221;.\n\f\nArticle 2\nNo.\n",
                                "en");
  REQUIRE(law.document.provisions.size() == 2);
  CHECK(law.document.provisions[0].lead == "Nobody sells&#1; “children”.");
}

TEST_CASE("JSON that is broken, or of no known form") {
  const std::string help = "  help: save the law as text or HTML; Akoma Ntoso files go into the corpus as they are\n";
  CHECK(findings("law.json", R"({"provisions": [)") == "law.json: error[ING009]: not well-formed JSON\n" + help);
  CHECK(findings("law.json", R"({"laws": []})") ==
        "law.json: error[ING009]: neither \"provisions\", \"articles\" nor a list with \"section_desc\" in it\n" +
            help);
  CHECK(findings("law.json", R"({"provisions": 7})") ==
        "law.json: error[ING009]: \"provisions\" is not a list of objects\n" + help);
  CHECK(findings("law.json", R"({"articles": [7]})") ==
        "law.json: error[ING009]: \"articles\" is not a list of objects\n" + help);
  CHECK(findings("law.json", R"([{"section_desc": "a"}, null])") ==
        "law.json: error[ING009]: the list is not one of objects\n" + help);
}

TEST_CASE("XML that is broken, of no known form, or declares entities") {
  const std::string help = "  help: save the law as text or HTML; Akoma Ntoso files go into the corpus as they are\n";
  CHECK(findings("law.xml", "<Statute>\n<Body>\n</Statute>") ==
        "law.xml: error[ING009]: not well-formed XML in line 3: Start-end tags mismatch\n" + help);
  CHECK(findings("law.xml", "<akomaNtoso/>") ==
        "law.xml: error[ING009]: its root is <akomaNtoso>, not <Statute> or <Regulation>\n" + help);
  const std::string declares =
      "law.xml: error[ING009]: its DTD declares entities, which are never read: they may stand for anything\n" + help;
  CHECK(findings("law.xml", "<!DOCTYPE Statute [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Statute>&x;</Statute>") ==
        declares);
  std::string billion = "<!DOCTYPE Statute [<!ENTITY l0 \"lol\">";
  for (int i = 1; i < 30; ++i) billion += fmt::format("<!ENTITY l{} \"&l{};&l{};\">", i, i - 1, i - 1);
  CHECK(findings("law.xml", billion + "]><Statute>&l29;</Statute>") == declares);
  const auto page =
      import_bytes("law.html",
                   "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"yyyyyyyyyy\">]><html>"
                   "<p>Article 1</p><p>One &x; two &y;.</p><p>Article 2</p><p>Three.</p></html>",
                   "en");
  CHECK(page.findings.empty());
  for (const auto& provision : page.document.provisions) {
    CHECK(provision.lead.find("root:") == std::string::npos);
    CHECK(provision.lead.find("yyyy") == std::string::npos);
  }
}

TEST_CASE("two million nested elements end in a message, in every format that nests") {
  const auto too_deep = [](const char* name) {
    return fmt::format(
        "{}: error[ING011]: its elements are nested more than 1000 deep\n"
        "  help: save the law as text from the program that shows it, and add that\n",
        name);
  };
  CHECK(findings("law.json", repeated("[", kTwoMillion)) == too_deep("law.json"));
  CHECK(findings("law.json", R"({"provisions":)" + repeated("[", kTwoMillion) + repeated("]", kTwoMillion) + "}") ==
        too_deep("law.json"));
  CHECK(findings("law.xml", "<Statute>" + repeated("<a>", kTwoMillion)) == too_deep("law.xml"));
  CHECK(findings("law.html", "<html>" + repeated("<div>", kTwoMillion)) == too_deep("law.html"));
  const auto quoted = import_bytes("law.md", kLaw + repeated("> ", kTwoMillion) + "end", "en");
  CHECK(quoted.findings.empty());
  CHECK(quoted.document.provisions.size() == 2);
}

TEST_CASE("what stands in scripts, comments and open paragraphs is no depth") {
  std::string page =
      "<html><body><script>" + repeated("if (a<b) c();", 3000) + "</script><!-- " + repeated("<b>", 3000) + " -->";
  page += repeated("<p>Text.", 3000) + "<p>Article 1<p>One.<p>Article 2<p>Two.</html>";
  CHECK(findings("law.html", page).empty());
}

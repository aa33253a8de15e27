// Files that a converter reads: Word, PDF, HTML. Bombs are told before it starts; what hangs, floods or fails is
// stopped.

#include <fmt/format.h>
#include <stdlib.h>
#include <sys/stat.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <vector>

#include "base/zip_archive.hpp"
#include "catch.hpp"
#include "imported.hpp"
#include "support/library.hpp"

using namespace lacuna;
using test::import_bytes;
namespace fs = std::filesystem;

namespace {

std::string word_file(const std::string& body) {
  return zip_of(
      {{"[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
        "PartName=\"/word/document.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"},
       {"_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
        "Id=\"a\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
        "Target=\"word/document.xml\"/></Relationships>"},
       {"word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body +
            "</w:body></w:document>"}});
}

std::string paragraph(const std::string& words) { return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>"; }

/// Makes every header say that a part of `size` bytes unpacks to 100.
void lie_about(std::string& archive, std::size_t size) {
  std::string told;
  for (unsigned shift = 0; shift < 32; shift += 8) told += static_cast<char>((size >> shift) & 0xFFU);
  const std::string lie("\x64\0\0\0", 4);
  std::size_t places = 0;
  for (auto at = archive.find(told); at != std::string::npos; at = archive.find(told, at + 1), ++places)
    archive.replace(at, lie.size(), lie);
  REQUIRE(places == 2);
}

/// A PDF of one page, with these entries more in its trailer.
std::string pdf(const std::string& trailer) {
  return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n"
         "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n"
         "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
         "trailer\n<< /Size 4 /Root 1 0 R " +
         trailer + " >>\n";
}

/// A program of this name that goes before the real one, for as long as this lives.
class FakeProgram {
 public:
  FakeProgram(const std::string& name, const std::string& script)
      : folder_(fs::temp_directory_path() / fmt::format("lacuna-fake-{}", ::getpid())), path_(::getenv("PATH")) {
    REQUIRE(write_atomically(folder_ / name, "#!/bin/sh\n" + script + "\n"));
    fs::permissions(folder_ / name, fs::perms::owner_all);
    ::setenv("PATH", (folder_.string() + ":" + path_).c_str(), 1);
  }
  ~FakeProgram() {
    ::setenv("PATH", path_.c_str(), 1);
    fs::remove_all(folder_);
  }
  FakeProgram(const FakeProgram&) = delete;
  FakeProgram& operator=(const FakeProgram&) = delete;

 private:
  fs::path folder_;
  std::string path_;
};

std::string package_findings(const std::string& name, const std::string& bytes,
                             const ingest::ReadOptions& options = {}) {
  return import_bytes(name, bytes, "en", options).findings;
}

constexpr const char* kPage = "<html><p>Article 1</p><p>Words.</p></html>";
constexpr const char* kSaveAnew = "  help: open it in the program that made it, and save it as .docx\n";
constexpr const char* kSaveAsText = "  help: save the law as text from the program that shows it, and add that\n";

}  // namespace

TEST_CASE("a Word file is read") {
  const auto law = import_bytes("law.docx",
                                word_file(paragraph("Article 1") + paragraph("Nobody sells a child.") +
                                          paragraph("Article 2") + paragraph("Who does is punished.")),
                                "en");
  CHECK(law.findings.empty());
  REQUIRE(law.document.provisions.size() == 2);
  CHECK(law.document.provisions[1].lead == "Who does is punished.");
}

TEST_CASE("a zip bomb is told by what it really unpacks to") {
  ingest::ReadOptions options;
  options.limits.unpacked = 1U << 20U;
  const std::size_t size = (3U << 20U) + 12345;
  std::string bomb = zip_of({{"word/document.xml", std::string(size, ' ')}});
  CHECK(bomb.size() < 10'000);
  const std::string message =
      "law.docx: error[ING007]: it unpacks to more than 1 MB\n"
      "  help: save the law anew, without pictures, or as text\n";
  CHECK(package_findings("law.docx", bomb, options) == message);
  lie_about(bomb, size);
  CHECK(package_findings("law.docx", bomb, options) == message);
  std::vector<ZipMember> many;
  for (int i = 0; i < 20; ++i) many.push_back({fmt::format("word/{}.xml", i), std::string(100'000, ' ')});
  CHECK(package_findings("law.docx", zip_of(many), options) == message);
}

TEST_CASE("a Word file of two million nested elements") {
  std::string body;
  for (int i = 0; i < 2'000'000; ++i) body += "<w:x>";
  CHECK(package_findings("law.docx", word_file(body)) ==
        fmt::format("law.docx: error[ING011]: its elements are nested more than 1000 deep\n{}", kSaveAsText));
}

TEST_CASE("what is called a Word file and is none") {
  CHECK(package_findings("law.docx", "Article 1\nWords.") ==
        fmt::format("law.docx: error[ING004]: it is no zip archive, as a Word file is\n{}", kSaveAnew));
  CHECK(package_findings("law.docx", zip_of({{"content.xml", "<office/>"}})) ==
        fmt::format("law.docx: error[ING004]: it is a zip archive without the parts of a Word file\n{}", kSaveAnew));
  CHECK(package_findings("law.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") ==
        fmt::format("law.doc: error[ING004]: it is a Word file of the time before 2007, or locked by a password\n{}",
                    kSaveAnew));
  std::string damaged = word_file(paragraph("Article 1"));
  CHECK(package_findings("law.docx", damaged.substr(0, damaged.size() / 2)) ==
        fmt::format("law.docx: error[ING004]: it is no zip archive, as a Word file is\n{}", kSaveAnew));
  CHECK(package_findings("law.docx", zip_of({{"word/document.xml", "no XML at all"}}))
            .starts_with("law.docx: error[ING006]: pandoc failed: "));
}

TEST_CASE("a PDF that is encrypted, without text, or broken") {
  const std::string bytes32(64, '1');
  CHECK(
      package_findings("law.pdf", pdf(fmt::format("/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{0}> /U <{0}> >> "
                                                  "/ID [<{0}> <{0}>]",
                                                  bytes32))) ==
      "law.pdf: error[ING008]: the PDF is encrypted\n  help: save it without password, then add that\n");
  CHECK(package_findings("law.pdf", pdf("")) ==
        "law.pdf: error[ING008]: the PDF holds pictures of pages and no text\n"
        "  help: run a text recognition over it (ocrmypdf), then add the result\n");
  CHECK(package_findings("law.pdf", "%PDF-1.4\nnothing\n") ==
        "law.pdf: error[ING006]: pdftotext failed: Syntax Error: Couldn't find trailer dictionary\n"
        "  help: open the file in the program that made it, and save it anew or as text\n");
}

TEST_CASE("a converter that hangs, with its streams open or closed, is stopped in time") {
  ingest::ReadOptions options;
  options.limits.seconds = 1;
  for (const char* script : {"sleep 100", "exec >&- 2>&-; sleep 100", "sleep 100 & sleep 100"}) {
    const FakeProgram pandoc("pandoc", script);
    const auto begin = std::chrono::steady_clock::now();
    CHECK(package_findings("law.html", kPage, options) ==
          fmt::format("law.html: error[ING006]: pandoc did not finish within 1 seconds\n{}", kSaveAsText));
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(30));
  }
}

TEST_CASE("a converter that floods, fails, dies, eats memory or is missing") {
  ingest::ReadOptions options;
  options.limits.unpacked = 1U << 20U;
  options.limits.memory = 256U << 20U;
  const auto with = [&](const char* script) {
    const FakeProgram pandoc("pandoc", script);
    return package_findings("law.html", kPage, options);
  };
  const std::string again = "  help: open the file in the program that made it, and save it anew or as text\n";
  CHECK(with("exec yes") == fmt::format("law.html: error[ING006]: pandoc wrote more than 1 MB\n{}", kSaveAsText));
  CHECK(with("exec yes >&2") == fmt::format("law.html: error[ING006]: pandoc wrote more than 1 MB\n{}", kSaveAsText));
  CHECK(with("echo that is no page >&2; exit 3") ==
        "law.html: error[ING006]: pandoc failed: that is no page\n" + again);
  CHECK(with("exit 3") == "law.html: error[ING006]: pandoc failed: exit status 3\n" + again);
  CHECK(with("kill -9 $$") == "law.html: error[ING006]: pandoc failed: ended by signal 9\n" + again);
  CHECK(with("ulimit -v >&2; exit 1") == "law.html: error[ING006]: pandoc failed: 262144\n" + again);
  const std::string path = ::getenv("PATH");
  ::setenv("PATH", "/nowhere", 1);
  CHECK(package_findings("law.html", kPage) ==
        "law.html: error[ING005]: pandoc is not installed, and this format is read by it\n"
        "  help: install the package pandoc, or save the law as text\n");
  CHECK(package_findings("law.pdf", pdf("")) ==
        "law.pdf: error[ING005]: pdftotext is not installed, and this format is read by it\n"
        "  help: install the package poppler-utils, or save the law as text\n");
  ::setenv("PATH", path.c_str(), 1);
}

TEST_CASE("a name that looks like an option stays a name") {
  const fs::path folder = fs::temp_directory_path() / fmt::format("lacuna-option-{}", ::getpid());
  REQUIRE(write_atomically(folder / "--version.html",
                           "<html><p>Article 1</p><p>Words.</p><p>Article 2</p><p>More.</p></html>"));
  const auto law = test::import_file(folder / "--version.html", "en");
  CHECK(law.findings.empty());
  CHECK(law.document.provisions.size() == 2);
  fs::remove_all(folder);
}

// The report as Word and PDF, read back by programs that are not ours.
#include <algorithm>

#include "base/strings.hpp"
#include "base/subprocess.hpp"
#include "base/zip_archive.hpp"
#include "catch.hpp"
#include "render/gaps_document.hpp"
#include "render/office.hpp"
#include "render/pandoc.hpp"
#include "support/library.hpp"
#include "text/normalise.hpp"

using namespace lacuna;
using Catch::Matchers::Contains;

namespace {

report::GapReport report_of(std::string_view state) {
  const auto& library = test::shipped_library();
  const auto* found = library.states.find(state);
  REQUIRE(found != nullptr);
  return report::build_gap_report(library, {*found, *Date::parse("2026-11-28"), {}, "0", {}});
}

std::string docx(const report::GapReport& report) {
  const auto file = render::docx_of(render::gaps_document(report), report.as_of);
  REQUIRE(file);
  return *file;
}

/// What a program answers to a file on its standard input, without blanks: lines are broken elsewhere than in ours.
std::string read_by(const std::vector<std::string>& program, const std::string& file) {
  const auto result = run_program(program, {}, file);
  REQUIRE(result);
  REQUIRE(result->status == 0);
  std::string text = text::normalise(result->output).text;
  std::erase(text, ' ');
  return text;
}

std::string without_blanks(const std::string& words) {
  std::string text = text::normalise(words).text;
  std::erase(text, ' ');
  return text;
}

std::string part(const std::string& file, const std::string& name) {
  const auto archive = ZipArchive::open(file);
  REQUIRE(archive);
  const auto bytes = archive->read(name, 64U << 20U);
  REQUIRE(bytes);
  return *bytes;
}

std::size_t count(const std::string& text, std::string_view what) {
  std::size_t number = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++number;
  return number;
}

}  // namespace

TEST_CASE("the Word file has every protection, obligation and provision, in every script") {
  for (const char* state : {"MAR", "CHN"}) {
    CAPTURE(state);
    const auto report = report_of(state);
    const std::string text = read_by({"pandoc", "--from", "docx", "--to", "plain", "--wrap=none", "-"}, docx(report));
    std::string missing;
    for (const auto& row : report.concepts) {
      if (text.find(without_blanks(row.label)) == std::string::npos) missing += row.label + "\n";
      for (const auto& each : row.obligations) {
        if (text.find(without_blanks(each.provision.cite())) == std::string::npos)
          missing += each.provision.cite() + "\n";
      }
      for (const auto& each : row.evidence) {
        if (text.find(without_blanks(each.provision.cite())) == std::string::npos)
          missing += each.provision.cite() + "\n";
        if (!each.quote_at) continue;
        if (text.find(without_blanks(each.quote)) == std::string::npos) missing += each.quote + "\n";
      }
    }
    CHECK(missing.empty());
  }
}

TEST_CASE(
    "the Word file has a bookmark for each protection, repeated titles, page numbers, and words from right to left") {
  const auto report = report_of("MAR");
  const std::string file = docx(report);
  const std::string document = part(file, "word/document.xml");
  for (const auto& row : report.concepts)
    CHECK_THAT(document, Contains("<w:bookmarkStart w:id=") && Contains("w:name=\"" + row.id.str() + "\""));
  std::size_t tables = 3;  // the numbers, the gaps, the inputs
  for (const auto& row : report.concepts)
    tables += (row.obligations.empty() ? 0U : 1U) + (row.evidence.empty() ? 0U : 1U);
  CHECK(count(document, "<w:tblHeader") == tables);
  CHECK_THAT(document, Contains("<w:rtl"));
  CHECK_THAT(part(file, "word/footer1.xml"), Contains(" PAGE "));
  CHECK(file == docx(report));
}

TEST_CASE("hostile words are words in the Word file") {
  const std::string words =
      "=cmd|' /C calc'!A0 <script>alert(1)</script> \\{\"\\u0000\x01 \xE2\x80\xAE" + std::string(50'000, 'x');
  const auto file = render::docx_of(
      render::pandoc::document(
          words, words,
          {render::pandoc::heading(1, words.substr(0, 20), words),
           render::pandoc::table({{words, 1.0}}, {{{render::pandoc::paragraph({render::pandoc::words(words)})}}})}),
      *Date::parse("2026-11-28"));
  REQUIRE(file);
  const std::string text = read_by({"pandoc", "--from", "docx", "--to", "plain", "--wrap=none", "-"}, *file);
  CHECK_THAT(text, Contains("<script>alert(1)</script>"));
  CHECK(text.find('\x01') == std::string::npos);
  CHECK(text.find("\xE2\x80\xAE") == std::string::npos);
}

TEST_CASE("the PDF has the words of the Word file") {
  const test::TemporaryLibrary library;
  const auto report = library.report();
  const auto pdf = render::pdf_of(docx(report));
  REQUIRE(pdf);
  const std::string text = read_by({"pdftotext", "-enc", "UTF-8", "-", "-"}, *pdf);
  CHECK_THAT(text, Contains(without_blanks("Gap report: Iceland")));
  for (const auto& row : report.concepts) CHECK_THAT(text, Contains(without_blanks(row.label)));
}

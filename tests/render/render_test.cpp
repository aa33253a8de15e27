#include <array>

#include "akn/reader.hpp"
#include "catch.hpp"
#include "render/csv.hpp"
#include "render/gaps_text.hpp"
#include "render/html.hpp"
#include "render/json.hpp"
#include "render/style.hpp"
#include "render/why_text.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

/// The report without hashes of inputs, which change with every comma of the data.
report::GapReport small_report() {
  auto report = test::TemporaryLibrary().report("2015-01-01");
  for (auto& [name, hash] : report.inputs) hash = "(hash)";
  return report;
}

constexpr const char* kAct = "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml";

}  // namespace

TEST_CASE("golden: report to text, json, csv, html, why") {
  const auto report = small_report();
  const auto same = [](const std::string& name, const std::string& text) { CHECK(text == test::golden(name, text)); };
  same("gaps.txt", render::gaps_text(report, {}));
  same("gaps.json", render::gaps_json(report));
  same("gaps.csv", render::gaps_csv(report));
  same("gaps.html", render::gaps_html(report));
  same("why.txt", render::why_text(report, *report.find(taxonomy::ConceptId("attempt")), {}));
}

TEST_CASE("the same inputs give the same bytes") {
  CHECK(render::gaps_html(small_report()) == render::gaps_html(small_report()));
  CHECK(render::gaps_json(small_report()) == render::gaps_json(small_report()));
}

TEST_CASE("a verdict is told by word and symbol; colour comes only when asked for") {
  CHECK(render::verdict_label(coverage::Verdict::partial, {}) == "◐ PARTIAL");
  CHECK(render::verdict_label(coverage::Verdict::partial, {true, 80}) == "\x1b[33m◐ PARTIAL\x1b[0m");
  CHECK(render::gaps_text(small_report(), {}).find('\x1b') == std::string::npos);
}

TEST_CASE("lines keep to the width, and a long word stands alone") {
  CHECK(render::wrap("one two three", 2, {false, 9}) == "  one two\n  three\n");
  CHECK(render::wrap("a verylongword b", 0, {false, 6}) == "a\nverylongword\nb\n");
  CHECK(render::wrap("", 2, {}) == "  \n");
}

TEST_CASE("a spreadsheet runs nothing that a law says") {
  CHECK(render::csv_cell("=cmd|' /C calc'!A0") == "'=cmd|' /C calc'!A0");
  CHECK(render::csv_cell("+1") == "'+1");
  CHECK(render::csv_cell("a \"b\", c\nd") == "\"a \"\"b\"\", c\nd\"");
  CHECK(render::csv_cell("plain") == "plain");
}

TEST_CASE("hostile words stay words on the page") {
  const test::TemporaryLibrary library;
  library.replace(kAct, "The Treasury bears the costs.", "&lt;script&gt;alert(1)&lt;/script&gt; \xE2\x80\xAE reversed");
  library.replace(kAct, "other sexual ends", "&lt;img src=x onerror=alert(1)&gt; other sexual ends");
  const std::string page = render::gaps_html(library.report("2015-01-01"));
  CHECK(page.find("<img") == std::string::npos);
  CHECK(page.find("&lt;img src=x onerror=alert(1)&gt;") != std::string::npos);
  CHECK(page.find("\xE2\x80\xAE") == std::string::npos);
}

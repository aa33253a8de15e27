// How reports show official words when a layer is laid over the digests.

#include "catch.hpp"
#include "render/csv.hpp"
#include "render/gaps_text.hpp"
#include "render/html.hpp"
#include "render/json.hpp"
#include "render/why_text.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

report::GapReport layered_report(test::TemporaryLibrary& library) {
  library.add_layer();
  return library.report("2015-01-01");
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the page marks official words inside their provision and names their source") {
  test::TemporaryLibrary library;
  const std::string page = render::gaps_html(layered_report(library));
  CHECK(
      holds(page,
            "<blockquote lang=\"en\" dir=\"auto\"><mark>An attempt shall be punished likewise where the child has not "
            "attained the age of sixteen years.</mark></blockquote><figcaption>official text; eng@2012-01-01; "
            "source: the Small Gazette</figcaption>"));
  CHECK(holds(page, "<figcaption>summary, not the law; official text at hand: no; eng@2000-01-01/digest</figcaption>"));
  CHECK(holds(page,
              "text eng@2012-01-01/digest: a summary in the project's own words, not the law; official text at "
              "hand: eng@2012-01-01"));
}

TEST_CASE("why prints the official words once, and says where none are at hand") {
  test::TemporaryLibrary library;
  const auto report = layered_report(library);
  const std::string text = render::why_text(report, *report.find(taxonomy::ConceptId("attempt")), {false, 120});
  CHECK(holds(
      text,
      "  1/2005 > Section 1 > (2) (official text; eng@2012-01-01; source: the Small Gazette)\n"
      "    “An attempt shall be punished likewise where the child has not attained the age of sixteen years.”\n"));
  CHECK_FALSE(holds(text, "read there: “An attempt"));
  CHECK(holds(text, "(summary, not the law; official text at hand: no)"));
}

TEST_CASE("the report on a terminal names the laws whose official text is at hand") {
  test::TemporaryLibrary library;
  CHECK(holds(render::gaps_text(layered_report(library), {}),
              "Read: 1/2005 (summaries, not the law; official text at hand: 1/2005)\n"));
}

TEST_CASE("JSON keeps its names and adds the official place; CSV says whose words they are") {
  test::TemporaryLibrary library;
  const auto report = layered_report(library);
  const std::string json = render::gaps_json(report);
  CHECK(holds(json,
              "\"quote\": \"An attempt shall be punished likewise where the child has not attained the age of sixteen "
              "years.\""));
  CHECK(holds(json, "\"official\": {\n            \"eid\": \"sec_1__subsec_2\",\n            \"span\": [\n"));
  CHECK(holds(json, "\"official\": null"));
  CHECK(holds(render::gaps_csv(report), ",official,An attempt shall be punished likewise"));
}

TEST_CASE("words that changed since they were recorded are shown without mark, and say so") {
  test::TemporaryLibrary library;
  library.replace("mappings/national/ISL/act-2005-1.sssom.tsv", "\t0.9\t\t\texpress\toffence=trafficking; age<16",
                  "\t0.9\t\teng@2012-01-01 sec_1__subsec_2 0-9 sha256:" + std::string(64, '0') +
                      "\texpress\toffence=trafficking; age<16");
  const std::string page = render::gaps_html(layered_report(library));
  CHECK(holds(page,
              "<blockquote lang=\"en\" dir=\"auto\">An attempt shall be punished likewise where the child has not "
              "attained the age of sixteen years.</blockquote><figcaption>official text, changed since the mapping "
              "recorded it; eng@2012-01-01; source: the Small Gazette</figcaption>"));
}

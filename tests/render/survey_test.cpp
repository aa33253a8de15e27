// The survey as files: each holds what the others hold, every link leads somewhere, and nothing in a text runs.
#include <algorithm>
#include <pugixml.hpp>
#include <set>

#include "base/strings.hpp"
#include "catch.hpp"
#include "corpus/library.hpp"
#include "render/html_survey.hpp"
#include "render/survey_csv.hpp"
#include "render/survey_diff_text.hpp"
#include "render/survey_json.hpp"
#include "render/timeline_svg.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

const report::Survey& survey() {
  static const report::Survey kSurvey = [] {
    Diagnostics diagnostics;
    const auto library = corpus::load(test::source_dir(), diagnostics);
    return report::build_survey(library, *Date::parse("2026-01-01"), "test", {});
  }();
  return kSurvey;
}

pugi::xml_document parsed(const std::string& text) {
  pugi::xml_document document;
  REQUIRE(document.load_string(text.c_str(), pugi::parse_full));
  return document;
}

std::set<std::string> attribute_values(const pugi::xml_node& root, const char* attribute) {
  std::set<std::string> values;
  for (const auto& found : root.select_nodes((std::string("//@") + attribute).c_str()))
    values.insert(found.attribute().value());
  return values;
}

std::size_t lines_of(const std::string& csv) {
  std::size_t lines = 0;
  for (std::size_t at = csv.find("\r\n"); at != std::string::npos; at = csv.find("\r\n", at + 2)) ++lines;
  return lines;
}

std::size_t clauses() {
  std::size_t count = 0;
  for (const auto& row : survey().concepts) count += row.clauses.size();
  return count;
}

}  // namespace

TEST_CASE("the page has every protection, every link leads to a place on it, and no script") {
  const auto page = parsed(render::survey_html(survey()));
  const auto ids = attribute_values(page, "id");
  for (const auto& row : survey().concepts) CHECK(ids.contains(row.id.str()));
  for (const std::string& link : attribute_values(page, "href")) {
    CAPTURE(link);
    REQUIRE(link.starts_with("#"));
    CHECK(ids.contains(link.substr(1)));
  }
  CHECK(page.select_nodes("//script").empty());
  CHECK(page.select_nodes("//article//blockquote").size() == clauses());
}

TEST_CASE("tables hold a row per clause, protection, year and State") {
  CHECK(lines_of(render::survey_clauses_csv(survey())) == clauses() + 1);
  CHECK(lines_of(render::survey_concepts_csv(survey())) == survey().concepts.size() + 1);
  CHECK(lines_of(render::survey_years_csv(survey())) == survey().years.size() + 1);
  CHECK(lines_of(render::survey_ratifications_csv(survey())) == survey().states.size() + 1);
}

TEST_CASE("the timeline is an image with a title and words for who does not see it") {
  const auto image = parsed(render::timeline_svg(survey()));
  const auto svg = image.child("svg");
  CHECK(std::string(svg.attribute("role").value()) == "img");
  CHECK(std::string(svg.child("title").text().get()) != "");
  CHECK(std::string(svg.child("desc").text().get()).find("2026") != std::string::npos);
  CHECK(std::distance(svg.children("path").begin(), svg.children("path").end()) == 2);
}

TEST_CASE("hostile words of a clause stay words") {
  auto hostile = survey();
  auto& clause = hostile.concepts.front().clauses.front();
  clause.provision.text = "</blockquote><script>alert(1)</script>\x01 =cmd";
  clause.comment = "=HYPERLINK(\"http://x\")";
  const auto page = parsed(render::survey_html(hostile));
  CHECK(page.select_nodes("//script").empty());
  const std::string csv = render::survey_clauses_csv(hostile);
  CHECK(csv.find("\"'=HYPERLINK") != std::string::npos);
  CHECK(render::read_survey_json(render::survey_json(hostile)));
}

TEST_CASE("a comparison says what came, for how many States, and what was not read") {
  auto earlier = render::read_survey_json(render::survey_json(survey())).value();
  const auto later = earlier;
  earlier.as_of = "1999-01-01";
  earlier.instruments["ilo-c182-1999"].in_force = false;
  earlier.instruments["au-acrwc-1990"].in_force = false;
  earlier.protections["hazardous-child-labour"].standing = "few";
  const auto text = render::survey_diff_text(report::diff_surveys(earlier, later), {});
  CHECK(text.starts_with("Survey of 1999-01-01 → survey of 2026-01-01\n\nINSTRUMENTS THAT CAME INTO FORCE (2)\n"));
  CHECK(text.find("ACRWC  African Charter") != std::string::npos);
  CHECK(text.find("its text was not read") != std::string::npos);
  CHECK(text.find("C182  Worst Forms of Child Labour Convention (ILO No. 182)\n  binds at least 187 of") !=
        std::string::npos);
  CHECK(text.find("  hazardous-child-labour          few → wide; ") != std::string::npos);
  const auto back = render::survey_diff_text(report::diff_surveys(later, earlier), {});
  CHECK(back.find("No more in force: ") != std::string::npos);
}

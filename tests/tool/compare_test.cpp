// `lacuna compare`, as an officer runs it: States and instruments side by side, and what each lacks.
#include <nlohmann/json.hpp>

#include "base/source_file.hpp"
#include "catch.hpp"
#include "sheet/table.hpp"
#include "support/library.hpp"
#include "support/scratch.hpp"

using namespace lacuna;
using Catch::Matchers::Contains;
using test::run;
using Json = nlohmann::json;

namespace {

const std::vector<std::string> kThree{"compare", "Ireland",   "ESP", "TIP", "--concept", "consent-irrelevant",
                                      "--as-of", "2026-11-28"};

std::vector<std::string> with(std::vector<std::string> words, const std::vector<std::string>& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

}  // namespace

TEST_CASE("each protection shows what every one reaches, by which provisions, and what it lacks of the others") {
  const auto ran = run(kThree);
  CHECK(ran.exit_code == 0);
  CHECK_THAT(ran.out, Contains("consent-irrelevant  Consent of child or carer irrelevant"));
  CHECK_THAT(ran.out, Contains("CP art. 177 bis(3) (provides, express)"));
  CHECK_THAT(ran.out, Contains("By TIP art. 3(b) (must), TIP art. 3(c) (must)"));
  CHECK_THAT(ran.out, Contains("is reached by no provision that counts"));
  CHECK_THAT(ran.out, Contains("is not asked for"));
  CHECK_THAT(ran.out, Contains("1 protection, 1 with a difference."));
}

TEST_CASE("as JSON a comparison has a cell for each subject, with its provisions in their language") {
  const auto ran = run(with(kThree, {"--format", "json"}));
  const Json json = Json::parse(ran.out);
  CHECK(json.at("format") == "lacuna-compare/1");
  CHECK(json.at("subjects").at(2).at("kind") == "instrument");
  const Json& cells = json.at("concepts").at(0).at("cells");
  REQUIRE(cells.size() == 3);
  CHECK(cells.at(1).at("subject") == "ESP");
  CHECK(cells.at(1).at("provisions").at(0).at("language") == "spa");
  CHECK_FALSE(cells.at(2).at("reached").get<std::string>().empty());
}

TEST_CASE("as a workbook a comparison has a row for each protection and one for each provision") {
  const test::Scratch scratch;
  const std::string file = (scratch.root() / "compared.xlsx").string();
  REQUIRE(run(with(kThree, {"--format", "xlsx", "-o", file})).exit_code == 0);
  const auto tables = sheet::read_xlsx(*read_bytes(file));
  REQUIRE(tables);
  CHECK(tables->at(0).rows.at(0).at(3).text == "ESP");
  CHECK(tables->at(0).rows.size() == 2);
  CHECK(tables->at(1).rows.size() > 3);
  CHECK(run(with(kThree, {"--format", "xlsx"})).exit_code == 2);
}

TEST_CASE("as a page texts stand in their language, and what one lacks is told") {
  const auto ran = run({"compare", "MAR", "CHN", "--concept", "acts-element", "--format", "html"});
  CHECK(ran.exit_code == 0);
  CHECK_THAT(ran.out,
             Contains("<blockquote lang=\"ar\" dir=\"auto\">") && Contains("<blockquote lang=\"zh\" dir=\"auto\">"));
  CHECK_THAT(ran.out, Contains("Lacks, of what another has:"));
}

TEST_CASE("differences only leaves out protections that are equal") {
  const auto all = run({"compare", "TIP", "UNTOC", "--format", "json"});
  const auto some = run({"compare", "TIP", "UNTOC", "--format", "json", "--differences"});
  CHECK(Json::parse(all.out).at("concepts").size() > Json::parse(some.out).at("concepts").size());
}

TEST_CASE("a name that is none, one named twice, a concept that is none, and a State without law are refused") {
  CHECK_THAT(run({"compare", "Irland", "TIP"}).err, Contains("Did you mean Ireland"));
  CHECK_THAT(run({"compare", "IRL", "Ireland"}).err, Contains("Ireland is named twice"));
  CHECK_THAT(run({"compare", "IRL", "TIP", "--concept", "atempt"}).err, Contains("Did you mean attempt?"));
  CHECK_THAT(run({"compare", "IRL", "Norway"}).err, Contains("no dossier of Norway"));
  CHECK(run({"compare", "IRL"}).exit_code == 2);
}

// `lacuna suggest`, as a researcher runs it.
#include <algorithm>
#include <sstream>

#include <nlohmann/json.hpp>

#include "catch.hpp"
#include "support/library.hpp"
#include "support/scratch.hpp"

using namespace lacuna;
using test::run;
using Json = nlohmann::json;

namespace {

/// A law that nobody has read.
constexpr std::string_view kSuggestedLaw = R"(<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x">
<FRBRWork><FRBRthis value="/akn/is/act/2020/7"/><FRBRuri value="/akn/is/act/2020/7"/><FRBRdate date="2020-01-01" name="x"/>
<FRBRauthor href="#x"/><FRBRcountry value="is"/></FRBRWork>
<FRBRExpression><FRBRthis value="/akn/is/act/2020/7/LANG@2020-01-01"/><FRBRuri value="/akn/is/act/2020/7/LANG@2020-01-01"/>
<FRBRdate date="2020-01-01" name="x"/><FRBRauthor href="#x"/><FRBRlanguage language="LANG"/></FRBRExpression>
<FRBRManifestation><FRBRthis value="/akn/is/act/2020/7/LANG@2020-01-01.xml"/><FRBRuri value="/akn/is/act/2020/7/LANG@2020-01-01.xml"/>
<FRBRdate date="2020-01-01" name="x"/><FRBRauthor href="#x"/></FRBRManifestation></identification></meta><body>
<section eId="sec_1"><num>1</num><heading>Attempt</heading><content><p>A person who <b>attempts</b> to commit an offence under
this Act is guilty of an offence.</p></content></section>
<section eId="sec_2"><num>2</num><heading>Citation</heading><content><p>This Act may be cited.</p></content></section>
</body></act></akomaNtoso>)";

std::string law_in(const std::string& language) {
  std::string text(kSuggestedLaw);
  for (std::size_t at = text.find("LANG"); at != std::string::npos; at = text.find("LANG"))
    text.replace(at, 4, language);
  return text;
}

std::string file_in(const test::Scratch& scratch, const std::string& language) {
  scratch.write("law.xml", law_in(language));
  return (scratch.root() / "law.xml").string();
}

}  // namespace

TEST_CASE("the likeliest protection comes first, with the words that say so where they stand") {
  const test::Scratch scratch;
  const auto ran = run({"suggest", file_in(scratch, "eng"), "--format", "json"});
  CHECK(ran.exit_code == 0);
  const Json json = Json::parse(ran.out);
  CHECK(json.at("format") == "lacuna-suggest/1");
  CHECK(json.at("language") == "en");
  const Json& first = json.at("provisions").at(0);
  CHECK(first.at("eid") == "sec_1");
  CHECK(first.at("suggestions").at(0).at("concept") == "attempt");
  const std::string text = first.at("text");
  bool inside = false;
  for (const Json& each : first.at("suggestions").at(0).at("evidence")) {
    if (each.at("field") != "text") continue;
    inside = true;
    const std::size_t begin = each.at("start");
    const std::size_t end = each.at("end");
    CHECK(text.substr(begin, end - begin) == each.at("words"));
  }
  CHECK(inside);
  CHECK(run({"suggest", file_in(scratch, "eng"), "--format", "json"}).out == ran.out);
}

TEST_CASE("on the terminal the words are marked, and it says that nobody has read the law") {
  const test::Scratch scratch;
  const auto ran = run({"suggest", file_in(scratch, "eng")});
  CHECK(ran.out.find("suggestions, not decisions") != std::string::npos);
  CHECK(ran.out.find("[") != std::string::npos);
  CHECK(ran.out.find("attempt") != std::string::npos);
  CHECK(ran.out.find("2 of 2 provisions read by nobody.") != std::string::npos);
}

TEST_CASE("a language without a lexicon is told, and so is one in which nobody accepted anything") {
  const test::Scratch scratch;
  const auto ran = run({"suggest", file_in(scratch, "isl")});
  CHECK(ran.exit_code == 0);
  CHECK(ran.out.find("there is no lexicon of \"is\": only accepted provisions speak") != std::string::npos);
  CHECK(ran.out.find("no provision in \"is\" was accepted yet") != std::string::npos);
}

TEST_CASE("a text in another language than it declares is suspected, and can be told which it is") {
  const test::Scratch scratch;
  std::string law = law_in("rus");
  std::string sections;
  for (int i = 3; i < 9; ++i)
    sections += "<section eId=\"sec_" + std::to_string(i) + "\"><num>" + std::to_string(i) +
                "</num><content><p>A person who attempts to commit an offence is punished.</p></content></section>";
  law.insert(law.find("</body>"), sections);
  scratch.write("law.xml", law);
  const std::string file = (scratch.root() / "law.xml").string();
  CHECK(run({"suggest", file}).out.find("not one word of the lexicon of \"ru\" is found") != std::string::npos);
  const auto told = run({"suggest", file, "--lang", "en"});
  CHECK(told.out.find("attempt") != std::string::npos);
  CHECK(told.out.find("Note:") == std::string::npos);
  CHECK(run({"suggest", file, "--lang", "klingon"}).exit_code == 2);
}

TEST_CASE("a law of tables only has nothing to suggest by, and says so") {
  const test::Scratch scratch;
  std::string law = law_in("eng");
  const auto begin = law.find("<section eId=\"sec_1\">");
  law.replace(
      begin, law.find("</body>") - begin,
      "<section eId=\"sec_1\"><num>1</num><content><table><tr><td><p>1</p></td></tr></table></content></section>");
  scratch.write("law.xml", law);
  const auto ran = run({"suggest", (scratch.root() / "law.xml").string()});
  CHECK(ran.exit_code == 0);
  INFO(ran.out);
  CHECK(ran.out.find("0.") == std::string::npos);
}

TEST_CASE("what a person accepted is not suggested to him again") {
  const auto ran = run({"suggest", "/akn/ie/act/2008/8/~sec_2__subsec_4", "--format", "json", "--least", "0"});
  CHECK(ran.exit_code == 0);
  const Json json = Json::parse(ran.out);
  REQUIRE(json.at("provisions").size() == 1);
  CHECK(json.at("provisions").at(0).at("read") == true);
  CHECK(json.at("provisions").at(0).at("suggestions").size() == 5);  // others take its place
  for (const Json& each : json.at("provisions").at(0).at("suggestions")) CHECK(each.at("concept") != "attempt");
}

TEST_CASE("rows for a mapping file are marked as a program's, and hold no line break") {
  const test::Scratch scratch;
  const auto ran = run({"suggest", file_in(scratch, "eng"), "--format", "sssom"});
  std::istringstream lines(ran.out);
  std::string line;
  std::getline(lines, line);
  CHECK(std::ranges::count(line, '\t') == 8);
  std::size_t rows = 0;
  for (; std::getline(lines, line); ++rows) {
    CHECK(line.find("\tsemapv:LexicalMatching\t") != std::string::npos);
    CHECK(std::ranges::count(line, '\t') == 8);
  }
  CHECK(rows > 0);
}

TEST_CASE("a provision that is not there, and a file that is none, are refused") {
  CHECK(run({"suggest", "/akn/ie/act/2008/8/~sec_99"}).exit_code == 2);
  CHECK(run({"suggest", "/akn/ie/act/1850/1"}).exit_code == 2);
  const test::Scratch scratch;
  scratch.write("law.xml", "<a/>");
  CHECK(run({"suggest", (scratch.root() / "law.xml").string()}).exit_code == 2);
}

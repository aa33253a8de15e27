#include "akn/reader.hpp"

#include <fmt/format.h>
#include <array>

#include "akn/citation.hpp"
#include "catch.hpp"
#include "render/json.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

constexpr const char* kAct = "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml";

struct Result {
  std::optional<akn::Document> document;
  std::string findings;
};

Result read(std::string bytes) {
  Diagnostics diagnostics;
  auto documents = akn::read(SourceFile::from_bytes("act.xml", std::move(bytes)), diagnostics);
  Result result;
  if (!documents.empty()) result.document = std::move(documents.front());
  for (const auto& each : diagnostics.sorted()) result.findings += to_text(each);
  return result;
}

std::string small_act() { return test::TemporaryLibrary().text(kAct); }

/// An act whose body is `body`, on lines of its own from line 4 on.
std::string act_with(const std::string& body, const std::string& prefix = "",
                     const std::string& uri = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0") {
  const std::string p = prefix.empty() ? "" : prefix + ":";
  return fmt::format(
      "<{0}akomaNtoso xmlns{1}=\"{2}\"><{0}act><{0}meta><{0}identification><{0}FRBRWork><{0}FRBRthis "
      "value=\"/akn/is/act/2005/1\"/>"
      "<{0}FRBRname value=\"Act\"/></{0}FRBRWork>\n<{0}FRBRExpression><{0}FRBRthis "
      "value=\"/akn/is/act/2005/1/eng@2012-01-01\"/>"
      "</{0}FRBRExpression></{0}identification></{0}meta>\n<{0}body>\n{3}\n</{0}body></{0}act></{0}akomaNtoso>\n",
      p, prefix.empty() ? "" : ":" + prefix, uri, body);
}

}  // namespace

TEST_CASE("golden: AKN bytes to provisions") {
  const auto result = read(small_act());
  REQUIRE(result.document);
  const std::array<const akn::Document*, 1> documents{&*result.document};
  const std::string json = render::show_json(documents, {}, {});
  CHECK(json == test::golden("show.json", json));
}

TEST_CASE("words keep their blanks between inline elements, and notes stay out") {
  const auto result =
      read(act_with("<section eId=\"sec_1\"><content><p><b>sale</b> <i>of</i> children<authorialNote><p>a note"
                    "</p></authorialNote></p><p>and traffic</p></content></section>"));
  REQUIRE(result.document);
  CHECK(result.document->full_text(0) == "sale of children and traffic");
}

TEST_CASE("the text of a section holds its list in order, wrapped up at the end") {
  const auto result = read(small_act());
  const auto& document = *result.document;
  const auto subsection = document.find(*akn::Eid::parse("sec_1__subsec_1"));
  REQUIRE(subsection);
  CHECK(document.full_text(*subsection) ==
        "Whoever recruits, moves or harbours a child in order to use the child for labour, or slavery, is punished "
        "with prison up "
        "to 12 years.");
  CHECK(document.provisions[*subsection].own_text() ==
        "Whoever recruits, moves or harbours a child in order to use the child for is punished with prison up to 12 "
        "years.");
}

TEST_CASE("what is quoted for another law is not this law's text") {
  const auto result =
      read(act_with("<section eId=\"sec_1\"><content><p>The Code is amended: <mod><quotedStructure><section "
                    "eId=\"sec_1__qstr_1__sec_9\"><content><p>New "
                    "words.</p></content></section></quotedStructure></mod></p></content></section>"));
  REQUIRE(result.document);
  const auto& provisions = result.document->provisions;
  REQUIRE(provisions.size() == 2);
  CHECK(result.document->full_text(0) == "The Code is amended:");
  CHECK(provisions[1].scope == akn::Scope::quoted);
  CHECK(result.document->full_text(1) == "New words.");
}

TEST_CASE("periods, amendments and repeal") {
  const auto document = *read(small_act()).document;
  const auto& inserted = document.provisions[*document.find(*akn::Eid::parse("sec_2"))];
  CHECK(inserted.from == Date::parse("2008-03-01"));
  REQUIRE(inserted.amendment);
  CHECK(inserted.amendment->type == "insertion");
  const auto inner = document.find(*akn::Eid::parse("sec_1__subsec_1__para_a"));
  CHECK(document.provisions[*inner].from == Date::parse("2005-02-01"));  // from the section around it
  CHECK_FALSE(document.provisions[*document.find(*akn::Eid::parse("sec_3"))].from);
}

TEST_CASE("citations are those of lawyers") {
  const auto document = *read(small_act()).document;
  const auto cited = [&](const char* eid) { return akn::cite(document, *document.find(*akn::Eid::parse(eid))); };
  CHECK(cited("sec_1") == "s. 1");
  CHECK(cited("sec_1__subsec_1__para_a") == "s. 1(1)(a)");
  CHECK(akn::place_of(document, *document.find(*akn::Eid::parse("sec_1__subsec_2"))) ==
        "Small Act on Trafficking > Section 1 > (2)      (expression eng@2012-01-01/digest)");
}

TEST_CASE("citations of other traditions: 177 bis is a number, and a disposition is called by its name") {
  const auto document =
      *read(act_with("<article eId=\"art_177-bis\"><num>Artículo 177 bis</num><paragraph "
                     "eId=\"art_177-bis__para_2\"><num>2.</num><point "
                     "eId=\"art_177-bis__para_2__point_a\"><num>a)</num></point></paragraph></article>"
                     "<article eId=\"art_IV\"><num>Artículo IV</num></article>"
                     "<article eId=\"df_4\"><num>Disposición final cuarta</num></article>"))
           .document;
  const auto cited = [&](const char* eid) { return akn::cite(document, *document.find(*akn::Eid::parse(eid))); };
  CHECK(cited("art_177-bis__para_2") == "art. 177 bis(2)");
  CHECK(cited("art_IV") == "art. IV");
  CHECK(cited("df_4") == "Disposición final cuarta");
  const auto found = [&](const char* citation) {
    const auto provision = akn::find_cited(document, citation);
    return provision ? document.provisions[*provision].eid.str() : "nothing";
  };
  CHECK(found("177 bis(2)(a)") == "art_177-bis__para_2__point_a");
  CHECK(found("177 bis(a)") == "art_177-bis__para_2__point_a");
  CHECK(found("177 bis(3)") == "nothing");
  CHECK(found("178") == "nothing");
}

TEST_CASE("the chain of headings names a level that print does not name") {
  const auto result =
      read(act_with("<chapter eId=\"chp_1\"><num>CHAPTER I</num><section eId=\"sec_2\"><num>2.</num></section>"
                    "<section eId=\"sec_3\"><num>Clause 3</num></section></chapter>"));
  CHECK(akn::place_of(*result.document, 1) == "Act > CHAPTER I > Section 2      (expression eng@2012-01-01)");
  CHECK(akn::place_of(*result.document, 2) == "Act > CHAPTER I > Clause 3      (expression eng@2012-01-01)");
}

TEST_CASE("prefixed roots and the drafts' namespaces are read, foreign elements are told apart") {
  CHECK(
      read(act_with("<akn:section eId=\"sec_1\"><akn:content><akn:p>Words</akn:p></akn:content></akn:section>", "akn"))
          .document->full_text(0) == "Words");
  CHECK(
      read(act_with("<section eId=\"sec_1\"/>", "", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/WD17")).document);
  const auto foreign = read(act_with("<section eId=\"sec_1\"><x:section xmlns:x=\"urn:x\" eId=\"sec_2\"/></section>"));
  CHECK(foreign.document->provisions[1].scope == akn::Scope::foreign);
}

TEST_CASE("every fault of a file is told with its line") {
  CHECK(read("<akomaNtoso>\n<act>\n</akomaNtoso>").findings ==
        "act.xml:3: error[AKN001]: not well-formed XML: Start-end tags mismatch\n"
        "  help: open the file at this line: a tag is not closed, or a & is not written &amp;\n");
  CHECK(read("<html/>").findings ==
        "act.xml: error[AKN002]: no Akoma Ntoso document in it\n"
        "  help: the root is <akomaNtoso>, in it <act> with <meta> and <body>\n");
  CHECK(read("<akomaNtoso><act><meta/></act></akomaNtoso>").findings ==
        "act.xml: warning[AKN004]: it does not say which work it is\n"
        "  help: write act.xml.toml beside it, with work, expression, language, date and title\n");
  const std::string faulty = act_with(
      "<section eId=\"sec_1\"/>\n<section eId=\"sec_1\"/>\n<section/>\n<section eId=\"sec_4\" period=\"#p\"/>");
  CHECK(read(faulty).findings ==
        "act.xml:5: warning[AKN005]: eId sec_1 stands twice\n"
        "  Act\n"
        "  help: give each provision an eId of its own; until then the later ones are known by their number\n"
        "act.xml:7: warning[AKN007]: period #p leads to no date\n"
        "  Act\n"
        "  help: add a temporalGroup with that eId whose timeInterval starts at an eventRef with a date\n");
  // In a digest, which is ours, the same faults are errors, and so is a provision without eId.
  std::string digest = faulty;
  digest.replace(digest.find("eng@2012-01-01"), 14, "eng@2012-01-01/digest");
  CHECK(
      read(digest).findings.find("act.xml:6: error[AKN006]: a provision without eId of the naming convention: read as "
                                 "sec_2\n") != std::string::npos);
  CHECK(read(digest).findings.find("act.xml:7: error[AKN007]") != std::string::npos);
}

TEST_CASE("a file nested without end is refused, and the stack holds") {
  std::string body;
  for (int i = 0; i < 1'000'000; ++i) body += "<b>";
  for (int i = 0; i < 1'000'000; ++i) body += "</b>";
  const auto result = read(act_with(body));
  CHECK_FALSE(result.document);
  CHECK(result.findings.find("error[AKN003]: nested deeper than 256 elements\n") != std::string::npos);
}

TEST_CASE("the expression of a day is the latest before it, else the earliest after it") {
  std::vector<akn::Document> documents(3);
  documents[0].date = Date::parse("2005-01-01");
  documents[1].date = Date::parse("2012-01-01");
  documents[2].date = Date::parse("2010-01-01");
  const std::vector<const akn::Document*> expressions{&documents[0], &documents[1], &documents[2]};
  CHECK(akn::expression_on(expressions, *Date::parse("2011-06-01")) == &documents[2]);
  CHECK(akn::expression_on(expressions, *Date::parse("2020-01-01")) == &documents[1]);
  CHECK(akn::expression_on(expressions, *Date::parse("1999-01-01")) == &documents[0]);
  CHECK(akn::expression_on({}, *Date::parse("1999-01-01")) == nullptr);
}

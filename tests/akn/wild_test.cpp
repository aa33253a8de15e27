// Akoma Ntoso as it is found: each trap of real files in a small file of our own.
#include <fmt/format.h>

#include "akn/file.hpp"
#include "akn/offers.hpp"
#include "akn/reader.hpp"
#include "akn/work_repair.hpp"
#include "catch.hpp"

using namespace lacuna;

namespace {

constexpr const char* kIdentification =
    "<identification><FRBRWork><FRBRthis value=\"/akn/is/act/2005/1/!main\"/><FRBRdate date=\"2005-03-04\"/>"
    "<FRBRname value=\"Act\"/></FRBRWork><FRBRExpression><FRBRthis value=\"/akn/is/act/2005/1/isl@2012-01-01/!main\"/>"
    "<FRBRdate date=\"2012-01-01\"/><FRBRlanguage language=\"isl\"/></FRBRExpression></identification>";

std::string act(const std::string& body, const std::string& meta = "", const std::string& after = "") {
  return fmt::format("<akomaNtoso><act><meta>{}{}</meta><body>{}</body>{}</act></akomaNtoso>", kIdentification, meta,
                     body, after);
}

std::vector<akn::Document> read_text(const std::string& bytes) {
  Diagnostics diagnostics;
  return akn::read(SourceFile::from_bytes("act.xml", bytes), diagnostics);
}

/// Everything read of one document, a line for each provision.
std::string outline(const akn::Document& document) {
  std::string text;
  for (const auto& each : document.provisions) {
    text += fmt::format("{} {} [{}] {}", each.eid.str(), akn::to_string(each.scope), each.num, each.own_text());
    if (!each.target.empty()) text += " → " + each.target;
    for (const auto& quote : each.quotes) text += fmt::format(" “{}” → {}", quote.text, quote.target);
    for (const auto& note : each.notes) text += fmt::format(" note: {}", note);
    text += "\n";
  }
  return text;
}

std::string outline(const std::string& body) { return outline(read_text(act(body)).front()); }

}  // namespace

TEST_CASE("a component and a last slash are no part of the work") {
  const auto documents = read_text(act("<section eId=\"sec_1\"/>"));
  CHECK(documents.front().work.str() == "/akn/is/act/2005/1");
  CHECK(documents.front().expression == "isl@2012-01-01");
  CHECK(documents.front().repairs.empty());
}

TEST_CASE("provisions without eId are named by number or place, and never like another") {
  CHECK(outline("<chapter><num>Chapter II</num><article><num>Art. 3bis.</num><alinea/><alinea/></article>"
                "<article id=\"art_4\"><paragraph><num>(1)</num></paragraph></article><article/></chapter>"
                "<section eId=\"art_1\"/>") ==
        "chp_II own [Chapter II] \n"
        "art_3bis own [Art. 3bis.] \n"
        "art_3bis__al_1 own [] \n"
        "art_3bis__al_2 own [] \n"
        "art_4 own [] \n"
        "art_4__para_1 own [(1)] \n"
        "chp_II__art_1 own [] \n"
        "art_1 own [] \n");
}

TEST_CASE("wId goes before eId, if an IRI can hold it") {
  CHECK(outline("<section wId=\"sec_5\" eId=\"sec_9\"/><section wId=\"/eli/art_6/jo\" eId=\"sec_6\"/>") ==
        "sec_5 own [] \nsec_6 own [] \n");
}

TEST_CASE("lists, tables, cells and numbers keep their words apart and their lines") {
  const auto documents = read_text(
      act("<section eId=\"sec_1\"><intro><p>Who <b>sel</b>ls</p></intro><content><blockList><item><num>(a)</num><p>a "
          "child</p></item><item><num>(b)</num><p>an organ</p></item></blockList><table><tr><td>one</td><td><p>two"
          "</p></td></tr></table><ol><li>first</li><li>second</li></ol></content><wrapUp><p>goes to prison</p></wrapUp>"
          "</section>"));
  CHECK(documents.front().provisions.front().lead ==
        "Who sells\n(a) a child\n(b) an organ\none\ntwo\nfirst\nsecond\ngoes to prison");
}

TEST_CASE("notes, deleted words and other vocabularies are no words of the law") {
  CHECK(outline("<section eId=\"sec_1\"><x:meta xmlns:x=\"urn:x\">1999</x:meta><content><p>Two<noteRef marker=\"3\"/> "
                "years<authorialNote><p>since 2001</p></authorialNote>, <del>three</del> <ins>four</ins></p></content>"
                "</section>") == "sec_1 own [] Two years, four note: since 2001\n");
  // A paragraph inside a note is the note's.
  CHECK(
      outline("<article eId=\"art_1\"><note><paragraph>Reasons</paragraph></note><paragraph eId=\"p\">Words</paragraph>"
              "</article>") == "art_1 own []  note: Reasons\np own [] Words\n");
  // Tables that XHTML lends are the law's.
  CHECK(
      outline("<section eId=\"sec_1\"><content><foreign><table xmlns=\"http://www.w3.org/1999/xhtml\"><tr><td>Act</td>"
              "<td>Extent</td></tr></table></foreign></content></section>") == "sec_1 own [] Act Extent\n");
}

TEST_CASE("words quoted for another law stand apart, with the law that they are for") {
  CHECK(outline(
            "<section eId=\"sec_1\"><content><p>In <ref href=\"/akn/is/act/1940/19\">the Code</ref> for "
            "<mod><quotedText>two</quotedText></mod> write: <mod eId=\"mod_2\"><quotedStructure><article><num>9</num>"
            "<content><p>Nine.</p></content></article></quotedStructure></mod> as from now</p></content></section>") ==
        "sec_1 own [] In the Code for write: as from now “two” → /akn/is/act/1940/19\n"
        "sec_1__qstr_2__art_9 quoted [9] Nine. → /akn/is/act/1940/19\n");
  // What the metadata says of the amendment goes before the nearest reference; a quotation may have two wrappers.
  const auto documents = read_text(
      act("<section eId=\"sec_1\"><content><p><ref href=\"/near\"/><mod id=\"m1\"><quotedText><embeddedStructure>"
          "<article id=\"q\"/></embeddedStructure></quotedText></mod></p></content></section>",
          "<analysis><activeModifications><textualMod type=\"insertion\"><source href=\"#m1\"/><destination "
          "href=\"/akn/is/act/1940/19/~art_9\"/></textualMod></activeModifications></analysis>"));
  CHECK(outline(documents.front()) == "sec_1 own [] \nq quoted []  → /akn/is/act/1940/19/~art_9\n");
}

TEST_CASE("milestones of amendments surround words in force") {
  CHECK(outline("<article id=\"art_1\"><content><p>a fine of <mod class=\"mod-start\" for=\"#pm1\"/>251 euros<mod "
                "class=\"mod-end\" for=\"#pm1\"/>.</p></content></article>") == "art_1 own [] a fine of 251 euros.\n");
}

TEST_CASE("a schedule is own law, an attached convention a work of its own with its own schedule") {
  const std::string attached =
      "<attachments>"
      "<attachment id=\"a1\"><doc><meta/><preface><p>Schedule of fees</p></preface><mainBody><p>Ten "
      "euros</p></mainBody>"
      "</doc></attachment>"
      "<attachment id=\"a2\"><doc><meta/><preface><p>CONVENTION on "
      "children</p></preface><mainBody><article><num>1</num>"
      "</article></mainBody></doc></attachment>"
      "<attachment "
      "id=\"a3\"><doc><meta/><preface><p>Annex</p></preface><mainBody><p>Form</p></mainBody></doc></attachment>"
      "<attachment id=\"a4\"><doc "
      "name=\"explanatoryMemorandum\"><meta/><mainBody><p>Why</p></mainBody></doc></attachment>"
      "</attachments>";
  const auto documents = read_text(act("<section eId=\"sec_1\"/>", "", attached));
  REQUIRE(documents.size() == 3);
  CHECK(outline(documents[0]) == "sec_1 own [] \na1 own [] Ten euros\n");
  CHECK(documents[0].provisions[1].heading == "Schedule of fees");
  CHECK(documents[1].work.str() == "/akn/is/act/2005/1/a2");
  CHECK(documents[1].title == "CONVENTION on children");
  CHECK(documents[1].expression == "isl@2012-01-01");
  CHECK(outline(documents[1]) == "art_1 own [1] \na3 own [] Form\n");
  CHECK(documents[1].law);
  CHECK_FALSE(documents[2].law);
  CHECK(documents[2].unstructured == "Why");
}

TEST_CASE("the members of a collection are works of their own; judgments and debates are no law") {
  const auto documents = read_text(
      "<akomaNtoso><documentCollection><meta/><collectionBody><component><documentRef href=\"#c1\"/></component>"
      "</collectionBody></documentCollection><components><component eId=\"c1\"><bill><meta/><body><section "
      "eId=\"s\"/></body>"
      "</bill></component><component eId=\"c2\"><judgment><meta/><judgmentBody><p>Held</p></judgmentBody></judgment>"
      "</component></components></akomaNtoso>");
  REQUIRE(documents.size() == 2);
  CHECK(documents[0].type == "bill");
  CHECK(documents[0].component == "c1");
  CHECK(documents[0].law);
  CHECK_FALSE(documents[1].law);
  CHECK(documents[1].unstructured == "Held");
}

TEST_CASE("recitals of a resolution are no operative paragraphs") {
  const auto documents = read_text(
      "<akomaNtoso><statement><meta/><preamble><recitals><recital><p>Noting A,</p></recital></recitals></preamble>"
      "<mainBody><paragraph eId=\"para_1\"><content><p>Decides B.</p></content></paragraph></mainBody></statement>"
      "</akomaNtoso>");
  CHECK(documents.front().preamble == "Noting A,");
  CHECK(outline(documents.front()) == "para_1 own [] Decides B.\n");
}

TEST_CASE("time: start and end of version 2, a publisher's date of application, days that mean never") {
  const auto documents = read_text(act(
      "<article id=\"a\" start=\"#e1\" end=\"#e2\"/><article id=\"b\"><x:about xmlns:x=\"urn:x\"><x:fact "
      "x:name=\"dateApplicability\">2002-01-01</x:fact></x:about><alinea/></article><article id=\"c\" start=\"#e3\"/>",
      "<lifecycle><eventRef id=\"e1\" date=\"20010101\"/><eventRef id=\"e2\" date=\"2003-01-01\"/><eventRef id=\"e3\" "
      "date=\"9999-01-01\"/></lifecycle>"));
  const auto& provisions = documents.front().provisions;
  CHECK(provisions[0].from == Date::parse("2001-01-01"));
  CHECK(provisions[0].until == Date::parse("2003-01-01"));
  CHECK(provisions[1].from == Date::parse("2002-01-01"));
  CHECK(provisions[2].from == Date::parse("2002-01-01"));
  CHECK_FALSE(provisions[3].from);
}

TEST_CASE("the work that is meant, from what files write") {
  const auto repaired = [](std::string_view iri, std::string_view country = "") {
    const auto work = akn::repair_work({iri, "", country, "", "act", ""});
    return work ? work->str() : "";
  };
  CHECK(repaired("/akn/it/act/legge/stato/2024-05-14/66/!main") == "/akn/it/act/legge/stato/2024-05-14/66");
  CHECK(repaired("/gr/act/2015/4330/") == "/akn/gr/act/2015/4330");
  CHECK(repaired("/ita/act/2006/31") == "/akn/it/act/2006/31");
  CHECK(repaired("http://data.legilux.public.lu/eli/etat/leg/loi/1999/05/31/n6/consolide/20170403",
                 "http://publications.europa.eu/resource/authority/country/LUX") == "/akn/lu/act/loi/1999-05-31/n6");
  CHECK(repaired("http://www.legislation.gov.uk/id/ukpga/2014/27/enacted", "GB-UKM") == "/akn/gb/act/ukpga/2014/27");
  CHECK(repaired("#varWork") == "");
  CHECK(repaired("/../../etc/passwd") == "");
  CHECK(akn::repair_work({"", "", "GBR", "Cm 12/3", "bill", "2013-05-08"})->str() == "/akn/gb/bill/2013-05-08/Cm-12-3");
  CHECK_FALSE(akn::repair_work({"", "", "", "12", "bill", "2013-05-08"}));
}

TEST_CASE("entities of a DTD are refused, whatever they expand to; others stay as written") {
  Diagnostics diagnostics;
  const std::string bomb = "<!DOCTYPE a [\n<!ENTITY x \"ha\">\n<!ENTITY y \"&x;&x;&x;&x;\">]>" +
                           act("<section eId=\"s\"><num>&y;</num></section>");
  CHECK(akn::read(SourceFile::from_bytes("act.xml", bomb), diagnostics).empty());
  CHECK(akn::read(SourceFile::from_bytes("ext.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM \"/etc/passwd\">]>" + act("")),
                  diagnostics)
            .empty());
  CHECK(akn::read(
            SourceFile::from_bytes("nbsp.xml", act("<section eId=\"s\"><content><p>a&nbsp;b</p></content></section>")),
            diagnostics)
            .front()
            .provisions.front()
            .lead == "a&nbsp;b");
  std::string findings;
  for (const auto& each : diagnostics.sorted()) findings += to_text(each);
  CHECK(findings ==
        "act.xml:2: error[AKN008]: it declares entities of its own\n"
        "  help: write their text in place of them: xmllint --noent --nonet FILE prints the file so\n"
        "ext.xml:1: error[AKN008]: it declares entities of its own\n"
        "  help: write their text in place of them: xmllint --noent --nonet FILE prints the file so\n"
        "nbsp.xml:1: warning[AKN008]: &nbsp; is no entity of XML\n"
        "  help: write the character itself, or its number, like &#160;\n");
}

TEST_CASE("what a law quotes for others is offered as law of those, from the day of the amendment") {
  const auto documents = read_text(
      act("<article eId=\"art_2\" start=\"#e1\"><content><p>The <ref href=\"/akn/is/act/1940/19\">Code</ref>: "
          "<mod><quotedStructure><article><num>9.</num><alinea><content><p>Nine.</p></content></alinea></article>"
          "</quotedStructure></mod></p></content></article><article eId=\"art_3\"><content><p><mod eId=\"m\">"
          "<quotedStructure><paragraph><num>(2)</num><content><p>Two.</p></content></paragraph></quotedStructure></mod>"
          "</p></content></article>",
          "<lifecycle><eventRef eId=\"e1\" date=\"2006-01-01\"/></lifecycle><analysis><activeModifications><textualMod "
          "type=\"insertion\"><source href=\"#m\"/><destination href=\"/akn/is/act/1944/33/~art_72\"/></textualMod>"
          "</activeModifications></analysis>"));
  const auto offered = akn::offered_to_others(documents.front());
  REQUIRE(offered.size() == 2);
  CHECK(offered[0].work.str() == "/akn/is/act/1940/19");
  CHECK(offered[0].expression == "isl@2006-01-01");
  CHECK(outline(offered[0]) == "art_9 own [9.] \nart_9__al_1 own [] Nine.\n");
  CHECK(offered[0].provisions[1].amendment->source == "/akn/is/act/2005/1/~art_2");
  CHECK(outline(offered[1]) == "art_72__para_2 own [(2)] Two.\n");
  CHECK(akn::offered_to_others(offered[0]).empty());
}

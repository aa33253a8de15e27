#include "mapping/authentic.hpp"

#include "catch.hpp"

using namespace lacuna;
using mapping::Authentic;

namespace {

const std::string kHash(64, 'a');

std::string error_of(const std::string& text) {
  const auto parsed = Authentic::parse(text);
  return parsed ? "" : parsed.error();
}

/// One article with words of its own and a point.
akn::Document official() {
  akn::Document document;
  document.work = *akn::WorkIri::parse("/akn/is/act/2005/1");
  document.expression = "eng@2012-01-01";
  akn::Provision article;
  article.eid = *akn::Eid::parse("art_1");
  article.lead = "Whoever sells\n“a  Child”";
  article.children = {1};
  akn::Provision point;
  point.eid = *akn::Eid::parse("art_1__point_a");
  point.lead = "is punished.";
  point.parent = 0;
  document.provisions = {article, point};
  document.index();
  return document;
}

}  // namespace

TEST_CASE("a place in an official text is read and written in one form") {
  const std::string text = "eng@2008-05-07 sec_2__subsec_1 0-245 sha256:" + kHash;
  const auto place = Authentic::parse(text);
  REQUIRE(place);
  CHECK(place->expression == "eng@2008-05-07");
  CHECK(place->eid.str() == "sec_2__subsec_1");
  CHECK(place->span == text::Span{0, 245});
  CHECK(place->sha256 == kHash);
  CHECK(place->str() == text);
}

TEST_CASE("a place that is none says which part is wrong") {
  CHECK(error_of("eng@2008-05-07 sec_2") == "\"eng@2008-05-07 sec_2\" has not four parts");
  CHECK(error_of("eng@2008-05-07/digest sec_2 0-9 sha256:" + kHash) ==
        "\"eng@2008-05-07/digest\" names no expression of an official text");
  CHECK(error_of("eng sec_2 0-9 sha256:" + kHash) == "\"eng\" names no expression of an official text");
  CHECK(error_of("eng@2008-05-07 -2 0-9 sha256:" + kHash) ==
        "\"-2\" is no eId: it has letters, digits and _ - . : alone");
  for (const char* span : {"9", "9-0", "0-0", "00-9", "-9", "a-b"}) {
    CAPTURE(span);
    CHECK(error_of(std::string("eng@2008-05-07 sec_2 ") + span + " sha256:" + kHash) ==
          "\"" + std::string(span) + "\" is no span");
  }
  CHECK(error_of("eng@2008-05-07 sec_2 0-9 sha256:beef") == "\"sha256:beef\" is no SHA-256");
}

TEST_CASE("recorded words are found again as bytes of the text, whatever its blanks and quotes") {
  const akn::Document text = official();
  const auto place = mapping::authentic_at(text, 0, {14, 22});  // the word with its quotes, in normalised form
  CHECK(mapping::verify(place, text) == mapping::Verified::exact);
  const auto words = mapping::words_at(place, text);
  REQUIRE(words);
  CHECK(text.full_text(0).substr(words->begin, words->end - words->begin) == "“a  Child");

  akn::Document plain = official();
  plain.provisions[0].lead = "whoever sells \"A child\"";
  CHECK(mapping::verify(place, plain) == mapping::Verified::exact);
  plain.provisions[0].lead = "whoever gives \"A child\"";
  CHECK(mapping::verify(place, plain) == mapping::Verified::exact);  // the same words in the same place
  plain.provisions[0].lead = "whoever sells \"a minor\"";
  CHECK(mapping::verify(place, plain) == mapping::Verified::changed);
  plain.provisions[0].lead = "short";
  plain.provisions[0].children.clear();
  CHECK(mapping::verify(place, plain) == mapping::Verified::changed);

  auto elsewhere = place;
  elsewhere.eid = *akn::Eid::parse("art_2");
  CHECK(mapping::verify(elsewhere, text) == mapping::Verified::lost);
}

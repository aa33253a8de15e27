// The words of one article: paragraphs and points below it, and what belongs to which.

#include <string>

#include "catch.hpp"
#include "imported.hpp"

using namespace lacuna;

namespace {

/// Each provision below article 1 as "eId: its words", words behind its points after a bar.
std::string body(const std::string& words, const std::string& head = "Article ", const std::string& language = "en") {
  const auto law =
      test::import_bytes("law.txt", head + "1\n\n" + words + "\n\n" + head + "2\n\nIt is in force.\n", language);
  std::string shown;
  for (const akn::Provision& provision : law.document.provisions) {
    if (provision.eid.str() == "art_2" || provision.eid.str() == "sec_2") break;
    shown +=
        provision.eid.str() + ": " + provision.lead + (provision.tail.empty() ? "" : " | " + provision.tail) + "\n";
  }
  return shown;
}

}  // namespace

TEST_CASE("paragraphs hold points, and points hold points") {
  CHECK(body("(1) Nobody may\n(a) sell a child;\n(b) buy one for\n(i) work, or\n(ii) marriage.\n(2) Attempts count.") ==
        "art_1: \n"
        "art_1__para_1: Nobody may\n"
        "art_1__para_1__point_a: sell a child;\n"
        "art_1__para_1__point_b: buy one for\n"
        "art_1__para_1__point_b__point_i: work, or\n"
        "art_1__para_1__point_b__point_ii: marriage.\n"
        "art_1__para_2: Attempts count.\n");
}

TEST_CASE("(i) behind (h) is a letter, unless a (ii) comes before a (j)") {
  const std::string eight =
      "List:\n(a) one;\n(b) two;\n(c) three;\n(d) four;\n(e) five;\n(f) six;\n(g) seven;\n(h) eight";
  CHECK(body(eight + ";\n(i) nine;\n(j) ten.").find("art_1__point_i: nine;\nart_1__point_j: ten.\n") !=
        std::string::npos);
  CHECK(body(eight + ":\n(i) first;\n(ii) second.")
            .find("art_1__point_h: eight:\nart_1__point_h__point_i: first;\nart_1__point_h__point_ii: second.\n") !=
        std::string::npos);
}

TEST_CASE("words behind a list finish its sentence if they begin in lower case") {
  CHECK(
      body("Whoever, for gain,\n(a) sells, or\n(b) buys a child\n\nis punished by prison.") ==
      "art_1: Whoever, for gain, | is punished by prison.\nart_1__point_a: sells, or\nart_1__point_b: buys a child\n");
  CHECK(body("Whoever, for gain,\n(a) sells, or\n(b) buys a child.\n\nThe court decides.") ==
        "art_1: Whoever, for gain,\nart_1__point_a: sells, or\nart_1__point_b: buys a child.\nThe court decides.\n");
}

TEST_CASE("a first paragraph without number") {
  CHECK(body("تحمي الدولة الطفل.\n\n2- يعاقب من يبيعه.", "المادة ", "ar") ==
        "art_1: تحمي الدولة الطفل.\nart_1__para_2: يعاقب من يبيعه.\n");
}

TEST_CASE("levels of a section bear the names of the common law") {
  CHECK(body("(1) Nobody may\n(a) sell\n(i) a child.", "Section ")
            .starts_with("sec_1: \nsec_1__subsec_1: Nobody may\nsec_1__subsec_1__para_a: sell\n"
                         "sec_1__subsec_1__para_a__subpara_i: a child.\n"));
}

TEST_CASE("numbers inside a quotation open nothing") {
  CHECK(body("The code is amended:\n\n“(1) Nobody sells a child.\n(2) Attempts count.”\n\n(1) It is published.") ==
        "art_1: The code is amended:\n“(1) Nobody sells a child.\n(2) Attempts count.”\n"
        "art_1__para_1: It is published.\n");
}

TEST_CASE("numbers that skip are followed a little, and told") {
  const auto law = test::import_bytes(
      "law.txt", "Article 1\n\n1. One.\n2. Two.\n4. Four.\n\nArticle 2\n\nEnd.\n\nArticle 4\n\nFin.\n", "en");
  std::string remarks;
  for (const auto& remark : law.outline.remarks) remarks += remark.what + "\n";
  CHECK(remarks == "numbers skip from 2 to 4\nnumbers skip from 2 to 4\n");
  CHECK(law.document.provisions.size() == 6);
}

TEST_CASE("paragraphs in one line are told apart by their numbers, references are not") {
  const auto law = test::import_bytes("law.txt",
                                      "Article 1 1. Nobody sells a child under section 3. 2 is repeated. 2. Attempts "
                                      "count, see 3. above. 3. It binds parents.\n\nArticle 2 It is in force.\n",
                                      "en");
  REQUIRE(law.document.provisions.size() == 5);
  CHECK(law.document.provisions[1].lead == "Nobody sells a child under section 3. 2 is repeated.");
  CHECK(law.document.provisions[2].lead == "Attempts count, see 3. above.");
  CHECK(law.document.provisions[3].lead == "It binds parents.");
}

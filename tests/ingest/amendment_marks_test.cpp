#include "ingest/amendment_marks.hpp"

#include "catch.hpp"
#include "imported.hpp"

using lacuna::ingest::without_amendment_marks;

TEST_CASE("brackets that mark amended words go, and the words and other brackets stay") {
  CHECK(without_amendment_marks("the F4[Minister for F5[Justice]], or [sic] him") ==
        "the Minister for Justice, or [sic] him");
  CHECK(without_amendment_marks("not theF17[Agency]and") == "not the Agency and");
  CHECK(without_amendment_marks("F6[(2) Words.\n\n(3) More.]\n") == "(2) Words.\n\n(3) More.\n");
  CHECK(without_amendment_marks("F3[…]") == "…");
  CHECK(without_amendment_marks("F9[never closed") == "never closed");
  CHECK(without_amendment_marks("Form F8 [a] and F[b]") == "Form F8 [a] and F[b]");
}

TEST_CASE("a subsection behind a mark is a subsection") {
  const auto law = lacuna::test::import_bytes("act.md",
                                              "##### 1. **F2[Names.**]\n\nF3[(1) One.\n\n(2) Two.]\n\n##### 2. "
                                              "**Costs.**\n\nThe State pays.\n\n##### 3. **Start.**\n\nAt once.\n",
                                              "en");
  REQUIRE(law.document.provisions.size() == 5);
  CHECK(law.document.provisions[0].heading == "Names");
  CHECK(law.document.provisions[1].eid.str() == "sec_1__subsec_1");
  CHECK(law.document.provisions[2].lead == "Two.");
}

#include "taxonomy/anchor.hpp"

#include "catch.hpp"

using lacuna::taxonomy::Anchor;
using lacuna::taxonomy::parse_anchors;

TEST_CASE("an anchor names instruments and their provisions in full") {
  CHECK(parse_anchors("TIP 3(a),(c); UNTOC 16-18; CRC") ==
        std::vector<Anchor>{{"TIP", {"3(a)", "3(c)"}}, {"UNTOC", {"16", "17", "18"}}, {"CRC", {}}});
  CHECK(parse_anchors("TIP 6(3)(a),(4); SLAV56 1(d),6") ==
        std::vector<Anchor>{{"TIP", {"6(3)(a)", "6(4)"}}, {"SLAV56", {"1(d)", "6"}}});
  CHECK(parse_anchors("OPSC 3(1)(a)(i)b") == std::vector<Anchor>{{"OPSC", {"3(1)(a)(i)(b)"}}});
  CHECK(parse_anchors("CETS197 4(b)-(d); HAGUE93 5(c),17-19") ==
        std::vector<Anchor>{{"CETS197", {"4(b)", "4(c)", "4(d)"}}, {"HAGUE93", {"5(c)", "17", "18", "19"}}});
}

TEST_CASE("words in an anchor that number nothing are left out") {
  CHECK(parse_anchors("1996/26 para 9; ACRWC 29(b) (text not at hand)") ==
        std::vector<Anchor>{{"1996/26", {}}, {"ACRWC", {"29(b)"}}});
  CHECK(parse_anchors("").empty());
  CHECK(parse_anchors(" ; ;").empty());
}

#include "text/stem.hpp"

#include "catch.hpp"
#include "text/arabic.hpp"

using namespace lacuna;

TEST_CASE("words of one family have one stem; a language without an algorithm leaves them as they are") {
  text::Stemmer english("en");
  CHECK(english.stem("procures") == english.stem("procuring"));
  text::Stemmer chinese("zh");
  CHECK(chinese.stem("拐卖") == "拐卖");
}

TEST_CASE("lam-alef in the order of a PDF's glyphs is put right where there is no doubt") {
  CHECK(text::right_lam_alef("االتفاقية") == "الاتفاقية");
  CHECK(text::right_lam_alef("باألطفال") == "بالأطفال");
  CHECK(text::right_lam_alef("لألطفال") == "للأطفال");
  CHECK(text::right_lam_alef("الأطفال") == "الأطفال");
  CHECK(text::right_lam_alef("إلى") == "إلى");
  CHECK(text::right_lam_alef("") == "");
}

TEST_CASE("Arabic stems agree however the ligature was extracted") {
  text::Stemmer arabic("ar");
  CHECK(arabic.stem("االستغالل") == arabic.stem("الاستغلال"));
  CHECK(arabic.stem("االتجار") == arabic.stem("الاتجار"));
  CHECK(arabic.stem("عالقة") == arabic.stem("علاقة"));
  CHECK(arabic.stem("الطفل") != arabic.stem("الأسرة"));
}

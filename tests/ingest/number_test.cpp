// Numbers as they are printed, in every script: what they mean, what may follow them, and how an eId writes them.

#include "ingest/number.hpp"

#include <array>
#include <string>
#include <vector>

#include "catch.hpp"

using namespace lacuna;
using ingest::Number;
using ingest::Script;

namespace {

const ingest::NumberWords& words() {
  static const std::array<std::string, 6> languages{"en", "fr", "es", "de", "nl", "ar"};
  static const ingest::NumberWords words(languages);
  return words;
}

using Parts = std::vector<int>;

Parts parts(std::string_view printed, Script script) {
  const auto number = ingest::parse_number(printed, script, words());
  return number ? number->parts : Parts{};
}

std::string eid(std::string_view printed, Script script) {
  return ingest::eid_number(printed, *ingest::parse_number(printed, script, words()), script);
}

bool follows(const char* before, const char* after) {
  return ingest::parse_number(after, Script::arabic, words())
      ->follows(*ingest::parse_number(before, Script::arabic, words()));
}

}  // namespace

TEST_CASE("digits of any script, raised digits, suffixes and ordinals") {
  CHECK(parts("12", Script::arabic) == Parts{12});
  CHECK(parts("１２", Script::arabic) == Parts{12});
  CHECK(parts("١٢", Script::arabic) == Parts{12});
  CHECK(parts("12¹", Script::arabic) == Parts{12, 1});
  CHECK(parts("1º", Script::arabic) == Parts{1});
  CHECK(parts("1er", Script::arabic) == Parts{1});
  CHECK(parts("177 bis", Script::arabic) == Parts{177, 2});
  CHECK(parts("177 quáter", Script::arabic) == Parts{177, 4});
  CHECK(parts("12a", Script::arabic) == Parts{12, 1});
  CHECK(parts("376AB", Script::arabic) == Parts{376, 1, 2});
  CHECK(parts("12bb", Script::arabic) == Parts{12, 28});
  CHECK(parts("225-4-1", Script::arabic) == Parts{225, 4, 1});
  CHECK(ingest::parse_number("R. 131-1", Script::arabic, words())->prefix == "R");
  CHECK(parts("1234567", Script::arabic).empty());
  CHECK(parts("12abcd", Script::arabic).empty());
}

TEST_CASE("Roman numerals, letters, Chinese numerals, words") {
  CHECK(parts("XIV", Script::roman) == Parts{14});
  CHECK(parts("iv", Script::roman) == Parts{4});
  CHECK(parts("IIII", Script::roman).empty());
  CHECK(parts("IC", Script::roman).empty());
  CHECK(parts("c", Script::letter) == Parts{3});
  CHECK(parts("aa", Script::letter) == Parts{27});
  CHECK(parts("ab", Script::letter).empty());
  CHECK(parts("γ", Script::greek) == Parts{3});
  CHECK(parts("г", Script::cyrillic) == Parts{4});
  CHECK(parts("ا", Script::arabic_letter) == Parts{1});
  CHECK(parts("ب", Script::arabic_letter) == Parts{2});
  CHECK(parts("二百四十", Script::cjk) == Parts{240});
  CHECK(parts("十五", Script::cjk) == Parts{15});
  CHECK(parts("二〇", Script::cjk) == Parts{20});
  CHECK(parts("一百零三", Script::cjk) == Parts{103});
  CHECK(parts("七百六十六の二", Script::cjk) == Parts{766, 2});
  CHECK(parts("二百四十之一", Script::cjk) == Parts{240, 1});
  CHECK(parts("premier", Script::word) == Parts{1});
  CHECK(parts("vigésima primera", Script::word) == Parts{21});
  CHECK(parts("zweite", Script::word) == Parts{2});
  CHECK(parts("única", Script::word) == Parts{1});
  CHECK(parts("children", Script::word).empty());
}

TEST_CASE("what may follow a number") {
  CHECK(follows("3", "4"));
  CHECK(follows("3", "3a"));
  CHECK(follows("3", "3-1"));
  CHECK(follows("4-2", "5"));
  CHECK(follows("177", "177 bis"));
  CHECK(follows("3a", "3b"));
  CHECK_FALSE(follows("3", "5"));
  CHECK_FALSE(follows("3", "3"));
  CHECK_FALSE(follows("4", "3"));
  CHECK_FALSE(follows("3", "3-5"));
}

TEST_CASE("a decimal number counts its digits one by one") {
  CHECK(ingest::parse_decimal("10.01") < ingest::parse_decimal("10.02"));
  CHECK(ingest::parse_decimal("10.02") < ingest::parse_decimal("10.1"));
  CHECK_FALSE(ingest::parse_decimal("10"));
  CHECK_FALSE(ingest::parse_decimal("10."));
}

TEST_CASE("how an eId writes a number") {
  CHECK(eid("225-4-1", Script::arabic) == "225-4-1");
  CHECK(eid("177 bis", Script::arabic) == "177-bis");
  CHECK(eid("12¹", Script::arabic) == "12-1");
  CHECK(eid("12A", Script::arabic) == "12A");
  CHECK(eid("IV", Script::roman) == "IV");
  CHECK(eid("a", Script::letter) == "a");
  CHECK(eid("二百四十", Script::cjk) == "240");
  CHECK(eid("vigésima primera", Script::word) == "21");
  CHECK(eid("ب", Script::arabic_letter) == "b");
}

#include "base/strings.hpp"

#include <rapidcheck.h>

#include <algorithm>

#include "base/did_you_mean.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "catch.hpp"

using namespace lacuna;

TEST_CASE("runs of digits compare as numbers") {
  std::vector<std::string> ids{"sec_10", "sec_3a", "sec_2__subsec_10", "sec_3", "sec_2__subsec_9", "sec_2"};
  std::ranges::sort(ids, [](const auto& a, const auto& b) { return natural_order(a, b) < 0; });
  CHECK(ids == std::vector<std::string>{"sec_2", "sec_2__subsec_9", "sec_2__subsec_10", "sec_3", "sec_3a", "sec_10"});
}

TEST_CASE("natural order is total: only identical texts are equal") {
  CHECK(rc::check([](const std::string& a, const std::string& b) {
    RC_ASSERT((natural_order(a, b) == 0) == (a == b));
    RC_ASSERT((natural_order(a, b) < 0) == (natural_order(b, a) > 0));
  }));
}

TEST_CASE("words are joined as in running text") {
  CHECK(join_words(std::vector<std::string>{}) == "");
  CHECK(join_words(std::vector<std::string>{"labour"}) == "labour");
  CHECK(join_words(std::vector<std::string>{"labour", "slavery", "organs"}, " or ") == "labour, slavery or organs");
}

TEST_CASE("a typo finds what was meant, a stranger finds nothing") {
  const std::vector<std::string> verbs{"gaps", "why", "show", "check", "list"};
  CHECK(did_you_mean_question("gasp", verbs) == " Did you mean gaps?");
  CHECK(did_you_mean_question("Lits", verbs) == " Did you mean list?");
  CHECK(did_you_mean_question("translate", verbs) == "");
}

TEST_CASE("SHA-256 of the FIPS 180 examples") {
  CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("bytes that are not UTF-8 are found where they begin") {
  CHECK_FALSE(first_invalid_utf8("Kinderhandel – 拐卖儿童 – الاتجار"));
  CHECK(first_invalid_utf8("caf\xE9") == 3);           // Latin-1
  CHECK(first_invalid_utf8("a\xC0\xAF") == 1);         // overlong
  CHECK(first_invalid_utf8("a\xED\xA0\x80") == 1);     // surrogate
  CHECK(first_invalid_utf8("\xF4\x90\x80\x80") == 0);  // above U+10FFFF
  CHECK(first_invalid_utf8("ok\xE2\x82") == 2);        // cut off
}

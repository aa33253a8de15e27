#include "text/normalise.hpp"

#include <rapidcheck.h>

#include "base/utf8.hpp"
#include "catch.hpp"
#include "support/golden.hpp"

using namespace lacuna;
using text::find_quote;
using text::normalise;

namespace {

/// Texts of many scripts, with the characters that normalisation touches.
std::string any_text() {
  static const std::vector<std::string> pieces{
      "sale",   " ", "of", "\t", "children", "\n",     "é",      "e\u0301", "ﬁ",    "Straße",  "İ",      "\u00AD",
      "\u200B", "‘", "’",  "“",  "”",        "–",      "—",      "拐卖",    "儿童", "الاتجار", "\u0640", "торговля",
      "ΣΑΣ",    "§", "1",  "²",  "½",        "\u00A0", "\u3000", "Å",       "ﷺ",    "\u0344",  "-",      "\u0301"};
  const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces));
  std::string joined;
  for (const auto& part : parts) joined += part;
  return joined;
}

std::string slice(const std::string& source, text::Span span) {
  return source.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("texts are compared without case, typography and white space") {
  CHECK(normalise("  The “Child’s”\n\t best – interests ").text == "the \"child's\" best - interests");
  CHECK(normalise("STRASSE").text == normalise("Straße").text);
  CHECK(normalise("").text.empty());
}

TEST_CASE("normalisation is idempotent") {
  CHECK(rc::check([] {
    const std::string once = normalise(any_text()).text;
    RC_ASSERT(normalise(once).text == once);
    RC_ASSERT(!first_invalid_utf8(once));
  }));
}

TEST_CASE("the offset map leads back to words that normalise to the same") {
  CHECK(rc::check([] {
    const std::string source = any_text();
    const auto normalised = normalise(source);
    RC_ASSERT(normalised.offsets.size() == normalised.text.size());
    const auto whole = normalised.offsets.to_source({0, normalised.text.size()});
    RC_ASSERT(normalise(slice(source, whole)).text == normalised.text);
    for (std::size_t i = 0; i < normalised.text.size(); ++i) {
      const auto span = normalised.offsets.to_source({i, i + 1});
      RC_ASSERT(span.begin < span.end);
      RC_ASSERT(span.end <= source.size());
    }
  }));
}

TEST_CASE("quotes are found whatever the typography, and never inside a word") {
  const std::string law = "Whoever “sells” a child – or buys  one –\nis punished.";
  const auto found = find_quote(law, "\"sells\" a child - OR buys one");
  REQUIRE(found);
  CHECK(slice(law, *found) == "“sells” a child – or buys  one");
  CHECK_FALSE(find_quote("a childish act", "child"));
  CHECK_FALSE(find_quote("grandchild", "child"));
  CHECK_FALSE(find_quote("anything", ""));
  CHECK_FALSE(find_quote("anything", "  "));
}

TEST_CASE("scripts without blanks between words are searched anywhere") {
  const std::string law = "拐卖妇女、儿童的，处五年以上十年以下有期徒刑";
  const auto found = find_quote(law, "五年以上十年以下");
  REQUIRE(found);
  CHECK(slice(law, *found) == "五年以上十年以下");
  CHECK(find_quote("يعاقب على الاتجار بالبشر", "الاتجار"));
}

TEST_CASE("golden: text to normalised text") {
  const std::string shown = normalise("Art. 5  “Criminalization”: Each State Party’s\u00A0law — ﬁrst.").text + "\n";
  CHECK(shown == test::golden("normalise.txt", shown));
}

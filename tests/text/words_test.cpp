#include "text/words.hpp"

#include <rapidcheck.h>

#include "catch.hpp"

using namespace lacuna;

namespace {

/// The words of a text with "|" between them, as the source writes them.
std::string cut(const std::string& source) {
  std::string joined;
  for (const auto& word : text::words_of(source)) {
    joined += (joined.empty() ? "" : "|") + source.substr(word.source.begin, word.source.end - word.source.begin);
  }
  return joined;
}

std::string any_sentence() {
  static const std::vector<std::string> pieces{"sale", " ",    "of", "\n", "é",   "e\u0301", "ﬁ",      "ß", "(", "’",
                                               "拐卖", "儿童", "す", "ー", "เด็ก", "الاتجار", "\u064B", "½", ",", "ﷺ"};
  std::string joined;
  for (const auto& part : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) joined += part;
  return joined;
}

}  // namespace

TEST_CASE("words are letters and digits; each mark of punctuation stands alone") {
  CHECK(cut("The child’s age (under 18), or  less.") == "The|child|’|s|age|(|under|18|)|,|or|less|.");
  CHECK(cut("l'été 2A, ½ §") == "l|'|été|2A|,|½|§");
  CHECK(cut("") == "");
  CHECK(text::words_of("STRASSE")[0].normal == text::words_of("Straße")[0].normal);
}

TEST_CASE("scripts without blanks are cut into characters, each with its marks") {
  CHECK(cut("拐卖儿童18岁") == "拐|卖|儿|童|18|岁");
  CHECK(cut("子どもデータ") == "子|ど|も|デ|ー|タ");
  CHECK(cut("الاتِّجار بالأطفال") == "الاتِّجار|بالأطفال");
}

TEST_CASE("words stand in order, none within another, and make up the normalised text") {
  CHECK(rc::check([] {
    const std::string source = any_sentence();
    std::string normal;
    std::size_t end = 0;
    for (const auto& word : text::words_of(source)) {
      RC_ASSERT(word.source.begin >= end);
      RC_ASSERT(word.source.end > word.source.begin);
      end = word.source.end;
      normal += word.normal;
    }
    std::string expected = text::normalise(source).text;
    std::erase(expected, ' ');
    RC_ASSERT(normal == expected);
  }));
}

#include "text/code_points.hpp"

#include "catch.hpp"

using namespace lacuna;

TEST_CASE("East Asian characters take two columns, marks none") {
  CHECK(text::columns_of("child") == 5);
  CHECK(text::columns_of("拐卖儿童，") == 10);
  CHECK(text::columns_of("e\u0301te\u0301") == 3);
  CHECK(text::columns_of("الطفل") == 5);
  CHECK(text::columns_of("") == 0);
}

TEST_CASE("a line may end between characters of a script without blanks, not before punctuation") {
  using Pieces = std::vector<std::string_view>;
  CHECK(text::breakable_pieces("拐卖，儿童18岁") == Pieces{"拐", "卖，", "儿", "童18岁"});
  CHECK(text::breakable_pieces("word.") == Pieces{"word."});
  CHECK(text::breakable_pieces("").empty());
}

#include "align/edits.hpp"

#include <rapidcheck.h>

#include <algorithm>

#include "align/subsequence.hpp"
#include "catch.hpp"
#include "text/words.hpp"

using namespace lacuna;
using align::Common;
using align::Op;

namespace {

using Items = std::vector<std::uint32_t>;

/// Length of a longest common subsequence by the textbook table.
std::size_t longest(const Items& a, const Items& b) {
  std::vector<std::vector<std::size_t>> table(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      table[i][j] = a[i - 1] == b[j - 1] ? table[i - 1][j - 1] + 1 : std::max(table[i - 1][j], table[i][j - 1]);
    }
  }
  return table[a.size()][b.size()];
}

bool is_common(const Items& a, const Items& b, const std::vector<Common>& common) {
  for (std::size_t i = 0; i < common.size(); ++i) {
    if (a.at(common[i].before) != b.at(common[i].after)) return false;
    if (i > 0 && (common[i].before <= common[i - 1].before || common[i].after <= common[i - 1].after)) return false;
  }
  return true;
}

/// All sequences of up to `length` items out of 0, 1, 2.
std::vector<Items> every_sequence(std::size_t length) {
  std::vector<Items> all{{}};
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (all[at].size() == length) continue;
    for (std::uint32_t item = 0; item < 3; ++item) {
      Items longer = all[at];
      longer.push_back(item);
      all.push_back(longer);
    }
  }
  return all;
}

/// "the [-old-]{+new+} text", runs joined as they are.
std::string marked(const std::string& before, const std::string& after) {
  std::string text;
  for (const auto& edit : align::edits_between(before, after)) {
    if (edit.op == Op::equal) text += edit.text;
    if (edit.op == Op::deletion) text += "[-" + edit.text + "-]";
    if (edit.op == Op::insertion) text += "{+" + edit.text + "+}";
  }
  return text;
}

std::string any_text() {
  static const std::vector<std::string> pieces{"sale", " ", "of ", "\n", "a ",   "child",    "children ", ", ",
                                               ".",    "(", "’",   "拐", "卖儿", "الاتجار ", "½",         "ﬁ"};
  std::string joined;
  for (const auto& part : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) joined += part;
  return joined;
}

std::vector<std::string> normal_words(const std::string& text) {
  std::vector<std::string> words;
  for (const auto& word : text::words_of(text)) words.push_back(word.normal);
  return words;
}

std::string without(const std::vector<align::Edit>& edits, Op left_out, const std::string& between = "") {
  std::string text;
  for (const auto& edit : edits) {
    if (edit.op != left_out) text += edit.text + between;
  }
  return text;
}

}  // namespace

TEST_CASE("no longer subsequence is in common: all short sequences, against the table") {
  const auto sequences = every_sequence(5);
  bool right = true;
  for (const Items& a : sequences) {
    for (const Items& b : sequences) {
      const auto common = align::common_subsequence(a, b);
      right = right && is_common(a, b, common) && common.size() == longest(a, b);
    }
  }
  CHECK(right);
}

TEST_CASE("no longer subsequence is in common: long sequences, against the table") {
  CHECK(rc::check([] {
    const auto items = rc::gen::container<Items>(rc::gen::inRange<std::uint32_t>(0, 6));
    const Items a = *items;
    const Items b = *items;
    const auto common = align::common_subsequence(a, b);
    RC_ASSERT(is_common(a, b, common));
    RC_ASSERT(common.size() == longest(a, b));
  }));
}

TEST_CASE("past the bound only beginning and end are in common") {
  const Items a{1, 2, 3, 4, 5, 6, 9};
  const Items b{1, 4, 3, 2, 7, 6, 9};
  CHECK(align::common_subsequence(a, b, 6).size() == 4);
  CHECK(align::common_subsequence(a, b, 5) == std::vector<Common>{{0, 0}, {5, 5}, {6, 6}});
}

TEST_CASE("a changed sentence shows the words deleted and inserted") {
  CHECK(marked("Who sells a child is punished.", "Who sells or buys a child is punished.") ==
        "Who sells {+or buys +}a child is punished.");
  CHECK(marked("prison up to 12 years", "prison up to 15 years") == "prison up to [-12 -]{+15 +}years");
  CHECK(marked("sold, bought", "sold bought") == "sold [-, -]bought");
  CHECK(marked("a child", "A  CHILD") == "A  CHILD");  // typography is no change
  CHECK(marked("a b", "a") == "a[- b-]");
  CHECK(marked("", "new") == "{+new+}");
  CHECK(marked("", "") == "");
}

TEST_CASE("equal words that only break up a change are told with it") {
  CHECK(marked("by force, fraud or guile", "by threats, deceit or guile") ==
        "by [-force, fraud -]{+threats, deceit +}or guile");
  CHECK(marked("one two three the four five six end", "uno due tre the quattro cinque sei end") ==
        "[-one two three the four five six -]{+uno due tre the quattro cinque sei +}end");
}

TEST_CASE("Chinese is compared by characters") {
  CHECK(marked("拐卖妇女、儿童的，处五年以上有期徒刑", "拐卖妇女、儿童的，处十年以上有期徒刑") ==
        "拐卖妇女、儿童的，处[-五-]{+十+}年以上有期徒刑");
  CHECK(align::edits_between("", "儿童，18岁") == std::vector<align::Edit>{{Op::insertion, "儿童，18岁", 4}});
}

TEST_CASE("the operations turn the earlier text into the later one") {
  CHECK(rc::check([] {
    const std::string before = any_text();
    const std::string after = any_text();
    const auto edits = align::edits_between(before, after);
    std::string later = after.substr(std::min(after.size(), after.find_first_not_of(" \n")));
    while (later.ends_with(' ') || later.ends_with('\n')) later.pop_back();
    RC_ASSERT(without(edits, Op::deletion) == later);
    RC_ASSERT(normal_words(without(edits, Op::insertion, " ")) == normal_words(before));
  }));
}

TEST_CASE("equal texts are one equal run, and only they are") {
  CHECK(rc::check([] {
    const std::string before = any_text();
    const std::string after = any_text();
    const auto edits = align::edits_between(before, after);
    const bool changed = std::ranges::any_of(edits, [](const auto& edit) { return edit.op != Op::equal; });
    RC_ASSERT(changed == (normal_words(before) != normal_words(after)));
  }));
}

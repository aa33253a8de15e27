#include "align/versions.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "align/similar.hpp"
#include "catch.hpp"

using namespace lacuna;
using align::Change;
using align::Pair;

namespace {

struct Row {
  std::string eid;
  std::string words;
  std::string num{};
  akn::Scope scope = akn::Scope::own;
};

/// A law of these provisions; the parent of each is the row whose eId is its own without the last level.
akn::Document law_of(const std::vector<Row>& rows) {
  akn::Document law;
  for (const Row& row : rows) {
    akn::Provision provision;
    provision.eid = *akn::Eid::parse(row.eid);
    provision.lead = row.words;
    provision.num = row.num;
    provision.scope = row.scope;
    const auto end = row.eid.rfind("__");
    for (std::size_t i = 0; end != std::string::npos && i < law.provisions.size(); ++i) {
      if (law.provisions[i].eid.str() == row.eid.substr(0, end)) provision.parent = i;
    }
    if (provision.parent) law.provisions[*provision.parent].children.push_back(law.provisions.size());
    law.provisions.push_back(std::move(provision));
  }
  law.index();
  return law;
}

/// What became of every provision, a line for each: "changed sec_1", "moved sec_2 sec_3".
std::string told(const std::vector<Row>& before, const std::vector<Row>& after) {
  const auto earlier = law_of(before);
  const auto later = law_of(after);
  std::string text;
  for (const Pair& pair : align::pair_provisions(earlier, later)) {
    text += align::to_string(pair.change);
    if (pair.before) text += " " + earlier.provisions[*pair.before].eid.str();
    if (pair.after && pair.change != Change::added && pair.change != Change::moved) {
      CHECK(earlier.provisions[*pair.before].eid == later.provisions[*pair.after].eid);
    } else if (pair.after) {
      text += " " + later.provisions[*pair.after].eid.str();
    }
    text += pair.change == Change::moved && pair.words_differ ? " mostly\n" : "\n";
  }
  return text;
}

constexpr const char* kSale = "Whoever sells a child commits an offence.";
constexpr const char* kCosts = "The Treasury bears the costs of this act.";
constexpr const char* kCourt = "The High Court hears appeals against orders.";

std::vector<Row> any_law() {
  static const std::vector<std::string> words{"",
                                              "(repealed)",
                                              kSale,
                                              kCosts,
                                              kCourt,
                                              "Whoever sells or buys a child commits an offence.",
                                              "The Treasury bears all the costs of this act."};
  std::vector<Row> rows;
  const int sections = *rc::gen::inRange(0, 8);
  std::set<std::string> used;  // a document has each eId once
  for (int i = 0; i < sections; ++i) {
    const std::string section = "sec_" + std::to_string(*rc::gen::inRange(1, 10));
    if (!used.insert(section).second) continue;
    rows.push_back({section, *rc::gen::elementOf(words), *rc::gen::elementOf(std::vector<std::string>{"1.", "2."}),
                    *rc::gen::elementOf(std::vector{akn::Scope::own, akn::Scope::own, akn::Scope::quoted})});
    const int inner = *rc::gen::inRange(0, 3);
    for (int j = 0; j < inner; ++j) {
      rows.push_back({section + "__para_" + std::to_string(j), *rc::gen::elementOf(words), "", rows.back().scope});
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("a provision is the same, relabelled, changed, moved, added or removed") {
  CHECK(told({{"sec_1", kSale}, {"sec_2", kCosts, "2."}, {"sec_3", kCourt}, {"sec_5", "Short title of the law."}},
             {{"sec_1", "WHOEVER  sells a child commits an offence."},
              {"sec_2", kCosts, "2A."},
              {"sec_3", "The Circuit Court hears appeals against orders."},
              {"sec_4", "Whoever buys one is punished likewise."}}) ==
        "same sec_1\nrelabelled sec_2\nchanged sec_3\nremoved sec_5\nadded sec_4\n");
}

TEST_CASE("an inserted section moves those behind it, also the one whose number it took") {
  CHECK(told({{"sec_1", kSale}, {"sec_2", kCosts}, {"sec_3", kCourt}},
             {{"sec_1", kSale},
              {"sec_2", "Attempts are punished as if completed."},
              {"sec_3", "The Treasury bears the costs of this act and its orders."},
              {"sec_4", kCourt}}) == "same sec_1\nadded sec_2\nmoved sec_2 sec_3 mostly\nmoved sec_3 sec_4\n");
}

TEST_CASE("what has no words goes where the provisions inside it went") {
  CHECK(told({{"art_5", ""}, {"art_5__para_1", kSale}, {"art_5__para_2", kCosts}}, {{"art_5", ""},
                                                                                    {"art_5__para_1", kCourt},
                                                                                    {"art_6", ""},
                                                                                    {"art_6__para_1", kSale},
                                                                                    {"art_6__para_2", kCosts}}) ==
        "added art_5\nadded art_5__para_1\nmoved art_5 art_6\nmoved art_5__para_1 art_6__para_1\n"
        "moved art_5__para_2 art_6__para_2\n");
}

TEST_CASE("identical words pair under the same eId, then in the same parent, and short ones go nowhere else") {
  CHECK(told({{"sec_3", "(repealed)"}, {"sec_7", "(repealed)"}, {"sec_9", kSale}},
             {{"sec_3", "(repealed)"}, {"sec_7", "(repealed)"}, {"sec_9", "(repealed)"}}) ==
        "same sec_3\nsame sec_7\nchanged sec_9\n");
  CHECK(told({{"sec_1", "Penalties"}, {"sec_1__para_a", kCosts}, {"sec_2", "Procedure"}, {"sec_2__para_a", kCosts}},
             {{"sec_1", "Penalties"}, {"sec_2", "Procedure"}, {"sec_2__para_b", kCosts}}) ==
        "same sec_1\nremoved sec_1__para_a\nsame sec_2\nmoved sec_2__para_a sec_2__para_b\n");
}

TEST_CASE("the same eId with other words is changed, whatever the words") {
  CHECK(told({{"sec_1", kSale}}, {{"sec_1", "Repealed."}}) == "changed sec_1\n");
  CHECK(told({{"sec_1", kSale}}, {{"sec_1", ""}}) == "changed sec_1\n");
}

TEST_CASE("text for another law pairs with its like only, and foreign elements not at all") {
  CHECK(told({{"sec_1", kSale}, {"sec_1__qstr_1", kCosts, "", akn::Scope::quoted}},
             {{"sec_1", kSale}, {"sec_2", kCosts}, {"sec_3", kCourt, "", akn::Scope::foreign}}) ==
        "same sec_1\nremoved sec_1__qstr_1\nadded sec_2\n");
}

TEST_CASE("every provision is in exactly one pair, and a law compared with itself is the same") {
  CHECK(rc::check([] {
    const auto earlier = law_of(any_law());
    const auto later = law_of(any_law());
    std::multiset<std::size_t> before;
    std::multiset<std::size_t> after;
    for (const Pair& pair : align::pair_provisions(earlier, later)) {
      if (pair.before) before.insert(*pair.before);
      if (pair.after) after.insert(*pair.after);
      RC_ASSERT(pair.before.has_value() == (pair.change != Change::added));
      RC_ASSERT(pair.after.has_value() == (pair.change != Change::removed));
    }
    RC_ASSERT(before.size() == earlier.provisions.size() &&
              std::set(before.begin(), before.end()).size() == before.size());
    RC_ASSERT(after.size() == later.provisions.size() && std::set(after.begin(), after.end()).size() == after.size());
    for (const Pair& pair : align::pair_provisions(earlier, earlier)) RC_ASSERT(pair.change == Change::same);
  }));
}

TEST_CASE("swapping the expressions swaps added and removed, and nothing else") {
  CHECK(rc::check([] {
    const auto earlier = law_of(any_law());
    const auto later = law_of(any_law());
    const auto key = [](const Pair& pair, bool swapped) {
      const auto at = [](const std::optional<std::size_t>& index) { return index ? static_cast<long>(*index) : -1L; };
      return swapped ? std::pair(at(pair.after), at(pair.before)) : std::pair(at(pair.before), at(pair.after));
    };
    std::set<std::pair<long, long>> forward;
    std::set<std::pair<long, long>> backward;
    for (const Pair& pair : align::pair_provisions(earlier, later)) forward.insert(key(pair, false));
    for (const Pair& pair : align::pair_provisions(later, earlier)) backward.insert(key(pair, true));
    RC_ASSERT(forward == backward);
  }));
}

TEST_CASE(
    "a code of 8,000 provisions, half of them renumbered and reworded, is paired without comparing all with all") {
  std::vector<Row> before;
  std::vector<Row> after;
  for (int i = 0; i < 8000; ++i) {
    const std::string number = std::to_string(i);
    const std::string words = "Article " + number + " of the code holds rule " + std::to_string(i * 7919 % 104729) +
                              " on the matter that the competent minister lays down by order.";
    before.push_back({"art_" + number, words});
    after.push_back(
        {"art_" + std::to_string(i < 4000 ? i : i + 1), i % 2 == 0 ? words : words + " It takes effect at once."});
  }
  const auto earlier = law_of(before);
  const auto later = law_of(after);
  const auto start = std::chrono::steady_clock::now();
  const auto pairs = align::pair_provisions(earlier, later);
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(60));
  const auto count = [&](Change change) { return std::ranges::count(pairs, change, &Pair::change); };
  CHECK(count(Change::same) == 2000);
  CHECK(count(Change::changed) == 2000);
  CHECK(count(Change::moved) == 4000);
  CHECK(std::ranges::all_of(pairs, [](const Pair& pair) { return pair.before == pair.after; }));
}

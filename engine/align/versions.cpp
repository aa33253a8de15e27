#include "align/versions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "align/similar.hpp"
#include "text/normalise.hpp"

namespace lacuna::align {

namespace {

constexpr std::size_t kTellingBytes = 24;  // of normalised words; shorter ones stand in many places
constexpr double kStillThere = 0.5;        // share of words, under the same eId
constexpr double kMostlyTheSame = 0.6;     // under another
constexpr std::size_t kFewestWords = 4;    // of a provision found by most of its words

using Index = std::size_t;

/// One expression on its way to being paired.
struct Side {
  explicit Side(const akn::Document& law) : document(law), partner(law.provisions.size()) {
    for (const akn::Provision& provision : law.provisions) {
      words.push_back(text::normalise(provision.own_text()).text);
      eids.insert(eid_key(provision));
    }
  }

  /// An eId within its scope: text for another law may carry eIds of that law.
  static std::string eid_key(const akn::Provision& provision) {
    return fmt::format("{}\n{}", akn::to_string(provision.scope), provision.eid.str());
  }

  [[nodiscard]] const akn::Provision& at(Index i) const { return document.provisions[i]; }

  [[nodiscard]] bool open(Index i) const { return !partner[i] && at(i).scope != akn::Scope::foreign; }

  [[nodiscard]] std::vector<Index> open_ones() const {
    std::vector<Index> left;
    for (Index i = 0; i < partner.size(); ++i) {
      if (open(i)) left.push_back(i);
    }
    return left;
  }

  const akn::Document& document;
  std::vector<std::string> words;  // normalised own words of each provision
  std::vector<std::optional<Index>> partner;
  std::unordered_set<std::string> eids;
};

class Pairing {
 public:
  Pairing(const akn::Document& before, const akn::Document& after) : before_(before), after_(after) {}

  std::vector<Pair> run() {
    pair_by(
        [](const Side& side, const Side&, Index i) { return side.words[i].empty() ? "" : by_eid_and_words(side, i); });
    pair_by(by_words, Group::single);
    follow_children();
    pair_by([this](const Side& side, const Side& other, Index i) { return by_parent_and_words(side, other, i); });
    pair_by(by_words);
    pair_similar_eids();
    pair_similar_words();
    follow_children();
    pair_by(by_eid);
    return in_order();
  }

 private:
  /// What two provisions must have in common to be paired; the empty key pairs with nothing.
  using Key = std::function<std::string(const Side& side, const Side& other, Index i)>;
  enum class Group { any, single };

  void join(Index before, Index after) {
    before_.partner[before] = after;
    after_.partner[after] = before;
  }

  static std::map<std::string, std::vector<Index>> groups_of(const Side& side, const Side& other, const Key& key) {
    std::map<std::string, std::vector<Index>> groups;
    for (const Index i : side.open_ones()) {
      std::string text = key(side, other, i);
      if (!text.empty()) groups[std::move(text)].push_back(i);
    }
    return groups;
  }

  /// Pairs the provisions of one key in document order; with `single` only where each side has one.
  void pair_by(const Key& key, Group group = Group::any) {
    const auto earlier = groups_of(before_, after_, key);
    const auto later = groups_of(after_, before_, key);
    for (const auto& [text, left] : earlier) {
      const auto found = later.find(text);
      if (found == later.end()) continue;
      const auto& right = found->second;
      if (group == Group::single && (left.size() != 1 || right.size() != 1)) continue;
      for (Index i = 0; i < std::min(left.size(), right.size()); ++i) join(left[i], right[i]);
    }
  }

  static std::string by_eid(const Side& side, const Side&, Index i) { return Side::eid_key(side.at(i)); }

  static std::string by_eid_and_words(const Side& side, Index i) {
    return Side::eid_key(side.at(i)) + "\n" + side.words[i];
  }

  /// Words that may have moved. Short ones may only if their eId is gone.
  static std::string by_words(const Side& side, const Side& other, Index i) {
    const std::string& words = side.words[i];
    if (words.empty()) return {};
    if (words.size() < kTellingBytes && other.eids.contains(Side::eid_key(side.at(i)))) return {};
    return fmt::format("{}\n{}", akn::to_string(side.at(i).scope), words);
  }

  /// The same, within parents that are paired or have the same eId.
  std::string by_parent_and_words(const Side& side, const Side& other, Index i) const {
    const std::string words = by_words(side, other, i);
    const auto parent = side.at(i).parent;
    if (words.empty() || !parent) return {};
    const auto partner = side.partner[*parent];
    if (!partner) return fmt::format("{}\n{}", side.at(*parent).eid.str(), words);
    return fmt::format("{} {}\n{}", &side == &before_ ? *parent : *partner, &side == &before_ ? *partner : *parent,
                       words);
  }

  /// Pairs provisions without words of their own by the children that are paired: most of them first.
  void follow_children() {
    for (bool found = true; found;) {
      std::map<std::pair<Index, Index>, std::size_t> votes;
      for (Index child = 0; child < before_.partner.size(); ++child) {
        if (!before_.partner[child]) continue;
        const auto earlier = before_.at(child).parent;
        const auto later = after_.at(*before_.partner[child]).parent;
        if (earlier && later && may_follow(*earlier, *later)) ++votes[{*earlier, *later}];
      }
      std::vector<Likeness> candidates;
      for (const auto& [pair, count] : votes) {
        candidates.push_back({pair.first, pair.second, static_cast<double>(count)});
      }
      const auto best = best_of(std::move(candidates));
      for (const Likeness& each : best) join(each.before, each.after);
      found = !best.empty();
    }
  }

  [[nodiscard]] bool may_follow(Index before, Index after) const {
    return before_.open(before) && after_.open(after) && before_.at(before).scope == after_.at(after).scope &&
           before_.words[before].empty() && after_.words[after].empty();
  }

  /// Pairs provisions of the same eId, of several the first with the first, if half of their words are still there.
  void pair_similar_eids() {
    const auto earlier = groups_of(before_, after_, by_eid);
    const auto later = groups_of(after_, before_, by_eid);
    for (const auto& [eid, left] : earlier) {
      const auto found = later.find(eid);
      if (found == later.end()) continue;
      for (Index i = 0; i < std::min(left.size(), found->second.size()); ++i) {
        const Index right = found->second[i];
        if (similarity(Bag(before_.words[left[i]]), Bag(after_.words[right])) >= kStillThere) join(left[i], right);
      }
    }
  }

  void pair_similar_words() {
    for (const akn::Scope scope : {akn::Scope::own, akn::Scope::quoted}) {
      const auto [earlier, earlier_bags] = bags_of(before_, scope);
      const auto [later, later_bags] = bags_of(after_, scope);
      for (const Likeness& each : best_of(alike(earlier_bags, later_bags, kMostlyTheSame))) {
        join(earlier[each.before], later[each.after]);
      }
    }
  }

  static std::pair<std::vector<Index>, std::vector<Bag>> bags_of(const Side& side, akn::Scope scope) {
    std::pair<std::vector<Index>, std::vector<Bag>> bags;
    for (const Index i : side.open_ones()) {
      Bag bag(side.words[i]);
      if (side.at(i).scope != scope || bag.size() < kFewestWords) continue;
      bags.first.push_back(i);
      bags.second.push_back(std::move(bag));
    }
    return bags;
  }

  [[nodiscard]] Pair judged(Index before, Index after) const {
    const akn::Provision& earlier = before_.at(before);
    const akn::Provision& later = after_.at(after);
    const bool words_differ = before_.words[before] != after_.words[after];
    const bool same_label =
        std::tie(earlier.num, earlier.heading, earlier.repealed) == std::tie(later.num, later.heading, later.repealed);
    const Change change = earlier.eid != later.eid ? Change::moved
                          : words_differ           ? Change::changed
                          : same_label             ? Change::same
                                                   : Change::relabelled;
    return {change, before, after, words_differ};
  }

  /// In the order of the later expression; what was removed behind the provision before it.
  [[nodiscard]] std::vector<Pair> in_order() const {
    std::vector<std::pair<std::tuple<Index, int, Index>, Pair>> placed;
    for (Index i = 0; i < after_.partner.size(); ++i) {
      if (after_.at(i).scope == akn::Scope::foreign) continue;
      const auto partner = after_.partner[i];
      placed.push_back({{i + 1, 0, 0}, partner ? judged(*partner, i) : Pair{Change::added, {}, i, false}});
    }
    Index behind = 0;
    for (Index i = 0; i < before_.partner.size(); ++i) {
      if (before_.partner[i]) behind = *before_.partner[i] + 1;
      else if (before_.open(i)) placed.push_back({{behind, 1, i}, Pair{Change::removed, i, {}, false}});
    }
    std::ranges::sort(placed, {}, [](const auto& each) { return each.first; });
    std::vector<Pair> pairs;
    for (const auto& [place, pair] : placed) pairs.push_back(pair);
    return pairs;
  }

  Side before_;
  Side after_;
};

}  // namespace

std::string_view to_string(Change change) {
  switch (change) {
    case Change::same: return "same";
    case Change::relabelled: return "relabelled";
    case Change::changed: return "changed";
    case Change::moved: return "moved";
    case Change::added: return "added";
    case Change::removed: return "removed";
  }
  return "";
}

std::vector<Pair> pair_provisions(const akn::Document& before, const akn::Document& after) {
  return Pairing(before, after).run();
}

}  // namespace lacuna::align

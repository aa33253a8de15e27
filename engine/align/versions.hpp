#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "akn/document.hpp"

namespace lacuna::align {

/// What became of a provision from one expression of a law to another.
enum class Change {
  same,        ///< same eId, same own words, same number, heading and standing
  relabelled,  ///< same eId, same own words; another number or heading, or repealed in only one of them
  changed,     ///< same eId, other own words
  moved,       ///< the same own words, or mostly, under another eId
  added,       ///< only in the later expression
  removed,     ///< only in the earlier one
};

[[nodiscard]] std::string_view to_string(Change change);

/// One provision in both expressions, or in one of them, by its place in Document::provisions.
struct Pair {
  Change change = Change::same;
  std::optional<std::size_t> before;  ///< nothing for what was added
  std::optional<std::size_t> after;   ///< nothing for what was removed
  bool words_differ = false;          ///< of own words, in normalised form; never for added and removed
  bool operator==(const Pair&) const = default;
};

/// Which provision of the earlier expression is which of the later one, in the order of the later; what was removed
/// stands behind its neighbour. Every provision of scope own or quoted is in exactly one pair, with one of its own
/// scope; foreign ones are left out.
///
/// A provision is found again, in this order, by
/// 1. its eId and own words;
/// 2. its words alone, if no other provision left on either side has them; then, for repeated words, in the same
/// parent;
///    then anywhere, in order. Words too short to be telling, like "(repealed)", move only if the eId is gone;
/// 3. its eId, if half of the words are still there;
/// 4. most of its words under another eId (six in ten of at least four);
/// 5. its eId alone.
/// A provision without words of its own goes where the provisions inside it went.
///
/// The time taken is near to linear in the number of words. Swapping the expressions swaps `before` and `after`, added
/// and removed.
[[nodiscard]] std::vector<Pair> pair_provisions(const akn::Document& before, const akn::Document& after);

}  // namespace lacuna::align

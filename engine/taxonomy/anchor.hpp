#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::taxonomy {

/// One instrument that a concept was drawn from, with the provisions that it names there.
struct Anchor {
  std::string instrument;               ///< as written: TIP, CETS197, 1996/26
  std::vector<std::string> provisions;  ///< each in full: "3(a)", "3(c)", "16", "17"; none: the whole instrument

  bool operator==(const Anchor&) const = default;
};

/// Reads lac:anchor, "TIP 3(a),(c); UNTOC 16-18; CRC". A list goes on from the provision before it: "6(3)(a),(4)" is
/// 6(3)(a) and 6(4). Ranges name all between: "16-18", "3(c)-(e)". Words that number nothing, "para 9" or "(text not at
/// hand)", are left out.
[[nodiscard]] std::vector<Anchor> parse_anchors(std::string_view text);

}  // namespace lacuna::taxonomy

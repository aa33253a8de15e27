#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "coverage/space.hpp"
#include "taxonomy/phrases.hpp"

namespace lacuna::coverage {

/// One box in words: "a girl of 16 or 17, recruited, moved or sold for labour, inside the country". What is not limited
/// is not said; a box without limits is "any child under 18".
[[nodiscard]] std::string describe(const Box& box, const Space& space, const taxonomy::Phrases& phrases);

/// A region in words, its boxes joined by "; and".
[[nodiscard]] std::string describe(const Region& region, const Space& space, const taxonomy::Phrases& phrases);

/// One sentence per box: "A girl of 16 or 17 … is reached by no provision read."
[[nodiscard]] std::vector<std::string> sentences(const Region& region, std::string_view predicate, const Space& space,
                                                 const taxonomy::Phrases& phrases);

}  // namespace lacuna::coverage

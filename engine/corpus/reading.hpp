#pragma once

#include <cstddef>

#include "corpus/library.hpp"

namespace lacuna::corpus {

/// How much of a law was read: of the provisions with words of their own, those that a reader mapped or marked as
/// without protection content.
struct ReadShare {
  std::size_t provisions = 0;
  std::size_t mapped = 0;
};

/// A provision counts as read if it, something around it or something inside it has a row in the work's mapping set.
[[nodiscard]] ReadShare read_share(const Library& library, const akn::Document& document);

}  // namespace lacuna::corpus

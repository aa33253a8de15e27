#pragma once

#include <cstddef>
#include <vector>

#include "corpus/library.hpp"

namespace lacuna::corpus {

/// Whether a person read a provision: it, something around it or something inside it has a row that a person stands
/// behind, even if only to say that there is no protection in it.
[[nodiscard]] bool is_read(const mapping::MappingSet& set, const akn::Eid& provision);

/// How much of a law was read: of the provisions with words of their own, those that a person read.
struct ReadShare {
  std::size_t provisions = 0;
  std::size_t mapped = 0;
};

[[nodiscard]] ReadShare read_share(const Library& library, const akn::Document& document);

/// The provisions with words of their own that nobody read, by place.
[[nodiscard]] std::vector<std::size_t> unread_provisions(const mapping::MappingSet& set, const akn::Document& document);

}  // namespace lacuna::corpus

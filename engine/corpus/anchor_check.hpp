#pragma once

#include "base/diagnostic.hpp"
#include "corpus/library.hpp"

namespace lacuna::corpus {

/// Whether the provisions that a concept was drawn from (lac:anchor) exist and, for a leaf, are mapped to it: a
/// provision that the convention does not have is TAX016; one of which neither itself nor anything inside it has an
/// accepted mapping to the leaf is MAP019. A row that says Not, with a comment why, answers it too. Conventions that
/// the corpus does not have are passed over.
void check_anchors(const Library& library, Diagnostics& diagnostics);

}  // namespace lacuna::corpus

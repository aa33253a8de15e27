#pragma once

#include <vector>

#include "akn/document.hpp"

namespace lacuna::akn {

/// What a law quotes for other laws, as law of those: a document for each law amended, in the order in which they are
/// first amended. It is for a person to take over; nothing counts it as law by itself.
///
/// - its work is the law that the quotation's target names, its expression dated from the amending provision's own
/// start,
///   else from the amending text;
/// - a quoted provision keeps its place under the provision that the target names ("…/~art_9"), and is cited "as
///   substituted by" the amending provision; one that names no law is left out.
[[nodiscard]] std::vector<Document> offered_to_others(const Document& amending);

}  // namespace lacuna::akn

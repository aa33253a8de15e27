#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "akn/document.hpp"
#include "text/normalise.hpp"

namespace lacuna::align {

/// How a provision of a digest was found in an official text of the same law.
enum class Anchor {
  same_eid,    ///< the provision of the same eId
  definition,  ///< a definition without number: its quoted term, inside the provision that holds the definitions
  enclosing,   ///< the nearest provision around it whose eId both have
  none,        ///< not even its article or section is there
};

/// What stands in the official text for a provision of the digest.
struct Counterpart {
  Anchor anchor = Anchor::none;
  std::optional<std::size_t> provision;  ///< of the official text; nothing only for Anchor::none
  text::Span span;                       ///< of the provision's normalised full text
};

/// The law's own provision with an eId. Where the document has none, the only one that differs in nothing but case:
/// some write sec_4A, as the number is printed, and some sec_4a.
[[nodiscard]] std::optional<std::size_t> find_own(const akn::Document& document, const akn::Eid& eid);

/// Finds the official words that a provision of the digest summarises.
[[nodiscard]] Counterpart counterpart_of(const akn::Document& digest, std::size_t provision,
                                         const akn::Document& official);

/// The same for a provision in which a reader quoted a few words of the digest: the span narrows to what stands for the
/// smallest provision that holds the quote. The official provision stays the one that counterpart_of names.
[[nodiscard]] Counterpart counterpart_of_quote(const akn::Document& digest, std::size_t provision,
                                               const std::string& quote, const akn::Document& official);

}  // namespace lacuna::align

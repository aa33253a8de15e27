#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "akn/document.hpp"

namespace lacuna::align {

/// What a mapping remembers of the provision it was made on.
struct Fingerprint {
  akn::Eid eid;
  std::string sha256;  ///< fingerprint_of its text; empty if never taken
  std::string quote;   ///< a few of its words; may be empty
};

enum class Match {
  exact,   ///< same eId, same words, and the quote among them
  moved,   ///< the same words under another eId
  fuzzy,   ///< same eId, and either the words or the quote are the same, not both
  orphan,  ///< neither words nor quote are found
};

struct Location {
  Match match = Match::orphan;
  std::optional<std::size_t> provision;  ///< nothing for an orphan whose eId is gone too
};

/// SHA-256 of the normalised full text of a provision. Numbers and headings do not enter it: renumbering is no change
/// of words.
[[nodiscard]] std::string fingerprint_of(const akn::Document& document, std::size_t provision);

/// Finds a provision again, trying exact, moved, fuzzy, orphan in this order. A fingerprint without hash is exact if
/// its quote, when it has one, is found. Nothing is re-anchored silently: whatever is not exact awaits a person.
[[nodiscard]] Location locate(const Fingerprint& fingerprint, const akn::Document& document);

}  // namespace lacuna::align

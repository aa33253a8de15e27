#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "akn/document.hpp"
#include "akn/eid.hpp"
#include "base/expected.hpp"
#include "text/normalise.hpp"

namespace lacuna::mapping {

/// Where the words behind a mapping stand in an official text: facts, no words. In a file:
///
///     eng@2022-12-22 sec_2__subsec_1 0-112 sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
///
/// the expression (of the mapping's own work), the provision in it, the span of the words and their hash. Span and hash
/// are of the normalised full text of the provision, so that neither line breaks nor typographic quotes matter.
struct Authentic {
  std::string expression;
  akn::Eid eid;
  text::Span span;
  std::string sha256;

  /// The error says what is wrong with the text.
  [[nodiscard]] static Expected<Authentic, std::string> parse(std::string_view text);

  /// The one form in which it is written; parse reads it back.
  [[nodiscard]] std::string str() const;

  bool operator==(const Authentic&) const = default;
};

/// The place of words in an official text, with their hash taken. The span must lie in the normalised full text.
[[nodiscard]] Authentic authentic_at(const akn::Document& official, std::size_t provision, text::Span span);

/// Whether an official text still has the words that were recorded.
enum class Verified {
  exact,    ///< the same words in the same place
  changed,  ///< the provision is there, its words are others
  lost,     ///< the expression has no such provision
};

[[nodiscard]] Verified verify(const Authentic& authentic, const akn::Document& official);

/// The recorded words as bytes of Document::full_text of their provision; nothing unless they are exactly there.
[[nodiscard]] std::optional<text::Span> words_at(const Authentic& authentic, const akn::Document& official);

}  // namespace lacuna::mapping

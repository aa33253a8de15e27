#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::text {

/// A range of bytes, `begin` included, `end` not.
struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
  auto operator<=>(const Span&) const = default;
};

/// From bytes of a normalised text back to bytes of its source.
class OffsetMap {
 public:
  /// Source bytes from which normalised byte `i` was made.
  void append(Span source) { spans_.push_back(source); }

  /// The smallest range of source bytes that holds everything the range of normalised bytes was made of.
  [[nodiscard]] Span to_source(Span normalised) const;

  [[nodiscard]] std::size_t size() const { return spans_.size(); }

 private:
  std::vector<Span> spans_;
};

struct NormalisedText {
  std::string text;
  OffsetMap offsets;
};

/// The form in which texts are compared, searched and hashed: Unicode NFKC with case folding (UAX #15),
/// typographic quotes and dashes made plain, every run of white space one blank, none at the ends.
/// Idempotent. The input must be UTF-8.
[[nodiscard]] NormalisedText normalise(std::string_view source);

/// Where `quote` stands in `source`, both compared in normalised form and never from the middle of a word:
/// the first place, as bytes of `source`; nothing for an empty quote or one that does not occur.
[[nodiscard]] std::optional<Span> find_quote(std::string_view source, std::string_view quote);

}  // namespace lacuna::text

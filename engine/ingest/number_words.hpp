#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

namespace lacuna::ingest {

/// Number words of the languages of a text, in every grammatical form that ICU knows: "premier", "vigésima", "zweite".
class NumberWords {
 public:
  /// `languages` are ISO 639-1 codes.
  explicit NumberWords(std::span<const std::string> languages);

  [[nodiscard]] std::optional<int> value_of(std::string_view word) const;

 private:
  std::unordered_map<std::string, int> values_;
};

}  // namespace lacuna::ingest

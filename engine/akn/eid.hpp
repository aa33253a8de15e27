#pragma once

#include <compare>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.hpp"

namespace lacuna::akn {

/// Identifier of one provision inside an expression, e.g. "art_9__para_2", "sec_4a", "sec_1__hcontainer_2".
/// AKN-NC 1.0 §5: a name per level, '_' before the number, '__' between levels. Parliaments have conventions of their
/// own
/// ("hauptteil-1_para-1_abs-1"): any token of letters, digits, '_', '-', '.' and ':' identifies.
class Eid {
 public:
  Eid() = default;

  /// The error says what is wrong with the text.
  [[nodiscard]] static Expected<Eid, std::string> parse(std::string_view text);

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  /// True if it is formed after AKN-NC 1.0 §5, as the eIds of this project's own files are.
  [[nodiscard]] bool is_conformant() const;

  /// True for the provision itself and for everything inside it: art_3 contains art_3__point_c.
  [[nodiscard]] bool contains(const Eid& other) const;

  /// Levels from outside in: "art_9", "para_2".
  [[nodiscard]] std::vector<std::string_view> levels() const;

  bool operator==(const Eid&) const = default;

  /// Natural order: art_3 before art_10, sec_3 before sec_3a before sec_4.
  std::strong_ordering operator<=>(const Eid& other) const;

 private:
  explicit Eid(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

}  // namespace lacuna::akn

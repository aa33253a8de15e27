#pragma once

#include <compare>
#include <functional>
#include <string>
#include <utility>

namespace lacuna {

/// A string that names one kind of thing and cannot be confused with another kind.
///
///     struct ConceptTag {};
///     using ConceptId = StrongId<ConceptTag>;
template <class Tag>
class StrongId {
 public:
  StrongId() = default;
  explicit StrongId(std::string text) : text_(std::move(text)) {}

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  auto operator<=>(const StrongId&) const = default;

 private:
  std::string text_;
};

}  // namespace lacuna

template <class Tag>
struct std::hash<lacuna::StrongId<Tag>> {
  std::size_t operator()(const lacuna::StrongId<Tag>& id) const { return std::hash<std::string>{}(id.str()); }
};

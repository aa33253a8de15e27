#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "ingest/refusal.hpp"

namespace lacuna::ingest {

/// No law nests its print deeper; readers that recurse would run out of stack or time.
inline constexpr std::size_t kDeepestNesting = 1000;

/// The depth of elements in HTML or XML, told piece by piece. Elements that HTML lets stand open (p, li, td, br …) do
/// not count, nor what stands in comments, scripts and styles.
class MarkupDepth {
 public:
  void feed(std::string_view piece);

  /// The greatest depth up to here.
  [[nodiscard]] std::size_t deepest() const { return deepest_; }

 private:
  enum class State { words, tag, comment };

  void feed_tag(char c);
  void end_tag();

  State state_ = State::words;
  std::string tag_;          ///< what stands behind <, or its beginning and its last character
  std::string raw_;          ///< the script or style that is open
  std::size_t hyphens_ = 0;  ///< before this place, in a comment
  std::size_t depth_ = 0;
  std::size_t deepest_ = 0;
};

/// ING011: what is said of a file that nests deeper than kDeepestNesting.
[[nodiscard]] Refusal too_deep();

/// The greatest depth of arrays and objects in JSON.
[[nodiscard]] std::size_t json_depth(std::string_view json);

}  // namespace lacuna::ingest

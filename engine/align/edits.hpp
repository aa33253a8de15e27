#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::align {

enum class Op { equal, insertion, deletion };

/// "equal", "insert", "delete".
[[nodiscard]] std::string_view to_string(Op op);

/// A run of words with the blanks behind it, as its text writes them; words that are equal are written as in the later
/// text.
struct Edit {
  Op op = Op::equal;
  std::string text;
  std::size_t words = 0;  ///< letters and digits; in Chinese and the like, characters; punctuation does not count
  bool operator==(const Edit&) const = default;
};

/// What turns one text into the other, word by word; words are compared in normalised form (text::words_of), so case,
/// typography and white space are no change.
///
/// - equal and inserted runs joined are the later text; equal and deleted runs joined have the words of the earlier
/// one;
/// - in a place that changed the deletion comes before the insertion;
/// - as few words as possible are touched, but few equal words between long changes, or a comma alone, are told as
///   changed too: they would only break up what reads as one change;
/// - texts more than kMostEdits words apart are told as replaced, but for their beginning and end.
[[nodiscard]] std::vector<Edit> edits_between(std::string_view before, std::string_view after);

/// A whole text as one edit; nothing for a text without words.
[[nodiscard]] std::vector<Edit> whole(Op op, std::string_view text);

}  // namespace lacuna::align

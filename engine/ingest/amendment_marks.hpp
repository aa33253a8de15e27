#pragma once

#include <string>
#include <string_view>

namespace lacuna::ingest {

/// A text without the brackets by which its editors mark words that were amended: the words stay. Ireland's revised
/// acts write "F8[the Agency]", one mark inside the other, over lines and paragraphs; other brackets are the law's own
/// and stay. Where a mark touched a word, a blank keeps it apart. A mark that nothing closes is taken off alone.
[[nodiscard]] std::string without_amendment_marks(std::string_view text);

}  // namespace lacuna::ingest

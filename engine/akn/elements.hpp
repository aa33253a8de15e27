#pragma once

#include <string_view>

namespace lacuna::akn {

/// What the reader does with an Akoma Ntoso element, by its local name. The table stands once, in elements.cpp.
enum class Role {
  hierarchy,  ///< a provision: the `hierarchy` group of the AKN 3.0 schema, hcontainer included
  head,       ///< num, heading, subheading: the name of the provision around it
  quotation,  ///< words of another law: quotedStructure, quotedText, embeddedStructure
  note,       ///< an editor's words: kept apart
  left_out,   ///< no words: metadata, deleted text, marks of notes, lists of contents, style sheets
  run,        ///< words in the run of a line: b, ref, date …
  line,       ///< everything else: words on a line of their own, such as p, item, li, tr
  cell,       ///< words set off by a blank in the same line: td, th
};

[[nodiscard]] Role role_of(std::string_view element);

/// How an element is called in an eId, AKN-NC 1.0 §5: "art" for article, the full name where there is no abbreviation.
[[nodiscard]] std::string_view abbreviation_of(std::string_view element);

/// Articles, sections and rules are numbered through a whole law: their number alone makes an eId.
[[nodiscard]] bool is_base(std::string_view element);

}  // namespace lacuna::akn

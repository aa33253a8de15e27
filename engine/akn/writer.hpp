#pragma once

#include <string>

#include "akn/document.hpp"

namespace lacuna::akn {

/// A document as Akoma Ntoso 3.0, valid against the OASIS schema: reading what was written gives the same document.
///
/// - paragraphs of a text are its lines; a text behind provisions is the wrapUp of what holds them;
/// - each interval of time becomes an event pair of the lifecycle and a temporalGroup;
/// - amendments become passive modifications; words quoted for another law a quotedStructure, its target an active one;
/// - words outside provisions have no place in the body of an act by the schema: there they become an hcontainer;
/// - provisions of foreign vocabularies are not written: they are another file's.
[[nodiscard]] std::string write(const Document& document);

}  // namespace lacuna::akn

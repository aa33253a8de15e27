#pragma once

#include <vector>

#include "akn/document.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"

namespace lacuna::akn {

/// Reads one Akoma Ntoso file as it is found: of any version or draft, prefixed or not, valid or not. Each work in it
/// is a document, the main one first (akn/composition.hpp); provisions, words, eIds and time as akn/body_reader.hpp
/// says, metadata as akn/identification.hpp does. Nothing is resolved from outside the file.
///
/// Errors after which nothing is returned: AKN001 not well-formed, AKN002 no Akoma Ntoso document, AKN003 nested too
/// deep, AKN008 entities of a DTD. Findings: AKN004 a document that names no work, AKN005 to AKN007 of the body, AKN009
/// metadata that had to be repaired.
[[nodiscard]] std::vector<Document> read(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace lacuna::akn

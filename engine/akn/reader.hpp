#pragma once

#include <optional>

#include "akn/document.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"

namespace lacuna::akn {

/// Reads one Akoma Ntoso file (any namespace of the akomaNtoso root, prefixed or not).
///
/// - hierarchy: every element of the `hierarchy` group of AKN 3.0 is a provision, `hcontainer` among them;
/// - words: intro, content, wrapUp and what stands in them; notes, remarks and deleted text are left out;
/// - provisions inside quotedStructure, quotedText, embeddedStructure have scope `quoted`, those of other namespaces
/// `foreign`;
/// - time: `period` → temporalGroup → timeInterval → eventRef; the nearest period above a provision holds for it;
/// - amendments: analysis/passiveModifications/textualMod with source and destination.
///
/// Errors: AKN001 not well-formed, AKN002 no Akoma Ntoso document, AKN003 nested too deep, AKN004 no usable work or
/// expression IRI (nothing is returned for these); AKN005 duplicate eId, AKN006 missing or invalid eId (the provision
/// gets one by its position, "section_4"), AKN007 period that leads to no date.
[[nodiscard]] std::optional<Document> read(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace lacuna::akn

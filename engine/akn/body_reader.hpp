#pragma once

#include "akn/composition.hpp"
#include "akn/document.hpp"
#include "akn/timeline.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"

namespace lacuna::akn {

/// Reads the provisions of one composed work into `document`, whose metadata is read already.
///
/// - provisions: every element of the hierarchy of body, mainBody or portionBody, in document order; each schedule is
/// an
///   hcontainer "attachment" with what stands in it;
/// - words that stand in none of them go to Document::unstructured;
/// - quotations: their provisions have scope quoted and the target that activeModifications, else the nearest reference
///   before them, names; quoted words without structure go to Provision::quotes;
/// - time: `period`, start and end of AKN 2, or the publisher's date of application; the nearest above a provision
/// holds.
///
/// AKN005 eIds that stand twice, AKN006 provisions without eId in a digest of this project, AKN007 a period that leads
/// to no date.
void read_body(const Composed& composed, const SourceFile& file, const Timeline& timeline, Document& document,
               Diagnostics& diagnostics);

}  // namespace lacuna::akn

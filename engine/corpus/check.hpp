#pragma once

#include "base/diagnostic.hpp"
#include "corpus/library.hpp"

namespace lacuna::corpus {

/// What only shows across files, beyond what loading reports:
///
/// - mappings: a subject that its expression does not have (MAP005), a quote that is not found (MAP004), words changed
/// since
///   they were read (MAP011), an expression that is not in the corpus (MAP014), a condition that no dossier of the
///   State answers (MAP015);
/// - derived fields empty or out of date (MAP009) and rows out of order (MAP008), which `check --fix` mends;
/// - treaties, anchors, layers: what corpus/treaty_check.hpp, anchor_check.hpp and layer_check.hpp list;
/// - dossiers: a work at hand without commencement (DOS005), a folder of another State than the dossier's (DOS006).
void check(const Library& library, Diagnostics& diagnostics);

/// Mends what is derived, in the files: fills labels, hashes that were never taken and, where the official text is at
/// hand, places in it that were never recorded; sorts rows; strips BOM and CRLF. A hash that no longer matches is left
/// alone, and so is a file of which any row could not be read, and every file of a layer. Files are
/// replaced atomically; a file that cannot be written is FILE006. Returns the number of files rewritten.
std::size_t fix(Library& library, Diagnostics& diagnostics);

}  // namespace lacuna::corpus

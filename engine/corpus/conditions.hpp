#pragma once

#include "corpus/library.hpp"
#include "jurisdiction/dossier_entry.hpp"

namespace lacuna::corpus {

/// What obligations ask of every State (`if:`), by fact, with the provisions that ask as they are cited.
[[nodiscard]] jurisdiction::Conditions conditions_of(const Library& library);

}  // namespace lacuna::corpus

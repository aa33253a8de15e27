#pragma once

#include <string>

#include "jurisdiction/dossier.hpp"

namespace lacuna::jurisdiction {

/// The beginning of a dossier: the State and its name; what a researcher has to find out stands there as comment.
[[nodiscard]] std::string new_dossier(const State& state);

/// A dossier's text with one more work at the end, everything else as it stood.
[[nodiscard]] std::string with_work(std::string dossier, const DossierWork& work);

}  // namespace lacuna::jurisdiction

#pragma once

#include <map>
#include <string>
#include <vector>

#include "jurisdiction/dossier.hpp"

namespace lacuna::jurisdiction {

/// What obligations ask of a State, by fact, with the provisions that ask.
using Conditions = std::map<std::string, std::vector<std::string>>;

/// The beginning of a dossier: the State and its name; what a researcher has to find out stands there as comment, or as
/// not known.
[[nodiscard]] std::string new_dossier(const State& state, const Conditions& conditions);

/// A dossier's text with one more work at the end, everything else as it stood.
[[nodiscard]] std::string with_work(std::string dossier, const DossierWork& work);

}  // namespace lacuna::jurisdiction

#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "add_options.hpp"
#include "add_place.hpp"
#include "akn/document.hpp"
#include "jurisdiction/dossier_entry.hpp"

namespace lacuna::tool {

/// Writes what a new work needs under `root`, and returns the paths written: its expression as Akoma Ntoso, a mapping
/// set without rows, its entry in the State's dossier. A mapping set or an entry that is there stays as it is, and so
/// does every other byte of the dossier; a new dossier begins with `conditions`, not known yet. All appear together or
/// not at all.
[[nodiscard]] Expected<std::vector<std::string>, Complaint> write_work(const std::filesystem::path& root,
                                                                       const Place& place,
                                                                       const akn::Document& document,
                                                                       const jurisdiction::Conditions& conditions,
                                                                       const AddOptions& options);

}  // namespace lacuna::tool

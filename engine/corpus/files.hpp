#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "akn/document.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"

namespace lacuna::corpus {

/// Names, relative to `root`, of all files under `root`/`folder` that end so, in one order on every machine.
[[nodiscard]] std::vector<std::string> files_under(const std::filesystem::path& root, const std::string& folder,
                                                   std::string_view ending);

/// The law in one Akoma Ntoso file of a corpus or a layer. Nothing if there is none; the findings say why.
[[nodiscard]] std::optional<akn::Document> read_law(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace lacuna::corpus

#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Names, relative to `root`, of all files under `root`/`folder` that end so, in one order on every machine.
[[nodiscard]] std::vector<std::string> files_under(const std::filesystem::path& root, const std::string& folder,
                                                   std::string_view ending);

}  // namespace lacuna::corpus

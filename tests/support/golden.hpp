#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace lacuna::test {

/// The text of tests/golden/<name>. With LACUNA_UPDATE_GOLDEN=1 in the environment `actual` is written there first:
/// look at the difference in git before you commit it.
[[nodiscard]] std::string golden(const std::string& name, const std::string& actual);

/// The reference folder with schemas and authentic texts: LACUNA_REFERENCE, else `shared` beside the project, else
/// nothing. Nothing prints the line by which ctest counts the test as skipped.
[[nodiscard]] std::optional<std::filesystem::path> reference_folder();

}  // namespace lacuna::test

#include "support/golden.hpp"

#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include "base/source_file.hpp"
#include "support/library.hpp"

namespace lacuna::test {

std::string golden(const std::string& name, const std::string& actual) {
  const auto path = source_dir() / "tests" / "golden" / name;
  if (std::getenv("LACUNA_UPDATE_GOLDEN") != nullptr) {
    if (const auto written = write_atomically(path, actual); !written) throw std::runtime_error(written.error());
  }
  auto bytes = read_bytes(path);
  if (!bytes) throw std::runtime_error(name + ": " + bytes.error());
  return *bytes;
}

std::optional<std::filesystem::path> reference_folder() {
  const char* named = std::getenv("LACUNA_REFERENCE");
  const std::filesystem::path folder = named != nullptr ? named : source_dir().parent_path() / "shared";
  if (std::filesystem::is_directory(folder)) return folder;
  std::cout << "SKIPPED: no reference folder\n";
  return std::nullopt;
}

}  // namespace lacuna::test

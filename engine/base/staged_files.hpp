#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.hpp"

namespace lacuna {

/// Files that appear together or not at all: each is written whole under a temporary name beside its place, and only
/// when all are, they are renamed. What was not committed is removed again.
class StagedFiles {
 public:
  StagedFiles() = default;
  ~StagedFiles();
  StagedFiles(const StagedFiles&) = delete;
  StagedFiles& operator=(const StagedFiles&) = delete;

  /// Writes the bytes beside `path`; missing folders are made. The error is the system's own message.
  [[nodiscard]] Expected<void, std::string> stage(const std::filesystem::path& path, std::string_view bytes);

  /// Puts the files in their places, in the order in which they were staged. The error is the system's own message.
  [[nodiscard]] Expected<void, std::string> commit();

 private:
  struct File {
    std::filesystem::path part;
    std::filesystem::path path;
  };
  std::vector<File> files_;
};

}  // namespace lacuna

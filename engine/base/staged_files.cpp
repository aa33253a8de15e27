#include "base/staged_files.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace lacuna {

StagedFiles::~StagedFiles() {
  std::error_code error;
  for (const File& file : files_) std::filesystem::remove(file.part, error);
}

Expected<void, std::string> StagedFiles::stage(const std::filesystem::path& path, std::string_view bytes) {
  std::error_code error;
  if (path.has_parent_path()) std::filesystem::create_directories(path.parent_path(), error);
  if (error) return unexpected(error.message());
  std::filesystem::path part = path;
  part += fmt::format(".{}.part", ::getpid());
  std::ofstream stream(part, std::ios::binary | std::ios::trunc);
  if (!stream) return unexpected(std::string(std::strerror(errno)));
  files_.push_back({part, path});
  stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size())).flush();
  if (!stream) return unexpected(std::string("writing failed: is the disk full?"));
  return {};
}

Expected<void, std::string> StagedFiles::commit() {
  for (const File& file : files_) {
    std::error_code error;
    std::filesystem::rename(file.part, file.path, error);
    if (error) return unexpected(error.message());
  }
  files_.clear();
  return {};
}

}  // namespace lacuna

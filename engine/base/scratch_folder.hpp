#pragma once

#include <string>

namespace lacuna {

/// A folder of our own among the temporary files, for programs and libraries that want files; removed with it.
class ScratchFolder {
 public:
  ScratchFolder();
  ~ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;

  /// Whether the system let us.
  [[nodiscard]] bool made() const { return made_; }

  [[nodiscard]] const std::string& path() const { return folder_; }
  [[nodiscard]] std::string file(const std::string& name) const { return folder_ + "/" + name; }

 private:
  std::string folder_;
  bool made_ = false;
};

}  // namespace lacuna

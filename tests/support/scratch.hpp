#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace lacuna::test {

/// An empty folder of one test, removed at the end.
class Scratch {
 public:
  Scratch();
  ~Scratch();
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

  void write(const std::string& file, std::string_view bytes) const;

 private:
  std::filesystem::path root_;
};

}  // namespace lacuna::test

#include "support/scratch.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <stdexcept>

#include "base/source_file.hpp"

namespace lacuna::test {

Scratch::Scratch() {
  static std::atomic<int> count{0};
  root_ = std::filesystem::temp_directory_path() / fmt::format("lacuna-scratch-{}-{}", ::getpid(), count++);
  std::filesystem::create_directories(root_);
}

Scratch::~Scratch() {
  std::error_code error;
  std::filesystem::remove_all(root_, error);
}

void Scratch::write(const std::string& file, std::string_view bytes) const {
  if (const auto written = write_atomically(root_ / file, bytes); !written) throw std::runtime_error(written.error());
}

}  // namespace lacuna::test

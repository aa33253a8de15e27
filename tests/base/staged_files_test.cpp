#include "base/staged_files.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>

#include "base/source_file.hpp"
#include "catch.hpp"

using namespace lacuna;
namespace fs = std::filesystem;

namespace {

std::size_t files_in(const fs::path& folder) {
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) count += entry.is_regular_file() ? 1U : 0U;
  return count;
}

}  // namespace

TEST_CASE("staged files appear together, or not at all and without trace") {
  const fs::path folder = fs::temp_directory_path() / fmt::format("lacuna-staged-{}", ::getpid());
  REQUIRE(write_atomically(folder / "old", "old"));
  {
    StagedFiles files;
    CHECK(files.stage(folder / "a/new", "new"));
    CHECK(files.stage(folder / "old", "newer"));
    CHECK_FALSE(files.stage(folder / "old/below a file", "x"));
    CHECK(*read_bytes(folder / "old") == "old");
  }
  CHECK(files_in(folder) == 1);
  StagedFiles files;
  CHECK(files.stage(folder / "a/new", "new"));
  CHECK(files.stage(folder / "old", "newer"));
  CHECK(files.commit());
  CHECK(*read_bytes(folder / "a/new") == "new");
  CHECK(*read_bytes(folder / "old") == "newer");
  CHECK(files_in(folder) == 2);
  fs::remove_all(folder);
}

#pragma once

#include <string>
#include <vector>

namespace lacuna::test {

struct ZipMember {
  std::string name;
  std::string bytes;
};

/// A zip archive in memory.
[[nodiscard]] std::string zipped(const std::vector<ZipMember>& members);

}  // namespace lacuna::test

#include "corpus/files.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace fs = std::filesystem;

std::vector<std::string> files_under(const fs::path& root, const std::string& folder, std::string_view ending) {
  std::vector<std::string> names;
  std::error_code error;
  for (auto entry = fs::recursive_directory_iterator(root / folder, error);
       !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const std::string name = entry->path().lexically_relative(root).generic_string();
    if (entry->is_regular_file() && name.ends_with(ending)) names.push_back(name);
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace lacuna::corpus

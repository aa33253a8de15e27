#include "base/scratch_folder.hpp"

#include <cstdlib>
#include <filesystem>

namespace lacuna {

namespace fs = std::filesystem;

ScratchFolder::ScratchFolder() : folder_((fs::temp_directory_path() / "lacuna-XXXXXX").string()) {
  made_ = ::mkdtemp(folder_.data()) != nullptr;
}

ScratchFolder::~ScratchFolder() {
  std::error_code error;
  if (made_) fs::remove_all(folder_, error);
}

}  // namespace lacuna

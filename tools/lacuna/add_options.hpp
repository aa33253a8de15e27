#pragma once

#include <cstddef>
#include <string>

namespace lacuna::tool {

/// What `lacuna add` is told about a law: its identity is never guessed from the text.
struct AddOptions {
  std::string file;
  std::string state;
  std::string instrument;
  std::string title;
  std::string date;
  std::string text_date;
  std::string language;
  std::string number;
  std::string work;
  std::string source;
  std::string retrieved;
  std::string folder;
  std::string encoding;
  std::size_t max_file_mb = 32;
  bool dry_run = false;
  bool replace = false;
};

}  // namespace lacuna::tool

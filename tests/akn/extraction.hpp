#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lacuna::test {

/// A provision as libxml2 finds it, by XPath: what our reader is held against.
struct Extracted {
  std::string kind;
  std::string words;  ///< number, heading and own words, in the order of print, white space folded
};

/// What libxml2 finds in the bodies of an Akoma Ntoso file, in the order of the file.
struct Extraction {
  std::vector<Extracted> own;
  std::vector<Extracted> quoted;
  std::size_t foreign = 0;
  std::size_t notes = 0;
  std::string unstructured;  ///< words in no provision
};

/// Extracts by XPath alone; none of our code is used. `file` is parsed without network and without entities.
[[nodiscard]] Extraction extract(const std::filesystem::path& file);

}  // namespace lacuna::test

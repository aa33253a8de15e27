#pragma once

#include <filesystem>
#include <vector>

#include "corpus/library.hpp"

namespace lacuna::test {

/// The official texts of the shipped works, imported by `lacuna add` from the reference folder into a layer beside the
/// program, once for each program: importing takes minutes with sanitizers. tests/data/reference-layer.tsv says which
/// text is of which work.
class ReferenceLayer {
 public:
  explicit ReferenceLayer(const std::filesystem::path& reference);

  /// What ships, with the layer over it.
  [[nodiscard]] corpus::Library over_corpus() const;

  /// The published texts that it was made from.
  [[nodiscard]] const std::vector<std::filesystem::path>& texts() const { return texts_; }

 private:
  std::filesystem::path folder_;
  std::vector<std::filesystem::path> texts_;
};

/// Nothing without reference folder; the line by which ctest counts the test as skipped is printed then.
[[nodiscard]] const ReferenceLayer* reference_layer();

}  // namespace lacuna::test

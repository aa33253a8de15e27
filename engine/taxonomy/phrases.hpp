#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "taxonomy/axes.hpp"

namespace lacuna::taxonomy {

/// The words with which values of axes are printed, from phrases.<lang>.tsv.
class Phrases {
 public:
  /// Reads the table; a value that the axes do not have is PHR001.
  [[nodiscard]] static std::optional<Phrases> read(const SourceFile& file, const Axes& axes, Diagnostics& diagnostics);

  /// The phrase of a value; if the table has none, the value itself with blanks for hyphens.
  [[nodiscard]] std::string of(std::string_view axis, const std::string& value) const;

 private:
  std::map<std::string, std::string, std::less<>> phrases_;  ///< by "axis=value"
};

}  // namespace lacuna::taxonomy

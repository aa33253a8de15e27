#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "corpus/library.hpp"
#include "render/style.hpp"
#include "sheet/workbook.hpp"

namespace lacuna::tool {

/// Exit codes of every verb.
inline constexpr int kDone = 0;
inline constexpr int kFindings = 1;
inline constexpr int kUsage = 2;

/// What every verb needs: where the data is, what the terminal can, and the way out.
class Session {
 public:
  std::vector<std::string> layers;  ///< --corpus: folders of official texts, the later wins
  std::string data;  ///< --data; empty: LACUNA_DATA, then beside the program, then where the package installs it

  /// Reads all data, collecting findings. Nothing and a message if there is no data.
  [[nodiscard]] std::optional<corpus::Library> load(Diagnostics& diagnostics) const;

  /// Style of the standard output: colour only on a terminal and without NO_COLOR.
  [[nodiscard]] static render::Style style();

  /// Writes to a file atomically, or to standard output when `path` is empty or "-".
  [[nodiscard]] static int write(const std::string& path, const std::string& text);

  /// Writes a workbook as an Excel file.
  [[nodiscard]] static int write_workbook(const std::string& path, const sheet::Workbook& workbook);

  /// kUsage and a message if no file is named for a format that is no text, else kDone.
  [[nodiscard]] static int check_output(const std::string& format, const std::string& path);

  /// A message for the person at the terminal, on standard error: what is wrong, and what to do.
  static int fail(const std::string& message, const std::string& help = {});

  /// Findings of a severity, on standard error.
  static void print(const Diagnostics& diagnostics, Severity at_least);

  /// The day asked for: --as-of, else SOURCE_DATE_EPOCH, else today. Nothing and a message if it is no date.
  [[nodiscard]] static std::optional<Date> day(const std::string& as_of);

  /// The folder that holds corpus/ and mappings/.
  [[nodiscard]] std::filesystem::path data_root() const;
};

}  // namespace lacuna::tool

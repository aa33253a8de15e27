#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "corpus/library.hpp"
#include "report/build.hpp"

namespace lacuna::test {

/// The project's own folder.
[[nodiscard]] std::filesystem::path source_dir();

/// The project's own corpus and mappings, loaded once.
[[nodiscard]] const corpus::Library& shipped_library();

/// A copy of tests/data/small in a temporary folder, which a test may damage; removed at the end.
///
/// The small library: two conventions' worth of duties on three leaves (attempt, acts-element, shelter-care), and
/// Iceland with one act, so that every verdict can be made by changing one line.
class TemporaryLibrary {
 public:
  TemporaryLibrary();
  ~TemporaryLibrary();
  TemporaryLibrary(const TemporaryLibrary&) = delete;
  TemporaryLibrary& operator=(const TemporaryLibrary&) = delete;

  [[nodiscard]] const std::filesystem::path& root() const { return root_; }

  [[nodiscard]] std::string text(const std::string& file) const;
  void write(const std::string& file, std::string_view bytes) const;
  void remove(const std::string& file) const;

  /// Replaces the one place where `old_text` stands in a file; throws if there is none.
  void replace(const std::string& file, std::string_view old_text, std::string_view new_text) const;

  /// Loads and checks; the findings as text, in order.
  [[nodiscard]] std::string check() const;

  /// The gap report of Iceland on a day.
  [[nodiscard]] report::GapReport report(std::string_view day = "2020-01-01") const;

  /// Lays tests/data/small-official, a made-up official text of the act, over the library: a copy, in layer/.
  void add_layer();

 private:
  std::filesystem::path root_;
  std::vector<std::filesystem::path> layers_;
};

/// What a run of the program gave.
struct Ran {
  int exit_code = 0;
  std::string out;
  std::string err;
};

/// Runs the program with words, each one argument, in a neutral environment (no colour, no data folder).
[[nodiscard]] Ran run(const std::vector<std::string>& words, std::string_view environment = "");

}  // namespace lacuna::test

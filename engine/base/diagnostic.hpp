#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

enum class Severity { warning, error };

[[nodiscard]] std::string_view to_string(Severity severity);

/// One finding about an input, printed as
///
///     mappings/national/IRL/act-2008-8.sssom.tsv:41: error[MAP004]: quoted words not found in sec_2__subsec_1
///       Criminal Law (Human Trafficking) Act 2008 > Section 2 > (1)      (expression eng@2022-12-22/digest)
///       help: `lacuna show …` prints the provision; copy the words, or drop the quote
struct Diagnostic {
  std::string code;  ///< three letters of the family and a number; docs/diagnostics.md lists them
  Severity severity = Severity::error;
  std::string file;      ///< as a user would name it; empty when the finding is about no file
  std::size_t line = 0;  ///< from 1; 0 when the finding is about the whole file
  std::string message;
  std::string place;    ///< the chain of law headings above the place, if it lies in a law
  std::string help;     ///< what to do next
  bool mended = false;  ///< `check --fix` has just mended it
};

/// The text of a diagnostic, ending with a line break.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);

/// Everything wrong with the inputs of one run: findings are collected, never thrown, and shown together.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

  /// In the order of files and lines; findings of one line keep the order in which they were made.
  [[nodiscard]] std::vector<Diagnostic> sorted() const;

  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] bool empty() const { return all_.empty(); }
  [[nodiscard]] std::size_t count(Severity severity) const;

 private:
  std::vector<Diagnostic> all_;
};

}  // namespace lacuna

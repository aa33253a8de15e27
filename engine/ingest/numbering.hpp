#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "ingest/number.hpp"

namespace lacuna::ingest {

/// What a numbered line opens.
enum class MarkClass {
  annex,      ///< a schedule or annex: its numbering is its own
  container,  ///< book, part, title, chapter, division: holds articles or sections
  base,       ///< article or section, by a word or sign of its own
  bare,       ///< article or section known by its number alone: tried only where no base is found
  series,     ///< numbered apart from the articles: disposición transitoria
  item,       ///< paragraph or point inside an article
  note,       ///< an editor's words: no law
  end,        ///< from here to the end no law: statement of objects and reasons
};

/// One way of numbering: a row of mappings/ingest/numbering.tsv.
struct Numbering {
  std::size_t id = 0;  ///< its place in the table
  MarkClass mark_class = MarkClass::base;
  std::string kind;           ///< the AKN element
  std::string prefix;         ///< of its eId, AKN-NC abbreviation
  int rank = 0;               ///< among containers: the smaller holds the larger
  bool second_first = false;  ///< the first paragraph bears no number, the second is the first with one
  std::string example;
};

/// A line that opens a provision: by which row, under which number, and where its own words begin.
struct Mark {
  const Numbering* row = nullptr;
  std::string printed;  ///< what stood in print up to there: "Art. 12 bis."
  std::string digits;   ///< the number alone, as printed: "12 bis"
  Number number;
  Script script = Script::arabic;
  std::size_t words_at = 0;  ///< byte in the line
};

/// The table of numberings for the languages of one text.
class NumberingTable {
 public:
  /// Errors: TSV001, TSV002 as for every table; NUM001 a class, script or pattern that is none, by line.
  [[nodiscard]] static std::optional<NumberingTable> read(const SourceFile& file, const std::string& language,
                                                          Diagnostics& diagnostics);
  NumberingTable(NumberingTable&&) noexcept;
  NumberingTable& operator=(NumberingTable&&) noexcept;
  ~NumberingTable();

  /// Every row that the line may open, in the order of the table. `first` and `last` bound the classes asked for.
  [[nodiscard]] std::vector<Mark> match(std::string_view line, MarkClass first, MarkClass last) const;

  [[nodiscard]] const std::vector<Numbering>& rows() const;

  /// What an article or section is that bears no number: the first bare row of the language; null if it has none.
  [[nodiscard]] const Numbering* unnumbered() const;

 private:
  struct Compiled;
  explicit NumberingTable(std::unique_ptr<Compiled> compiled);
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace lacuna::ingest

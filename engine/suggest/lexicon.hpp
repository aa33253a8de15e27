#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "taxonomy/concept_graph.hpp"

namespace lacuna::suggest {

/// What an entry says of a protection.
enum class EntryKind {
  phrase,    ///< words in a row that speak for it
  word,      ///< one word that does
  negative,  ///< words that show the provision to be about something else
  amending,  ///< words of a provision that amends another law: it repeats, and does not say
  defining,  ///< words of a provision that defines: it names without asking
};

/// One way in which a word of a provision may agree with a word of the lexicon.
struct WordForm {
  enum class Match { stem, begins, ends, contains };
  std::string text;  ///< a stem, or the letters that it begins or ends with or contains
  Match match = Match::stem;

  auto operator<=>(const WordForm&) const = default;
};

/// One word of an entry: any of its forms, after at most `gap` other words.
struct Step {
  std::vector<WordForm> forms;
  std::size_t gap = 0;
};

struct Entry {
  taxonomy::ConceptGraph::Index leaf = 0;  ///< no meaning for amending and defining words
  EntryKind kind = EntryKind::phrase;
  int weight = 1;  ///< 1 weak, 2 strong, 3 nearly proves it
  std::vector<Step> steps;
  std::string text;  ///< as the file has it
  std::size_t line = 0;
};

/// mappings/lexicon/<language>.tsv: how the law of one language speaks of each protection.
struct Lexicon {
  std::string language;  ///< ISO 639-1
  std::string file;
  std::vector<Entry> entries;
};

/// Reads a lexicon; its language is the name of the file. In `text` a blank parts words, `|` the forms of one word, `…`
/// stands for up to four words (eight characters where a script puts no blanks), `*` for any letters at the beginning
/// or the end of a word. Words of kind `amending` and `defining` speak of no protection: their concept is "-". LEX001:
/// a term that is none, a weight outside 1 to 3. LEX002: a protection that is no leaf of the taxonomy. LEX003: the same
/// entry twice. LEX004: a sign of regular expressions. A bad row is left out, the rest read.
[[nodiscard]] std::optional<Lexicon> read_lexicon(const SourceFile& file, const taxonomy::ConceptGraph& concepts,
                                                  Diagnostics& diagnostics);

}  // namespace lacuna::suggest

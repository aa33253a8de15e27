#pragma once

#include <map>
#include <optional>
#include <string>

#include "corpus/library.hpp"
#include "suggest/lexicon.hpp"
#include "suggest/model.hpp"

namespace lacuna::corpus {

/// Everything under mappings/lexicon: read only by what suggests, since reports never need it.
struct Lexicons {
  std::map<std::string, suggest::Lexicon> by_language;  ///< ISO 639-1
  std::optional<suggest::Model> model;                  ///< nothing if model.tsv is missing or damaged
  std::size_t files = 0;                                ///< looked at, good or bad
};

/// Reads them from the library's root. The library must have its method.
[[nodiscard]] Lexicons load_lexicons(const Library& library, Diagnostics& diagnostics);

}  // namespace lacuna::corpus

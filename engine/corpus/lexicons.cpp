#include "corpus/lexicons.hpp"

#include "corpus/files.hpp"

namespace lacuna::corpus {

namespace {

constexpr const char* kFolder = "mappings/lexicon";
constexpr const char* kModel = "mappings/lexicon/model.tsv";

}  // namespace

Lexicons load_lexicons(const Library& library, Diagnostics& diagnostics) {
  Lexicons lexicons;
  for (const std::string& name : files_under(library.root, kFolder, ".tsv")) {
    ++lexicons.files;
    const auto file = read_source(library.root / name, name, diagnostics);
    if (!file) continue;
    if (name == kModel) {
      lexicons.model = suggest::read_model(*file, diagnostics);
    } else if (auto lexicon = suggest::read_lexicon(*file, library.method->concepts, diagnostics)) {
      lexicons.by_language.emplace(lexicon->language, std::move(*lexicon));
    }
  }
  return lexicons;
}

}  // namespace lacuna::corpus

#include <fmt/format.h>

#include "corpus/check.hpp"
#include "corpus/labels.hpp"
#include "corpus/layer_check.hpp"

namespace lacuna::corpus {

namespace {

/// What a file should hold: for a mapping set all of whose rows were read the canonical form, for any other its clean
/// text.
std::map<std::string, std::string> wanted_texts(Library& library) {
  std::map<std::string, std::string> wanted;
  for (const auto& [name, file] : library.files) {
    if (file.had_bom || file.had_crlf) wanted[name] = file.text;
  }
  for (mapping::MappingSet& set : library.mappings) {
    const SourceFile& file = library.files.at(set.file);
    if (table_rows(file.text) != set.mappings.size()) continue;
    for (mapping::Mapping& mapping : set.mappings)
      mapping = with_official_words(library, set, with_derived_fields(library, set, mapping));
    std::string text = mapping::write_sssom(set, library.method->axes);
    if (text != file.text || file.had_bom || file.had_crlf) wanted[set.file] = std::move(text);
  }
  return wanted;
}

}  // namespace

std::size_t fix(Library& library, Diagnostics& diagnostics) {
  std::size_t rewritten = 0;
  for (auto& [name, text] : wanted_texts(library)) {
    if (const auto written = write_atomically(library.root / name, text); !written) {
      diagnostics.add({"FILE006", Severity::error, name, 0, "cannot be written: " + written.error(), "",
                       "check the permissions of the folder and the room on the disk"});
      continue;
    }
    diagnostics.add({"FIX001", Severity::warning, name, 0, "labels, hashes, order, BOM and line ends", "", "", true});
    SourceFile& file = library.files.at(name);
    file.text = std::move(text);
    file.had_bom = file.had_crlf = false;
    ++rewritten;
  }
  return rewritten;
}

}  // namespace lacuna::corpus

#include "support/reference_layer.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <stdexcept>

#include "base/sha256.hpp"
#include "base/tsv.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"

namespace lacuna::test {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 7> kColumns{"file", "instrument", "state",   "work",
                                                   "date", "text_date",  "language"};

std::vector<std::string> words_for(const TsvRow& row, const fs::path& text, const fs::path& folder) {
  std::vector<std::string> words{"add", text.string()};
  if (!row.cells[1].empty()) words.insert(words.end(), {"--instrument", row.cells[1]});
  else words.insert(words.end(), {"--state", row.cells[2], "--work", row.cells[3]});
  words.insert(words.end(),
               {"--date", row.cells[4], "--text-date", row.cells[5], "--lang", row.cells[6], "-o", folder.string()});
  return words;
}

}  // namespace

ReferenceLayer::ReferenceLayer(const fs::path& reference) {
  Diagnostics diagnostics;
  const std::string name = "tests/data/reference-layer.tsv";
  const auto file = read_source(source_dir() / name, name, diagnostics);
  const auto table = file ? read_tsv(*file, kColumns, diagnostics) : std::nullopt;
  if (!table) throw std::runtime_error(name + " cannot be read");
  std::string sizes;
  for (const TsvRow& row : table->rows) {
    texts_.push_back(reference / "texts" / row.cells[0]);
    sizes += fmt::format("{}\n", fs::file_size(texts_.back()));
  }
  const fs::path binary = LACUNA_BINARY;
  const auto made = fs::last_write_time(binary).time_since_epoch().count();
  const std::string key = sha256_hex(fmt::format("{}\n{}{}\n{}", file->text, sizes, made, reference.string()));
  folder_ = binary.parent_path().parent_path() / ("reference-layer-" + key.substr(0, 16));
  if (fs::exists(folder_)) return;
  const fs::path part = fmt::format("{}.{}", folder_.string(), ::getpid());
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    const Ran ran = run(words_for(table->rows[i], texts_[i], part));
    if (ran.exit_code != 0) throw std::runtime_error(ran.err);
  }
  std::error_code error;
  fs::rename(part, folder_, error);  // another test may have been quicker
  if (error) fs::remove_all(part);
}

corpus::Library ReferenceLayer::over_corpus() const {
  Diagnostics diagnostics;
  return corpus::load(source_dir(), std::vector{folder_}, diagnostics);
}

const ReferenceLayer* reference_layer() {
  const auto reference = reference_folder();
  if (!reference) return nullptr;
  static const ReferenceLayer layer(*reference);
  return &layer;
}

}  // namespace lacuna::test

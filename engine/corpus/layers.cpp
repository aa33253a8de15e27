#include "corpus/layers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "akn/file.hpp"
#include "base/strings.hpp"
#include "corpus/files.hpp"

namespace lacuna::corpus {

namespace {

namespace fs = std::filesystem;

void add_official(Library& library, akn::Document document) {
  std::erase_if(library.official, [&](const akn::Document& other) {
    return other.work == document.work && other.expression == document.expression;
  });
  library.official.push_back(std::move(document));
}

class LayerReader {
 public:
  LayerReader(Library& library, std::string name, Diagnostics& diagnostics)
      : library_(library), name_(std::move(name)), diagnostics_(diagnostics) {}

  void read(const fs::path& folder, const std::vector<std::string>& files) {
    for (const std::string& file : files) read_one(folder / file, (fs::path(name_) / file).generic_string());
    if (works_ != 0 && known_ == 0) {
      report("LAY003", Severity::warning, name_,
             fmt::format("no work of this layer is in the corpus ({} read)", counted(works_, "text", "texts")),
             "compare the work IRIs, FRBRWork/FRBRthis, with those that `lacuna list` and `lacuna show` know");
    }
  }

 private:
  void report(std::string code, Severity severity, const std::string& file, std::string message, std::string help) {
    diagnostics_.add({std::move(code), severity, file, 0, std::move(message), "", std::move(help)});
  }

  void read_one(const fs::path& path, const std::string& name) {
    auto file = akn::read_file(path, name, diagnostics_);
    if (!file) {
      library_.damaged.push_back(name);
      return;
    }
    library_.layer_files.insert_or_assign(name, std::move(file->source));
    for (akn::Document& document : file->documents) take(std::move(document), name);
  }

  void take(akn::Document document, const std::string& name) {
    if (document.work.empty()) return;
    if (document.is_digest()) {
      report("LAY002", Severity::warning, name, "is a digest, and a layer holds official texts",
             "move it into corpus/ of the data folder, or take it out of the layer");
      return;
    }
    ++works_;
    if (library_.at_hand(document.work)) ++known_;
    add_official(library_, std::move(document));
  }

  Library& library_;
  std::string name_;
  Diagnostics& diagnostics_;
  std::size_t works_ = 0;
  std::size_t known_ = 0;
};

}  // namespace

void add_layer(Library& library, const fs::path& folder, Diagnostics& diagnostics) {
  const std::string name = folder.generic_string();
  const auto refuse = [&](std::string message, std::string help) {
    diagnostics.add({"LAY001", Severity::error, name, 0, std::move(message), "", std::move(help)});
  };
  if (!fs::is_directory(folder))
    return refuse("there is no such folder", "name a folder of official texts with --corpus DIR");
  const bool whole = fs::is_directory(folder / "corpus");
  const auto files = files_under(folder, whole ? "corpus" : "", ".xml");
  if (files.empty())
    return refuse("holds no Akoma Ntoso file", "`lacuna add FILE … -o DIR` makes one of a published text");
  LayerReader(library, name, diagnostics).read(folder, files);
}

void part_official_texts(Library& library) {
  const auto has_digest = [&](const akn::WorkIri& work) {
    return std::ranges::any_of(library.documents,
                               [&](const auto& each) { return each.work == work && each.is_digest(); });
  };
  std::deque<akn::Document> kept;
  std::vector<bool> parted;
  for (const auto& document : library.documents) parted.push_back(!document.is_digest() && has_digest(document.work));
  for (std::size_t i = 0; i < parted.size(); ++i) {
    if (parted[i]) add_official(library, std::move(library.documents[i]));
    else kept.push_back(std::move(library.documents[i]));
  }
  library.documents = std::move(kept);
}

bool same_law(const Library& library, const akn::Document& digest, const akn::Document& official) {
  if (digest.work != official.work) return false;
  return digest.date == official.date || library.treaties.find_work(digest.work) != nullptr;
}

const akn::Document* official_text_of(const Library& library, const akn::Document& digest) {
  std::vector<const akn::Document*> texts;
  for (const akn::Document& official : library.official) {
    if (digest.is_digest() && same_law(library, digest, official)) texts.push_back(&official);
  }
  const auto rank = [&](const akn::Document* text) {
    return std::tuple(text->language != digest.language, text->date != digest.date, text->language, text->expression);
  };
  const auto best = std::ranges::min_element(texts, {}, rank);
  return best == texts.end() ? nullptr : *best;
}

const akn::Document* official_expression(const Library& library, const akn::WorkIri& work,
                                         std::string_view expression) {
  const auto found = std::ranges::find_if(library.official, [&](const akn::Document& official) {
    return official.work == work && official.expression == expression;
  });
  return found == library.official.end() ? nullptr : &*found;
}

}  // namespace lacuna::corpus

#include "corpus/library.hpp"

#include <algorithm>

#include "akn/file.hpp"
#include "corpus/files.hpp"
#include "corpus/layers.hpp"
#include "taxonomy/turtle.hpp"

namespace lacuna::corpus {

namespace {

namespace fs = std::filesystem;

class Loader {
 public:
  Loader(const fs::path& root, Diagnostics& diagnostics) : diagnostics_(diagnostics) { library_.root = root; }

  Library load() {
    if (!fs::is_directory(library_.root / "mappings") && !fs::is_directory(library_.root / "corpus")) {
      diagnostics_.add({"COR001", Severity::error, library_.root.string(), 0, "holds neither corpus/ nor mappings/", "",
                        "name the folder that holds both with --data DIR or LACUNA_DATA"});
      return std::move(library_);
    }
    load_method();
    load_treaties();
    for (const std::string& name : files_under(library_.root, "corpus", ".xml")) load_document(name);
    part_official_texts(library_);
    if (!library_.method) return std::move(library_);
    for (const char* folder : {"mappings/conventions", "mappings/national"}) {
      for (const std::string& name : files_under(library_.root, folder, ".sssom.tsv")) load_mappings(name);
    }
    for (const std::string& name : files_under(library_.root, "mappings/national", "dossier.toml")) load_dossier(name);
    return std::move(library_);
  }

 private:
  const SourceFile* read(const std::string& name) {
    auto file = read_source(library_.root / name, name, diagnostics_);
    if (!file) {
      library_.damaged.push_back(name);
      return nullptr;
    }
    return &library_.files.insert_or_assign(name, std::move(*file)).first->second;
  }

  void load_method() {
    const SourceFile* turtle = read("mappings/taxonomy/protection.ttl");
    const SourceFile* axes_file = read("mappings/taxonomy/axes.tsv");
    const SourceFile* phrases_file = read("mappings/taxonomy/phrases.en.tsv");
    if (turtle == nullptr || axes_file == nullptr || phrases_file == nullptr) return;
    const auto scheme = taxonomy::read_turtle(*turtle, diagnostics_);
    auto concepts = scheme ? taxonomy::ConceptGraph::build(*scheme, turtle->name, diagnostics_) : std::nullopt;
    auto axes = taxonomy::Axes::read(*axes_file, diagnostics_);
    if (!axes) return;
    auto phrases = taxonomy::Phrases::read(*phrases_file, *axes, diagnostics_);
    if (concepts && phrases) library_.method = Method{std::move(*concepts), std::move(*axes), std::move(*phrases)};
  }

  void load_treaties() {
    auto& treaties = library_.treaties;
    if (const auto* file = read("mappings/treaty/instruments.tsv")) {
      treaties.instruments = jurisdiction::read_instruments(*file, diagnostics_);
    }
    if (const auto* file = read("mappings/treaty/parties.tsv")) {
      treaties.parties = jurisdiction::read_parties(*file, treaties.instruments, diagnostics_);
    }
    if (const auto* file = read("mappings/treaty/reservations.tsv")) {
      treaties.reservations = jurisdiction::read_reservations(*file, treaties.instruments, diagnostics_);
    }
    if (const auto* file = read_if_there("mappings/treaty/relations.tsv")) {
      treaties.relations = jurisdiction::read_relations(*file, treaties.instruments, diagnostics_);
    }
    if (const auto* file = read_if_there("mappings/treaty/bodies.tsv")) {
      treaties.bodies = jurisdiction::read_bodies(*file, treaties.instruments, diagnostics_);
    }
  }

  /// A table that a data folder may do without.
  const SourceFile* read_if_there(const std::string& name) {
    return fs::exists(library_.root / name) ? read(name) : nullptr;
  }

  void load_document(const std::string& name) {
    auto file = akn::read_file(library_.root / name, name, diagnostics_);
    if (!file) {
      library_.damaged.push_back(name);
      return;
    }
    library_.files.insert_or_assign(name, std::move(file->source));
    for (akn::Document& document : file->documents) {
      if (!document.work.empty()) library_.documents.push_back(std::move(document));
    }
  }

  void load_mappings(const std::string& name) {
    const SourceFile* file = read(name);
    if (file == nullptr) return;
    auto set = mapping::read_sssom(*file, library_.method->vocabulary(), diagnostics_);
    if (set) library_.mappings.push_back(std::move(*set));
    else library_.damaged.push_back(name);
  }

  void load_dossier(const std::string& name) {
    const SourceFile* file = read(name);
    if (file == nullptr) return;
    auto dossier = jurisdiction::read_dossier(*file, library_.method->concepts, diagnostics_);
    if (dossier) library_.dossiers.insert_or_assign(dossier->state, std::move(*dossier));
    else library_.damaged.push_back(name);
  }

  Diagnostics& diagnostics_;
  Library library_;
};

}  // namespace

std::vector<const akn::Document*> Library::expressions_of(const akn::WorkIri& work) const {
  std::vector<const akn::Document*> found;
  for (const akn::Document& document : documents) {
    if (document.work == work) found.push_back(&document);
  }
  return found;
}

const akn::Document* Library::expression_on(const akn::WorkIri& work, Date day) const {
  return akn::expression_on(expressions_of(work), day);
}

bool Library::is_portion(const akn::WorkIri& work) const {
  return std::ranges::any_of(dossiers, [&](const auto& each) {
    const auto* entry = each.second.find_work(work);
    return entry != nullptr && entry->portion;
  });
}

const mapping::MappingSet* Library::mappings_of(const akn::WorkIri& work) const {
  const auto found = std::ranges::find(mappings, work, &mapping::MappingSet::work);
  return found == mappings.end() ? nullptr : &*found;
}

std::vector<akn::WorkIri> Library::works_of(const jurisdiction::StateId& state) const {
  std::vector<akn::WorkIri> works;
  const std::string folder = "corpus/national/" + state.str() + "/";
  for (const akn::Document& document : documents) {
    const bool new_work = std::ranges::find(works, document.work) == works.end();
    if (document.file.starts_with(folder) && new_work) works.push_back(document.work);
  }
  return works;
}

Library load(const fs::path& root, Diagnostics& diagnostics) { return Loader(root, diagnostics).load(); }

Library load(const fs::path& root, std::span<const fs::path> layers, Diagnostics& diagnostics) {
  Library library = load(root, diagnostics);
  for (const fs::path& layer : layers) add_layer(library, layer, diagnostics);
  return library;
}

}  // namespace lacuna::corpus

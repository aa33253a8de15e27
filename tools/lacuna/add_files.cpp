#include "add_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "akn/writer.hpp"
#include "base/source_file.hpp"
#include "base/staged_files.hpp"
#include "base/strings.hpp"
#include "jurisdiction/dossier_entry.hpp"
#include "mapping/new_set.hpp"
#include "mapping/sssom.hpp"

namespace lacuna::tool {

namespace {

namespace fs = std::filesystem;

using Done = Expected<void, Complaint>;

/// True if a [[work]] of the dossier has this IRI; other places that name it do not count.
bool has_work(std::string_view dossier, const akn::WorkIri& work) {
  return std::ranges::any_of(split(dossier, '\n'), [&](std::string_view line) {
    const auto parts = split_list(line, '=');
    return parts.size() == 2 && parts[0] == "iri" && parts[1].starts_with(fmt::format("\"{}\"", work.str()));
  });
}

class WorkWriter {
 public:
  WorkWriter(fs::path root, const Place& place, const akn::Document& document,
             const jurisdiction::Conditions& conditions, const AddOptions& options)
      : root_(std::move(root)), place_(place), document_(document), conditions_(conditions), options_(options) {}

  /// The text comes last: where it stands, the rest does.
  Expected<std::vector<std::string>, Complaint> write() {
    const fs::path text = root_ / "corpus" / place_.folder / (document_.expression + ".xml");
    std::error_code error;
    if (fs::exists(text, error) && !options_.replace)
      return unexpected(Complaint{fmt::format("{} is there already", text.string()), "--replace writes it anew"});
    Done done = stage_mappings();
    if (done) done = stage_dossier();
    if (done) done = stage(text, akn::write(document_));
    if (!done) return unexpected(std::move(done.error()));
    if (const auto placed = files_.commit(); !placed) return unexpected(cannot_write(text, placed.error()));
    return std::move(written_);
  }

 private:
  static Complaint cannot_write(const fs::path& path, const std::string& why) {
    return {fmt::format("{} cannot be written: {}", path.string(), why), "choose another place with -o"};
  }

  Done stage(const fs::path& path, const std::string& bytes) {
    if (const auto staged = files_.stage(path, bytes); !staged) return unexpected(cannot_write(path, staged.error()));
    written_.push_back(path.string());
    return {};
  }

  Done stage_mappings() {
    const fs::path path = root_ / "mappings" / (place_.folder + ".sssom.tsv");
    std::error_code error;
    if (fs::exists(path, error)) return {};
    const auto set = mapping::new_set(document_.work, document_.expression, document_.title, place_.folder);
    return stage(path, mapping::write_sssom(set, {}));
  }

  Done stage_dossier() {
    if (!place_.state) return {};
    const fs::path path = root_ / "mappings/national" / place_.state->id.str() / "dossier.toml";
    std::error_code error;
    std::string dossier = jurisdiction::new_dossier(*place_.state, conditions_);
    if (fs::exists(path, error)) {
      auto bytes = read_bytes(path);
      if (!bytes) {
        return unexpected(Complaint{fmt::format("{} cannot be read: {}", path.string(), bytes.error()),
                                    "mend it, or choose another place with -o"});
      }
      dossier = std::move(*bytes);
    }
    if (has_work(dossier, document_.work)) return {};
    const std::string cite = options_.number.empty() ? document_.title : options_.number;
    return stage(path, jurisdiction::with_work(std::move(dossier), {document_.work, cite, document_.title, std::nullopt,
                                                                    std::nullopt, options_.source}));
  }

  fs::path root_;
  const Place& place_;
  const akn::Document& document_;
  const jurisdiction::Conditions& conditions_;
  const AddOptions& options_;
  StagedFiles files_;
  std::vector<std::string> written_;
};

}  // namespace

Expected<std::vector<std::string>, Complaint> write_work(const fs::path& root, const Place& place,
                                                         const akn::Document& document,
                                                         const jurisdiction::Conditions& conditions,
                                                         const AddOptions& options) {
  return WorkWriter(root, place, document, conditions, options).write();
}

}  // namespace lacuna::tool

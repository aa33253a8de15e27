// Every text of the reference folder is imported, and what comes out is held against counts that are not ours.
#include <fmt/format.h>
#include <re2/re2.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <set>

#include "akn/writer.hpp"
#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "catch.hpp"
#include "imported.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"

using namespace lacuna;
namespace fs = std::filesystem;

namespace {

/// Own words of one provision, in bytes; more is a law that was not divided.
constexpr std::size_t kMostWords = 20'000;

template <std::size_t Columns>
std::vector<TsvRow> table(const fs::path& path, const std::array<std::string_view, Columns>& columns) {
  Diagnostics diagnostics;
  const auto file = read_source(path, path.filename().string(), diagnostics);
  auto read = read_tsv(*file, columns, diagnostics);
  REQUIRE(read);
  REQUIRE(diagnostics.empty());
  return read->rows;
}

fs::path data(const std::string& name) { return test::source_dir() / "tests/data/ingest" / name; }

/// What the pattern captures in a file: all matches, and the distinct ones.
std::pair<std::size_t, std::size_t> count_headings(const fs::path& path, const std::string& pattern) {
  const std::string text = *read_bytes(path);
  const RE2 regex("(?m)" + pattern);
  REQUIRE(regex.ok());
  re2::StringPiece rest(text);
  std::string heading;
  std::size_t all = 0;
  std::set<std::string> distinct;
  for (; RE2::FindAndConsume(&rest, regex, &heading); ++all) distinct.insert(heading);
  return {all, distinct.size()};
}

/// Writes documents, then validates them all by xmllint against the schema of OASIS.
class Validation {
 public:
  explicit Validation(const fs::path& reference)
      : schema_(reference / "akn/schema/3.0/akomantoso30.xsd"),
        folder_(fs::temp_directory_path() / fmt::format("lacuna-validation-{}", ::getpid())) {}
  ~Validation() { fs::remove_all(folder_); }
  Validation(const Validation&) = delete;
  Validation& operator=(const Validation&) = delete;

  void add(const std::string& name, const akn::Document& document) const {
    REQUIRE(write_atomically(folder_ / (name + ".akn"), akn::write(document)));
  }

  /// What xmllint complains of, but for "validates".
  [[nodiscard]] std::string complaints() const {
    const fs::path log = folder_ / "log";
    const int status =
        std::system(fmt::format("xmllint --noout --schema '{}' '{}'/*.akn 2>&1 | grep -v ' validates$' >'{}'",
                                schema_.string(), folder_.string(), log.string())
                        .c_str());
    (void)status;
    return *read_bytes(log);
  }

 private:
  fs::path schema_;
  fs::path folder_;
};

/// Provisions with too many words of their own.
std::string large(const akn::Document& document) {
  std::vector<std::string> found;
  for (const akn::Provision& provision : document.provisions) {
    if (provision.own_text().size() > kMostWords) found.push_back(provision.eid.str());
  }
  return join(found, ",");
}

/// What holds of every text that was imported.
void check_document(const std::string& name, const test::Imported& text, const std::string& language) {
  CHECK(text.findings.empty());
  CHECK(test::out_of_order(text, language).empty());
  std::set<std::string> eids;
  for (const akn::Provision& provision : text.document.provisions) {
    if (!eids.insert(provision.eid.str()).second) FAIL_CHECK(name << ": " << provision.eid.str() << " comes twice");
  }
}

}  // namespace

TEST_CASE("every law imports with the articles that an independent count gives") {
  const auto reference = test::reference_folder();
  if (!reference) return;
  const Validation validation(*reference);
  std::set<std::string> listed;
  constexpr std::array<std::string_view, 7> kColumns{"file",     "language",  "count", "pattern",
                                                     "articles", "undivided", "reason"};
  for (const TsvRow& row : table(data("laws.tsv"), kColumns)) {
    const auto& [file, language, count, pattern, articles, undivided, reason] =
        std::tie(row.cells[0], row.cells[1], row.cells[2], row.cells[3], row.cells[4], row.cells[5], row.cells[6]);
    INFO(file);
    listed.insert(file);
    const fs::path path = *reference / "texts/laws" / file;
    const auto [all, distinct] = count_headings(path, pattern);
    const std::size_t counted = count == "all" ? all : distinct;
    const test::Imported text = test::import_file(path, language);
    if (articles.empty()) {
      CHECK(text.articles() == counted);
    } else {
      CHECK(fmt::format("{}", text.articles()) == articles);
      CHECK(counted != text.articles());  // an exception that is none any more
      CHECK_FALSE(reason.empty());
    }
    CHECK(large(text.document) == undivided);
    CHECK((undivided.empty() || !reason.empty()));
    check_document(file, text, language);
    validation.add(file, text.document);
  }
  for (const auto& entry : fs::directory_iterator(*reference / "texts/laws")) {
    CHECK(listed.contains(entry.path().filename().string()));
  }
  CHECK(validation.complaints() == "");
}

TEST_CASE("every treaty imports with the articles of its instrument") {
  const auto reference = test::reference_folder();
  if (!reference) return;
  const Validation validation(*reference);
  std::map<std::string, std::string> articles;
  constexpr std::array<std::string_view, 12> kInstruments{"slug",        "abbrev",     "title",      "adopted",
                                                          "in_force",    "depositary", "number",     "articles",
                                                          "status_slug", "work_iri",   "membership", "known_to"};
  for (const TsvRow& row : table(*reference / "facts/instruments.tsv", kInstruments))
    articles.emplace(row.cells[0], row.cells[7]);
  std::map<std::string, TsvRow> exceptions;
  constexpr std::array<std::string_view, 3> kExceptions{"file", "articles", "reason"};
  for (TsvRow& row : table(data("treaties.tsv"), kExceptions)) exceptions.emplace(row.cells[0], row);

  std::set<fs::path> files;
  for (const auto& entry : fs::directory_iterator(*reference / "texts/treaties")) files.insert(entry.path());
  for (const fs::path& path : files) {
    const std::string file = path.filename().string();
    INFO(file);
    const std::string stem = path.stem().string();
    const std::string language = stem.substr(stem.rfind('.') + 1, 2);
    std::string slug = stem.substr(0, stem.rfind('.'));
    if (slug.starts_with("opentreaties-")) {
      const auto full = std::ranges::find_if(articles, [&](const auto& row) {
        return row.first.starts_with("un-" + slug.substr(slug.find('-') + 1) + "-");
      });
      REQUIRE(full != articles.end());
      slug = full->first;
    }
    const test::Imported text = test::import_file(path, language);
    const auto exception = exceptions.find(file);
    const std::string official = articles.contains(slug) ? articles[slug] : "";
    const std::string expected = exception == exceptions.end() ? official : exception->second.cells[1];
    CHECK(fmt::format("{}", text.body_articles()) == expected);
    if (exception != exceptions.end()) CHECK(expected != official);  // an exception that is none any more
    exceptions.erase(file);
    CHECK(large(text.document) == "");
    check_document(file, text, language);
    validation.add(file, text.document);
  }
  CHECK(exceptions.empty());
  CHECK(validation.complaints() == "");
}

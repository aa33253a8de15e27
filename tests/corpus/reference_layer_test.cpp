// The official texts of the three shipped works, imported from the reference folder and laid over their digests.

#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "align/counterpart.hpp"
#include "align/disagreement.hpp"
#include "catch.hpp"
#include "corpus/check.hpp"
#include "corpus/layers.hpp"
#include "render/html.hpp"
#include "report/build.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

namespace fs = std::filesystem;

constexpr const char* kTip = "/akn/un/act/protocol/unga/2000-11-15/55-25-trafficking";
constexpr const char* k1998 = "/akn/ie/act/1998/22";
constexpr const char* k2008 = "/akn/ie/act/2008/8";

/// A layer that `lacuna add` made of every text of the three works in the reference folder.
class ReferenceLayer {
 public:
  explicit ReferenceLayer(const fs::path& reference)
      : folder_(fs::temp_directory_path() / fmt::format("lacuna-layer-{}", ::getpid())) {
    const auto treaty = [&](const char* file, const char* language, const char* day) {
      add({(reference / "texts/treaties" / fmt::format("un-trafficking-protocol-2000.{}.txt", file)).string(),
           "--instrument", "un-trafficking-protocol-2000", "--date", "2000-11-15", "--text-date", day, "--lang",
           language});
    };
    for (const char* language : {"ar", "en", "es", "nl"}) treaty(language, language, "2000-11-15");
    treaty("de-li", "de", "2008-03-21");
    treaty("de", "de", "2018-04-27");
    const auto act = [&](const char* file, const char* work, const char* passed, const char* day) {
      add({(reference / "texts/laws" / file).string(), "--state", "IRL", "--work", work, "--date", passed,
           "--text-date", day, "--lang", "en"});
    };
    act("ireland-child-trafficking-pornography-act-1998.en.md", k1998, "1998-06-29", "2020-05-21");
    act("ireland-human-trafficking-act-2008.en.md", k2008, "2008-05-07", "2022-12-22");
  }

  ~ReferenceLayer() {
    std::error_code error;
    fs::remove_all(folder_, error);
  }
  ReferenceLayer(const ReferenceLayer&) = delete;
  ReferenceLayer& operator=(const ReferenceLayer&) = delete;

  [[nodiscard]] corpus::Library over_corpus() const {
    Diagnostics diagnostics;
    return corpus::load(test::source_dir(), std::vector{folder_}, diagnostics);
  }

 private:
  void add(std::vector<std::string> words) const {
    words.insert(words.begin(), "add");
    words.insert(words.end(), {"-o", folder_.string()});
    const auto ran = test::run(words);
    INFO(ran.err);
    REQUIRE(ran.exit_code == 0);
  }

  fs::path folder_;
};

/// Made once for all tests of this file: importing takes a second.
const ReferenceLayer* reference_layer() {
  static const auto reference = test::reference_folder();
  if (!reference) {
    (void)test::reference_folder();
    return nullptr;
  }
  static const ReferenceLayer layer(*reference);
  return &layer;
}

report::GapReport report_of(const corpus::Library& library, const std::string& day) {
  return report::build_gap_report(library, {*library.states.find("IRL"), *Date::parse(day), {}, "test", {}});
}

std::size_t base_units(const akn::Document& document) {
  return static_cast<std::size_t>(std::ranges::count_if(document.provisions, [](const akn::Provision& provision) {
    return align::is_base_unit(provision) && provision.scope == akn::Scope::own;
  }));
}

/// Answers by concept: verdict, what supports it, what is left over.
std::vector<std::string> answers(const report::GapReport& report) {
  std::vector<std::string> lines;
  for (const auto& row : report.concepts) {
    std::string line = fmt::format("{} {} {}", row.id.str(), coverage::to_string(row.verdict), row.flags.size());
    for (const auto& obligation : row.obligations) {
      line += fmt::format(" {}", coverage::to_string(obligation.verdict));
      for (const auto& sentence : obligation.uncovered) line += " " + sentence;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

/// The mappings read over the official texts alone: documents, eIds, words and hashes are theirs.
corpus::Library official_only(corpus::Library library) {
  for (mapping::MappingSet& set : library.mappings) {
    for (mapping::Mapping& mapping : set.mappings) {
      mapping.subject.eid = mapping.authentic->eid;
      mapping.quote.clear();
      mapping.sha256.clear();
    }
    set.expression = set.mappings.front().authentic->expression;
  }
  for (akn::Document& document : library.documents) {
    const std::string file = document.file;
    document = *corpus::official_text_of(library, document);
    document.file = file;
  }
  library.official.clear();
  library.layer_files.clear();
  return library;
}

}  // namespace

TEST_CASE("articles and sections of official text and digest are the same in every language at hand") {
  const auto* layer = reference_layer();
  if (layer == nullptr) return;
  const auto library = layer->over_corpus();
  std::size_t compared = 0;
  for (const auto& digest : library.documents) {
    for (const auto& official : library.official) {
      if (!corpus::same_law(library, digest, official)) continue;
      CAPTURE(digest.title, official.expression);
      CHECK(base_units(digest) == base_units(official));
      for (const auto& each : align::disagreements(digest, official)) {
        CHECK(each.kind != align::Disagreement::Kind::only_in_digest);
        CHECK(each.kind != align::Disagreement::Kind::only_in_official);
      }
      ++compared;
    }
  }
  CHECK(compared == 8);
}

TEST_CASE("every shipped mapping records its official words, and they verify") {
  const auto* layer = reference_layer();
  if (layer == nullptr) return;
  const auto library = layer->over_corpus();
  for (const auto& set : library.mappings) {
    for (const auto& mapping : set.mappings) {
      CAPTURE(set.file, mapping.line);
      REQUIRE(mapping.authentic);
      const auto* official = corpus::official_expression(library, set.work, mapping.authentic->expression);
      REQUIRE(official != nullptr);
      CHECK(mapping::verify(*mapping.authentic, *official) == mapping::Verified::exact);
    }
  }
}

TEST_CASE("the verdicts are the same over either layer, on every day") {
  const auto* layer = reference_layer();
  if (layer == nullptr) return;
  Diagnostics diagnostics;
  const auto digests = corpus::load(test::source_dir(), diagnostics);
  const auto both = layer->over_corpus();
  for (const char* day : {"1998-07-28", "1998-07-29", "2003-12-25", "2008-06-06", "2008-06-07", "2010-07-16",
                          "2010-07-17", "2013-08-08", "2013-08-09", "2017-03-27", "2020-05-20", "2020-05-21",
                          "2022-12-21", "2022-12-22", "2024-07-17", "2026-01-01"}) {
    CAPTURE(day);
    CHECK(answers(report_of(both, day)) == answers(report_of(digests, day)));
  }
}

TEST_CASE("from the day of the texts on, the official words alone give the verdicts of the digests") {
  const auto* layer = reference_layer();
  if (layer == nullptr) return;
  Diagnostics diagnostics;
  const auto digests = corpus::load(test::source_dir(), diagnostics);
  const auto official = official_only(layer->over_corpus());
  for (const char* day : {"2022-12-22", "2024-07-17", "2026-01-01"}) {
    const auto with = report_of(official, day);
    const auto without = report_of(digests, day);
    REQUIRE(with.concepts.size() == without.concepts.size());
    for (std::size_t i = 0; i < with.concepts.size(); ++i) {
      CAPTURE(day, with.concepts[i].id.str());
      CHECK(with.concepts[i].verdict == without.concepts[i].verdict);
      CHECK(with.concepts[i].by_tier == without.concepts[i].by_tier);
    }
  }
}

TEST_CASE("the page marks the official words, and calls nothing of theirs a summary") {
  const auto* layer = reference_layer();
  if (layer == nullptr) return;
  const auto report = report_of(layer->over_corpus(), "2026-01-01");
  std::size_t shown = 0;
  for (const auto& row : report.concepts) {
    for (const auto& evidence : row.evidence) {
      CAPTURE(row.id.str(), evidence.provision.cite());
      CHECK_FALSE(evidence.provision.summary);
      REQUIRE(evidence.quote_at);
      const auto [begin, end] = *evidence.quote_at;
      CHECK(evidence.quote == evidence.provision.text.substr(begin, end - begin));
      ++shown;
    }
    for (const auto& obligation : row.obligations) CHECK_FALSE(obligation.provision.summary);
  }
  CHECK(shown > 100);
  const std::string page = render::gaps_html(report);
  CHECK(page.find("<mark>") != std::string::npos);
  CHECK(page.find("summary, not the law") == std::string::npos);
  CHECK(page.find("official text; eng@2022-12-22; source: ") != std::string::npos);
}

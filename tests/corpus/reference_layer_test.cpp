// The official texts of the shipped works, imported from the reference folder and laid over their digests.

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "align/counterpart.hpp"
#include "align/disagreement.hpp"
#include "catch.hpp"
#include "corpus/check.hpp"
#include "corpus/labels.hpp"
#include "corpus/layers.hpp"
#include "render/html.hpp"
#include "report/build.hpp"
#include "support/library.hpp"
#include "support/reference_layer.hpp"

using namespace lacuna;

namespace {

report::GapReport report_of(const corpus::Library& library, const std::string& state, const std::string& day) {
  return report::build_gap_report(library, {*library.states.find(state), *Date::parse(day), {}, "test", {}});
}

/// What a text prints after a treaty: minutes of the signature, or another treaty (the First Optional Protocol after
/// the Covenant).
bool is_attached(const akn::Eid& eid) { return eid.str().starts_with("sched_"); }

std::size_t base_units(const akn::Document& document) {
  return static_cast<std::size_t>(std::ranges::count_if(document.provisions, [](const akn::Provision& provision) {
    return align::is_base_unit(provision) && provision.scope == akn::Scope::own && !is_attached(provision.eid);
  }));
}

/// Days on which something begins, ends or is amended, and days between.
const std::vector<std::pair<std::string, std::string>> kDays{
    {"IRL", "1998-07-28"}, {"IRL", "1998-07-29"}, {"IRL", "2003-12-25"}, {"IRL", "2008-06-06"}, {"IRL", "2008-06-07"},
    {"IRL", "2010-07-16"}, {"IRL", "2010-07-17"}, {"IRL", "2013-08-08"}, {"IRL", "2013-08-09"}, {"IRL", "2017-03-27"},
    {"IRL", "2020-05-20"}, {"IRL", "2020-05-21"}, {"IRL", "2022-12-22"}, {"IRL", "2025-04-02"}, {"IRL", "2026-01-01"},
    {"ESP", "1991-01-05"}, {"ESP", "2003-12-25"}, {"ESP", "2015-10-28"}, {"ESP", "2021-06-25"}, {"ESP", "2026-04-09"},
    {"ESP", "2026-11-25"}};

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

/// The mappings read over the official texts alone, where they are at hand: documents, eIds, words and hashes are
/// theirs.
corpus::Library official_only(corpus::Library library) {
  for (mapping::MappingSet& set : library.mappings) {
    for (mapping::Mapping& mapping : set.mappings) {
      if (!mapping.authentic) continue;
      mapping.subject.eid = mapping.authentic->eid;
      set.expression = mapping.authentic->expression;
      mapping.quote.clear();
      mapping.sha256.clear();
    }
  }
  for (akn::Document& document : library.documents) {
    const auto* official = corpus::official_text_of(library, document);
    if (official == nullptr) continue;
    const std::string file = document.file;
    document = *official;
    document.file = file;
  }
  library.official.clear();
  library.layer_files.clear();
  return library;
}

/// "Article 224-1 A": the importer does not read such a number, and puts its words into the article before.
bool is_lettered_behind_a_blank(const akn::Provision& provision) {
  return provision.num.size() > 2 && provision.num[provision.num.size() - 2] == ' ';
}

}  // namespace

TEST_CASE("articles and sections of official text and digest are the same in every text of the layer") {
  const auto* layer = test::reference_layer();
  if (layer == nullptr) return;
  const auto library = layer->over_corpus();
  std::size_t compared = 0;
  for (const auto& digest : library.documents) {
    for (const auto& official : library.official) {
      if (!corpus::same_law(library, digest, official)) continue;
      CAPTURE(digest.title, official.expression);
      const bool portion = library.is_portion(digest.work);
      if (!portion) CHECK(base_units(digest) == base_units(official));
      for (const auto& each : align::disagreements(digest, official)) {
        if (each.kind == align::Disagreement::Kind::only_in_digest)
          CHECK(is_lettered_behind_a_blank(digest.provisions[each.provision]));
        if (each.kind == align::Disagreement::Kind::only_in_official)
          CHECK((portion || is_attached(official.provisions[each.provision].eid)));
      }
      ++compared;
    }
  }
  CHECK(compared == 67);
}

TEST_CASE("the conventions have all their articles") {
  Diagnostics diagnostics;
  const auto library = corpus::load(test::source_dir(), diagnostics);
  for (const auto& instrument : library.treaties.instruments) {
    const auto expressions = library.expressions_of(instrument.work);
    CAPTURE(instrument.id.str());
    if (instrument.id.str() == "au-acrwc-1990") {
      CHECK(expressions.empty());  // its text is not at hand
      continue;
    }
    REQUIRE(expressions.size() == 1);
    CHECK(base_units(*expressions.front()) == static_cast<std::size_t>(instrument.articles));
  }
}

TEST_CASE("accepted mappings record their official words, and they verify") {
  const auto* layer = test::reference_layer();
  if (layer == nullptr) return;
  const auto library = layer->over_corpus();
  std::size_t accepted = 0;
  std::size_t recorded = 0;
  for (const auto& set : library.mappings) {
    const auto* digest = corpus::pinned_expression(library, set);
    if (digest == nullptr || corpus::official_text_of(library, *digest) == nullptr) continue;
    for (const auto& mapping : set.mappings) {
      CAPTURE(set.file, mapping.line);
      if (!mapping.accepted()) continue;
      ++accepted;
      if (!mapping.authentic) continue;
      ++recorded;
      const auto* official = corpus::official_expression(library, set.work, mapping.authentic->expression);
      REQUIRE(official != nullptr);
      CHECK(mapping::verify(*mapping.authentic, *official) == mapping::Verified::exact);
    }
  }
  WARN(recorded << " of " << accepted << " accepted mappings record their official words");
  CHECK(recorded * 100 >= accepted * 98);
}

TEST_CASE("the verdicts are the same over either layer, on every day") {
  const auto* layer = test::reference_layer();
  if (layer == nullptr) return;
  Diagnostics diagnostics;
  const auto digests = corpus::load(test::source_dir(), diagnostics);
  const auto both = layer->over_corpus();
  for (const auto& [state, day] : kDays) {
    CAPTURE(state, day);
    CHECK(answers(report_of(both, state, day)) == answers(report_of(digests, state, day)));
  }
}

TEST_CASE("from the day of the texts on, the official words alone give the verdicts of the digests") {
  const auto* layer = test::reference_layer();
  if (layer == nullptr) return;
  Diagnostics diagnostics;
  const auto digests = corpus::load(test::source_dir(), diagnostics);
  const auto official = official_only(layer->over_corpus());
  for (const auto& [state, day] : std::vector<std::pair<std::string, std::string>>{
           {"IRL", "2025-04-02"}, {"IRL", "2026-01-01"}, {"ESP", "2026-04-15"}, {"ESP", "2026-11-25"}}) {
    const auto with = report_of(official, state, day);
    const auto without = report_of(digests, state, day);
    REQUIRE(with.concepts.size() == without.concepts.size());
    for (std::size_t i = 0; i < with.concepts.size(); ++i) {
      CAPTURE(state, day, with.concepts[i].id.str());
      CHECK(with.concepts[i].verdict == without.concepts[i].verdict);
      CHECK(with.concepts[i].by_tier == without.concepts[i].by_tier);
    }
  }
}

TEST_CASE("the page marks the official words, and calls nothing of theirs a summary") {
  const auto* layer = test::reference_layer();
  if (layer == nullptr) return;
  const auto library = layer->over_corpus();
  for (const char* state : {"IRL", "ESP"}) {
    const auto report = report_of(library, state, "2026-11-25");
    std::size_t shown = 0;
    std::size_t official = 0;
    for (const auto& row : report.concepts) {
      for (const auto& evidence : row.evidence) {
        CAPTURE(state, row.id.str(), evidence.provision.cite());
        ++shown;
        if (evidence.provision.summary) continue;
        ++official;
        REQUIRE(evidence.quote_at);
        const auto [begin, end] = *evidence.quote_at;
        CHECK(evidence.quote == evidence.provision.text.substr(begin, end - begin));
      }
      for (const auto& obligation : row.obligations) CHECK_FALSE(obligation.provision.summary);
    }
    CAPTURE(state, shown, official);
    CHECK(official > 100);
    CHECK(official * 100 >= shown * 95);
    const std::string page = render::gaps_html(report);
    CHECK(page.find("<mark>") != std::string::npos);
    CHECK(page.find("official text; ") != std::string::npos);
  }
}

// Measures suggestions on official texts, one instrument left out after the other, and trains the model: tools/evaluate
// and tools/train call it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>

#include "akn/file.hpp"
#include "base/sha256.hpp"
#include "base/strings.hpp"
#include "corpus/layers.hpp"
#include "corpus/lexicons.hpp"
#include "suggest/evaluation.hpp"
#include "suggest/gold.hpp"
#include "tables.hpp"
#include "text/language.hpp"

using namespace lacuna;
using tool::Groups;
using tool::groups_of;
using tool::shown;

namespace {

struct Options {
  std::string data = ".";
  std::vector<std::string> layers;
  std::vector<std::string> gold;
  std::vector<std::string> laws;
  std::string labels;
  std::string plot;
  bool json = false;
  bool rows = false;
  bool train = false;
};

/// Every official text at hand whose work a person mapped, as examples.
std::vector<suggest::Text> texts_of(const corpus::Library& library) {
  std::vector<suggest::Text> texts;
  for (const akn::Document& document : library.official) {
    const auto* set = library.mappings_of(document.work);
    const auto language = text::find_language(document.language);
    if (set == nullptr || !language) continue;
    const bool convention = library.treaties.find_work(document.work) != nullptr;
    suggest::Text text{document.work.str(),
                       language->alpha2,
                       convention ? "convention" : "national",
                       suggest::examples_of(document, *set, library.method->concepts),
                       {}};
    for (std::size_t i = 0; i < document.provisions.size(); ++i) {
      if (!document.provisions[i].own_text().empty()) text.provisions.push_back(suggest::fields_of(document, i));
    }
    texts.push_back(std::move(text));
  }
  std::ranges::sort(texts, {}, [](const suggest::Text& text) { return std::pair(text.language, text.work); });
  return texts;
}

/// What the model was made from and what it is worth: the comment lines of its file.
std::vector<std::string> notes_on(const std::vector<suggest::Text>& texts, const Groups& groups) {
  std::string all;
  std::size_t provisions = 0;
  for (const suggest::Text& text : texts) {
    for (const suggest::Example& example : text.examples) {
      all += text.work + example.eid + example.fields.own;
      for (const auto leaf : example.firm) all += fmt::format(" {}", leaf);
      provisions += example.firm.empty() ? 0U : 1U;
    }
  }
  std::vector<std::string> notes{"Written by tools/train.",
                                 fmt::format("{} provisions of {} texts, SHA-256 of texts and decisions {}", provisions,
                                             texts.size(), sha256_hex(all))};
  for (const auto& [group, rows] : groups)
    notes.push_back(fmt::format("{} {}: R@5 {} over {} provisions, one instrument left out after the other",
                                group.first, group.second, shown(suggest::score(rows).recall_at_5), rows.size()));
  return notes;
}

/// Ranks what somebody else found in laws that need not be of the corpus: a gold file for each law. The law's own work
/// teaches nothing.
std::optional<std::vector<suggest::Ranked>> rank_golds(const Options& options, const corpus::Library& library,
                                                       const std::vector<suggest::Text>& texts,
                                                       const corpus::Lexicons& lexicons, Diagnostics& diagnostics) {
  const auto& concepts = library.method->concepts;
  suggest::LabelTable table;
  if (!options.labels.empty()) {
    const auto file = read_source(options.labels, options.labels, diagnostics);
    auto read = file ? suggest::read_labels(*file, concepts, diagnostics) : std::nullopt;
    if (!read) return std::nullopt;
    table = std::move(*read);
  }
  std::vector<suggest::Ranked> ranked;
  for (std::size_t i = 0; i < options.gold.size(); ++i) {
    const auto file = read_source(options.gold[i], options.gold[i], diagnostics);
    const auto rows = file ? suggest::read_gold(*file, table, concepts, diagnostics) : std::nullopt;
    const auto law = akn::read_file(options.laws[i], options.laws[i], diagnostics);
    if (!rows || !law) return std::nullopt;
    const akn::Document& document = law->documents.front();
    const auto language = text::find_language(document.language);
    const std::string alpha2 = language ? language->alpha2 : document.language;
    std::vector<suggest::Text> others;
    std::vector<suggest::Example> examples;
    for (const suggest::Text& text : texts) {
      if (text.work == document.work.str()) continue;
      others.push_back(text);
      if (text.language == alpha2) examples.insert(examples.end(), text.examples.begin(), text.examples.end());
    }
    const auto lexicon = lexicons.by_language.find(alpha2);
    suggest::Suggester suggester(alpha2, lexicon == lexicons.by_language.end() ? nullptr : &lexicon->second,
                                 std::move(examples), suggest::train_on(others, lexicons.by_language));
    const auto suggestions = suggester.suggest(document, 0);
    std::ranges::move(suggest::rank_gold(document, suggestions, *rows, table, concepts, options.gold[i], diagnostics),
                      std::back_inserter(ranked));
  }
  return ranked;
}

void print(const Diagnostics& diagnostics, Severity least) {
  for (const Diagnostic& each : diagnostics.sorted()) {
    if (each.severity >= least) std::cerr << to_text(each);
  }
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app{"Measures suggestions on official texts, one instrument left out after the other"};
  app.add_option("--data", options.data, "Folder that holds corpus/ and mappings/");
  app.add_option("--corpus", options.layers, "Folder of official texts");
  CLI::Option* gold =
      app.add_option("--gold", options.gold, "Instead: measure on this gold file (number, labels, optional) …");
  CLI::Option* law = app.add_option("--law", options.laws, "… of this law in Akoma Ntoso; as many as gold files");
  app.add_option("--labels", options.labels, "What the gold files' labels stand for (label, concept)")->needs(gold);
  gold->needs(law);
  law->needs(gold);
  app.add_flag("--json", options.json, "As JSON");
  app.add_option("--plot", options.plot, "Draw chance against truth into this SVG file");
  app.add_flag("--rows", options.rows, "A row for each provision, tab-separated")->excludes(gold);
  app.add_flag("--train", options.train, "Instead: print the model trained on all of them");
  CLI11_PARSE(app, argc, argv);
  if (options.gold.size() != options.laws.size()) {
    std::cerr << "lacuna_evaluate: a law for each gold file is needed\n";
    return 2;
  }
  Diagnostics diagnostics;
  const std::vector<std::filesystem::path> layers(options.layers.begin(), options.layers.end());
  const auto library = corpus::load(options.data, layers, diagnostics);
  const auto lexicons = corpus::load_lexicons(library, diagnostics);
  print(diagnostics, Severity::error);
  const auto texts = texts_of(library);
  if (options.train) {
    const Groups groups = groups_of(suggest::leave_one_out(texts, lexicons.by_language));
    std::cout << suggest::model_text(suggest::train_on(texts, lexicons.by_language), notes_on(texts, groups));
    return 0;
  }
  std::vector<suggest::Ranked> ranked;
  if (options.gold.empty()) {
    ranked = suggest::leave_one_out(texts, lexicons.by_language);
  } else {
    Diagnostics found;
    auto golds = rank_golds(options, library, texts, lexicons, found);
    print(found, Severity::warning);
    if (!golds || found.count(Severity::error) > 0) return 2;
    ranked = std::move(*golds);
  }
  const Groups groups = groups_of(ranked);
  if (options.rows) {
    std::cout << tool::rows_of(ranked, library.method->concepts);
  } else if (options.json) {
    std::cout << tool::evaluation_json(groups, ranked).dump(2) << '\n';
  } else {
    std::cout << tool::ranking_table(groups) << '\n'
              << tool::tier_table(groups) << '\n'
              << tool::calibration_table(ranked);
  }
  if (options.plot.empty()) return 0;
  if (const auto written = write_atomically(options.plot, tool::calibration_svg(ranked)); !written) {
    std::cerr << "lacuna_evaluate: " << options.plot << ": " << written.error() << "\n";
    return 2;
  }
  return 0;
}

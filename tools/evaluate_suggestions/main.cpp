// Measures suggestions on official texts, one instrument left out after the other, and trains the model: tools/evaluate
// and tools/train call it.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "akn/file.hpp"
#include "base/sha256.hpp"
#include "base/strings.hpp"
#include "corpus/layers.hpp"
#include "corpus/lexicons.hpp"
#include "suggest/evaluation.hpp"
#include "suggest/gold.hpp"
#include "text/language.hpp"

using namespace lacuna;

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string data = ".";
  std::vector<std::string> layers;
  std::vector<std::string> gold;
  std::vector<std::string> laws;
  std::string labels;
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

using Groups = std::map<std::pair<std::string, std::string>, std::vector<suggest::Ranked>>;

/// By language and kind of text.
Groups groups_of(const std::vector<suggest::Ranked>& ranked) {
  Groups groups;
  for (const auto& each : ranked) groups[{each.language, each.kind}].push_back(each);
  return groups;
}

std::string shown(const suggest::Estimate& estimate) {
  return fmt::format("{:.2f} ({:.2f}–{:.2f})", estimate.value, estimate.low, estimate.high);
}

/// One table in Markdown: docs/suggestions.md takes it over.
std::string table_of(const Groups& groups) {
  std::string text =
      "| language | texts | provisions | instruments | hit@1 | R@3 | R@5 | R@10 | nDCG@10 | strong precision (n) | "
      "micro F1 | macro F1 |\n"
      "|---|---|---:|---:|---|---|---|---|---|---|---|---|\n";
  for (const auto& [group, rows] : groups) {
    const auto scores = suggest::score(rows);
    text +=
        fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} of {} | {} | {} |\n", group.first, group.second,
                    scores.provisions, scores.instruments, shown(scores.hit_at_1), shown(scores.recall_at_3),
                    shown(scores.recall_at_5), shown(scores.recall_at_10), shown(scores.ndcg_at_10),
                    shown(scores.strong_precision), scores.strong, shown(scores.micro_f1), shown(scores.macro_f1));
  }
  return text;
}

std::string calibration_of(const std::vector<suggest::Ranked>& ranked) {
  std::string text = "| chance | suggestions | mean chance | a person made it too |\n|---|---:|---:|---:|\n";
  const auto bins = suggest::calibration(ranked);
  for (std::size_t i = 0; i < bins.size(); ++i) {
    text += fmt::format("| {:.1f}–{:.1f} | {} | {:.2f} | {:.2f} |\n", static_cast<double>(i) / 10,
                        static_cast<double>(i + 1) / 10, bins[i].suggestions, bins[i].mean, bins[i].made);
  }
  return text;
}

Json estimate_json(const suggest::Estimate& estimate) {
  return {{"value", estimate.value}, {"low", estimate.low}, {"high", estimate.high}};
}

Json evaluation_json(const Groups& groups) {
  Json json = Json::array();
  for (const auto& [group, rows] : groups) {
    const auto scores = suggest::score(rows);
    json.push_back({{"language", group.first},
                    {"kind", group.second},
                    {"provisions", scores.provisions},
                    {"instruments", scores.instruments},
                    {"hit_at_1", estimate_json(scores.hit_at_1)},
                    {"recall_at_3", estimate_json(scores.recall_at_3)},
                    {"recall_at_5", estimate_json(scores.recall_at_5)},
                    {"recall_at_10", estimate_json(scores.recall_at_10)},
                    {"ndcg_at_10", estimate_json(scores.ndcg_at_10)},
                    {"strong_precision", estimate_json(scores.strong_precision)},
                    {"strong", scores.strong},
                    {"micro_f1", estimate_json(scores.micro_f1)},
                    {"macro_f1", estimate_json(scores.macro_f1)}});
  }
  return {{"format", "lacuna-evaluation/1"}, {"groups", json}};
}

/// A row for each provision: what a person found in it, and what ranks first. For the study of errors.
std::string rows_of(const std::vector<suggest::Ranked>& ranked, const taxonomy::ConceptGraph& concepts) {
  std::string text = "work\tlanguage\teid\tfound\tfirst\n";
  for (const suggest::Ranked& each : ranked) {
    std::vector<std::string> found;
    std::vector<std::string> first;
    for (const auto leaf : each.firm) found.push_back(concepts.at(leaf).id.str());
    for (std::size_t i = 0; i < each.order.size(); ++i)
      first.push_back(fmt::format("{} {:.2f}", concepts.at(each.order[i]).id.str(), each.probabilities[i]));
    text += fmt::format("{}\t{}\t{}\t{}\t{}\n", each.work, each.language, each.eid, join(found, "|"), join(first, "|"));
  }
  return text;
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
    std::cout << rows_of(ranked, library.method->concepts);
  } else if (options.json) {
    std::cout << evaluation_json(groups).dump(2) << '\n';
  } else {
    std::cout << table_of(groups) << '\n' << calibration_of(ranked);
  }
  return 0;
}

// Measures suggestions: what reading a provision's words costs, what scoring it costs, a whole law, and how the cost of
// reading grows with the lexicon. Every figure is the median of rounds in which all are measured in turn, so that
// whatever else the machine does meets each alike.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <functional>
#include <iostream>
#include <nlohmann/json.hpp>

#include "corpus/lexicons.hpp"
#include "corpus/library.hpp"
#include "suggest/suggestion.hpp"

using namespace lacuna;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kArticles = 700;
constexpr double kLeast = 0.05;

struct Options {
  std::string data = ".";
  std::size_t rounds = 15;
  bool json = false;
};

/// Provisions of the language that the corpus has, over and over, as one law.
akn::Document law_of(const corpus::Library& library, const std::string& language, std::size_t provisions) {
  akn::Document law;
  law.work = *akn::WorkIri::parse("/akn/xx/act/2000/1");
  law.language = language;
  while (law.provisions.size() < provisions) {
    for (const akn::Document& document : library.documents) {
      if (document.language != language) continue;
      for (const akn::Provision& provision : document.provisions) {
        if (provision.own_text().empty() || law.provisions.size() == provisions) continue;
        akn::Provision copy = provision;
        copy.parent.reset();
        copy.children.clear();
        law.provisions.push_back(std::move(copy));
      }
    }
  }
  law.index();
  return law;
}

std::vector<suggest::Example> examples_of(const corpus::Library& library, const std::string& language) {
  std::vector<suggest::Example> all;
  for (const akn::Document& document : library.documents) {
    const auto* set = library.mappings_of(document.work);
    if (document.language != language || set == nullptr) continue;
    auto more = suggest::examples_of(document, *set, library.method->concepts);
    std::ranges::move(more, std::back_inserter(all));
  }
  return all;
}

/// The first entries of a lexicon, taken evenly from the whole of it.
suggest::Lexicon thinned(const suggest::Lexicon& lexicon, std::size_t entries) {
  suggest::Lexicon thin{lexicon.language, lexicon.file, {}};
  for (std::size_t i = 0; i < entries; ++i)
    thin.entries.push_back(lexicon.entries[i * lexicon.entries.size() / entries]);
  return thin;
}

struct Measurement {
  std::string name;
  double units = 1;  ///< the time is divided by them
  std::function<void()> work;
  std::vector<double> microseconds;

  [[nodiscard]] double median() const {
    std::vector<double> sorted = microseconds;
    std::ranges::sort(sorted);
    return sorted[sorted.size() / 2];
  }
};

void measure(std::vector<Measurement>& all, std::size_t rounds) {
  for (std::size_t round = 0; round < rounds; ++round) {
    for (Measurement& each : all) {
      const auto start = Clock::now();
      each.work();
      const std::chrono::duration<double, std::micro> took = Clock::now() - start;
      each.microseconds.push_back(took.count() / each.units);
    }
  }
}

/// Reads the words of a law and looks for the entries of a lexicon in them.
class Reading {
 public:
  Reading(suggest::Lexicon lexicon, const std::vector<suggest::Fields>& provisions)
      : lexicon_(std::move(lexicon)), words_(lexicon_.language), matcher_(lexicon_, words_), provisions_(provisions) {}

  void run() {
    const suggest::Measure measure(&matcher_, nullptr, words_);
    std::size_t found = 0;
    for (const suggest::Fields& fields : provisions_) found += measure.scan(fields).found[0].size();
    found_ = found;
  }

 private:
  suggest::Lexicon lexicon_;
  suggest::Words words_;
  suggest::Matcher matcher_;
  const std::vector<suggest::Fields>& provisions_;
  volatile std::size_t found_ = 0;
};

/// Everything that is measured, prepared once.
class Bench {
 public:
  Bench(const corpus::Library& library, const suggest::Lexicon& lexicon, const suggest::Model& model)
      : model_(model),
        law_(law_of(library, "eng", kArticles)),
        provisions_(fields_of_all(law_)),
        examples_(examples_of(library, "eng")),
        words_("en"),
        matcher_(lexicon, words_),
        profile_(examples_, words_),
        scorer_(&matcher_, &profile_, words_),
        suggester_("en", &lexicon, examples_, model),
        few_(thinned(lexicon, 200), provisions_),
        many_(thinned(lexicon, 2000), provisions_) {
    for (const suggest::Fields& fields : provisions_) scanned_.push_back(scorer_.scan(fields));
    damping_ = scorer_.damping_of(scanned_);
  }

  std::vector<Measurement> measurements() {
    const auto each = static_cast<double>(kArticles);
    return {{"reading a provision, whole lexicon (µs)", each, [this] { read(); }, {}},
            {"scoring a provision (µs)", each, [this] { score(); }, {}},
            {"a law of 700 articles (ms)", 1000, [this] { keep(suggester_.suggest(law_, kLeast).size()); }, {}},
            {"reading a provision, 200 phrases (µs)", each, [this] { few_.run(); }, {}},
            {"reading a provision, 2,000 phrases (µs)", each, [this] { many_.run(); }, {}}};
  }

  [[nodiscard]] std::size_t examples() const { return examples_.size(); }

 private:
  static std::vector<suggest::Fields> fields_of_all(const akn::Document& law) {
    std::vector<suggest::Fields> all;
    for (std::size_t i = 0; i < law.provisions.size(); ++i) all.push_back(suggest::fields_of(law, i));
    return all;
  }

  void read() {
    for (const suggest::Fields& fields : provisions_) keep(scorer_.scan(fields).found[0].size());
  }

  void score() {
    for (const suggest::Scanned& provision : scanned_)
      keep(suggest::rank(model_, scorer_.measure(provision, damping_), kLeast).size());
  }

  /// So that no work can be left out as useless.
  void keep(std::size_t count) { sum_ = sum_ + count; }

  suggest::Model model_;
  akn::Document law_;
  std::vector<suggest::Fields> provisions_;
  std::vector<suggest::Example> examples_;
  suggest::Words words_;
  suggest::Matcher matcher_;
  suggest::Profile profile_;
  suggest::Measure scorer_;
  suggest::Suggester suggester_;
  Reading few_;
  Reading many_;
  std::vector<suggest::Scanned> scanned_;
  suggest::Damping damping_;
  volatile std::size_t sum_ = 0;
};

void print(const std::vector<Measurement>& all, bool as_json) {
  const double growth = all[4].median() / all[3].median();
  const double share = all[1].median() / all[0].median();
  if (as_json) {
    nlohmann::ordered_json json{
        {"ratios", {{"suggest-2000-to-200-phrases", growth}, {"suggest-scoring-to-reading", share}}}};
    for (const Measurement& measurement : all) json["figures"][measurement.name] = measurement.median();
    std::cout << json.dump(2) << "\n";
    return;
  }
  for (const Measurement& measurement : all)
    std::cout << fmt::format("{:8.1f}  {}\n", measurement.median(), measurement.name);
  std::cout << fmt::format("\n{:8.2f}  2,000 phrases to 200, reading\n{:8.2f}  scoring to reading\n", growth, share);
}

int run(const Options& options) {
  Diagnostics diagnostics;
  const corpus::Library library = corpus::load(options.data, diagnostics);
  if (!library.method) {
    std::cerr << "lacuna_bench: no data in " << options.data << "\n";
    return 2;
  }
  const auto lexicons = corpus::load_lexicons(library, diagnostics);
  const auto lexicon = lexicons.by_language.find("en");
  if (lexicon == lexicons.by_language.end() || !lexicons.model) {
    std::cerr << "lacuna_bench: no English lexicon, or no model\n";
    return 2;
  }
  Bench bench(library, lexicon->second, *lexicons.model);
  auto all = bench.measurements();
  measure(all, options.rounds);
  if (!options.json)
    std::cout << fmt::format("{} rounds, {} accepted provisions, {} entries; medians\n\n", options.rounds,
                             bench.examples(), lexicon->second.entries.size());
  print(all, options.json);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  Options options;
  CLI::App app("Measures what suggestions cost", "lacuna_bench");
  app.add_option("--data", options.data, "Folder that holds corpus/ and mappings/");
  app.add_option("--rounds", options.rounds, "How often everything is measured")->check(CLI::Range(1, 1000));
  app.add_flag("--json", options.json, "As JSON: ratios, and the figures they come from");
  CLI11_PARSE(app, argc, argv);
  return run(options);
}

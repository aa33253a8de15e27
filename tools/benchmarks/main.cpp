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
#include "text/language.hpp"

using namespace lacuna;

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kArticles = 700;

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
  const akn::Document law = law_of(library, "eng", kArticles);
  std::vector<suggest::Fields> provisions;
  for (std::size_t i = 0; i < law.provisions.size(); ++i) provisions.push_back(suggest::fields_of(law, i));

  suggest::Suggester suggester("en", &lexicon->second, examples_of(library, "eng"), *lexicons.model);
  Reading few(thinned(lexicon->second, 200), provisions);
  Reading many(thinned(lexicon->second, 2000), provisions);
  const auto examples = examples_of(library, "eng");
  suggest::Words words("en");
  suggest::Matcher matcher(lexicon->second, words);
  const suggest::Profile profile(examples, words);
  const suggest::Measure scorer(&matcher, &profile, words);
  std::vector<suggest::Scanned> scanned;
  for (const suggest::Fields& fields : provisions) scanned.push_back(scorer.scan(fields));
  const suggest::Damping damping = scorer.damping_of(scanned);
  volatile double sum = 0;

  std::vector<Measurement> all;
  const auto each = static_cast<double>(kArticles);
  all.push_back({"reading a provision, whole lexicon (µs)",
                 each,
                 [&] {
                   for (const suggest::Fields& fields : provisions)
                     sum = sum + static_cast<double>(scorer.scan(fields).found[0].size());
                 },
                 {}});
  all.push_back({"scoring a provision (µs)",
                 each,
                 [&] {
                   for (const suggest::Scanned& provision : scanned)
                     sum = sum + static_cast<double>(
                                     suggest::rank(*lexicons.model, scorer.measure(provision, damping), 0.05).size());
                 },
                 {}});
  all.push_back({"a law of 700 articles (ms)",
                 1000,
                 [&] { sum = sum + static_cast<double>(suggester.suggest(law, 0.05).size()); },
                 {}});
  all.push_back({"reading a provision, 200 phrases (µs)", each, [&] { few.run(); }, {}});
  all.push_back({"reading a provision, 2,000 phrases (µs)", each, [&] { many.run(); }, {}});
  measure(all, options.rounds);

  const double growth = all[4].median() / all[3].median();
  const double share = all[1].median() / all[0].median();
  if (options.json) {
    nlohmann::ordered_json json{
        {"ratios", {{"suggest-2000-to-200-phrases", growth}, {"suggest-scoring-to-reading", share}}}};
    for (const Measurement& measurement : all) json["figures"][measurement.name] = measurement.median();
    std::cout << json.dump(2) << "\n";
    return 0;
  }
  std::cout << fmt::format("{} rounds, {} examples, {} entries; medians\n\n", options.rounds, examples.size(),
                           lexicon->second.entries.size());
  for (const Measurement& measurement : all)
    std::cout << fmt::format("{:8.1f}  {}\n", measurement.median(), measurement.name);
  std::cout << fmt::format("\n{:8.2f}  2,000 phrases to 200, reading\n{:8.2f}  scoring to reading\n", growth, share);
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

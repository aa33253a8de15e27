#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <iostream>
#include <memory>

#include "akn/writer.hpp"
#include "base/did_you_mean.hpp"
#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "ingest/document.hpp"
#include "ingest/outline.hpp"
#include "ingest/published.hpp"
#include "jurisdiction/dossier_entry.hpp"
#include "mapping/new_set.hpp"
#include "mapping/sssom.hpp"
#include "render/outline_text.hpp"
#include "text/language.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string file;
  std::string state;
  std::string instrument;
  std::string title;
  std::string date;
  std::string text_date;
  std::string language;
  std::string number;
  std::string work;
  std::string source;
  std::string retrieved;
  std::string folder;
  std::size_t max_file_mb = 32;
  bool dry_run = false;
  bool replace = false;
};

/// Where the parts of a work lie under the data folder.
struct Place {
  std::string corpus;    ///< "national/IRL/act-2008-8"
  std::string mappings;  ///< the same, as the name of a mapping set
  std::optional<jurisdiction::State> state;
};

/// The work IRI without country: "/akn/ie/act/2008/8" is "act-2008-8".
std::string slug_of(const akn::WorkIri& work) {
  const auto parts = split_list(work.str(), '/');
  return join(std::span(parts).subspan(std::min<std::size_t>(2, parts.size())), "-");
}

class Addition {
 public:
  Addition(const Options& options, const Session& session) : options_(options), session_(session) {}

  int run() {
    language_ = text::find_language(options_.language);
    if (!language_)
      return Session::fail(fmt::format("\"{}\" is no language code", options_.language),
                           "write ISO 639, like --lang en or --lang fra");
    if (!find_place() || !read_dates()) return kUsage;
    Diagnostics diagnostics;
    const auto outline = read_outline(diagnostics);
    Session::print(diagnostics, Severity::warning);
    if (!outline) return kUsage;
    if (options_.dry_run) return Session::write("", render::outline_text(*outline, Session::style()));
    return write(ingest::to_document(*outline, identity(*outline)), *outline);
  }

 private:
  bool find_place() {
    const auto refuse = [](const std::string& message, const std::string& help) {
      Session::fail(message, help);
      return false;
    };
    if (options_.state.empty() == options_.instrument.empty())
      return refuse("a law belongs to a State, a convention to an instrument", "give either --state or --instrument");
    std::string iri = options_.work;
    if (!options_.state.empty()) {
      const jurisdiction::States states;
      const auto* state = states.find(options_.state);
      if (state == nullptr)
        return refuse(fmt::format("there is no State \"{}\".{}", options_.state,
                                  did_you_mean_question(options_.state, states.names())),
                      "name it, or give its ISO code");
      place_.state = *state;
      if (iri.empty())
        iri = fmt::format("/akn/{}/act/{}/{}", ascii_lower(state->alpha2), options_.date, number_of_iri());
    } else {
      Diagnostics ignored;
      const auto library = session_.load(ignored);
      if (!library) return false;
      const auto* instrument = library->treaties.find(options_.instrument);
      if (instrument == nullptr) {
        if (iri.empty())
          return refuse(
              fmt::format("there is no instrument {} in mappings/treaty/instruments.tsv", options_.instrument),
              "add its row first, or give its --work IRI");
      } else if (iri.empty()) {
        iri = instrument->work.str();
      }
    }
    auto work = akn::WorkIri::parse(iri);
    if (!work) return refuse(work.error(), "give the --work IRI, like /akn/ie/act/2008/8");
    work_ = std::move(*work);
    place_.corpus = place_.state ? fmt::format("national/{}/{}", place_.state->id.str(), slug_of(work_))
                                 : fmt::format("conventions/{}", options_.instrument);
    place_.mappings = place_.corpus;
    if (!is_safe(place_.corpus))
      return refuse(fmt::format("\"{}\" would leave the corpus folder", place_.corpus),
                    "use letters, digits and hyphens in --number and --instrument");
    return true;
  }

  /// A number as part of an IRI: "27-14", "LO 8/2021" is "lo-8-2021".
  [[nodiscard]] std::string number_of_iri() const {
    std::string number;
    for (const char c : ascii_lower(options_.number)) {
      const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (keep) number += c;
      else if (!number.empty() && number.back() != '-') number += '-';
    }
    while (number.ends_with('-')) number.pop_back();
    return number.empty() ? "nn" : number;
  }

  /// No part of a path may climb out of its folder or hide.
  static bool is_safe(const std::string& path) {
    return std::ranges::none_of(split(path, '/'), [](std::string_view part) {
      return part.empty() || part.starts_with('.') || part.find('\\') != std::string_view::npos ||
             std::ranges::any_of(part, [](char c) { return static_cast<unsigned char>(c) < 0x20U; });
    });
  }

  bool read_dates() {
    for (const auto& [name, value] : {std::pair{"--date", options_.date},
                                      {"--text-date", options_.text_date},
                                      {"--retrieved", options_.retrieved}}) {
      if (value.empty() || Date::parse(value)) continue;
      Session::fail(fmt::format("{} \"{}\" is no date", name, value), "write a day that exists, like 2008-05-07");
      return false;
    }
    return true;
  }

  std::optional<ingest::Outline> read_outline(Diagnostics& diagnostics) const {
    const fs::path table = session_.data_root() / "mappings/ingest/numbering.tsv";
    const auto rows = read_source(table, "mappings/ingest/numbering.tsv", diagnostics);
    const auto numberings = rows ? ingest::NumberingTable::read(*rows, language_->alpha2, diagnostics) : std::nullopt;
    if (!numberings) return std::nullopt;
    ingest::ReadLimits limits;
    limits.file = options_.max_file_mb << 20U;
    const auto source = ingest::read_published(options_.file, language_->alpha2, *numberings, limits, diagnostics);
    if (!source) return std::nullopt;
    auto outline = ingest::recognise(*source, *numberings);
    if (outline.nodes.empty()) {
      diagnostics.add(
          {"ING010", Severity::error, options_.file, 0, "no article or section is recognised in it", "",
           "look at --dry-run; a numbering that is not known yet is a row of mappings/ingest/numbering.tsv"});
      return std::nullopt;
    }
    return outline;
  }

  [[nodiscard]] ingest::Identity identity(const ingest::Outline& outline) const {
    const std::string& text_date = options_.text_date.empty() ? options_.date : options_.text_date;
    return {work_,
            options_.title.empty() ? outline.title : options_.title,
            language_->alpha3,
            options_.date,
            Date::parse(text_date),
            options_.source,
            options_.retrieved};
  }

  int write(const akn::Document& document, const ingest::Outline& outline) const {
    const fs::path root = options_.folder.empty() ? session_.data_root() : fs::path(options_.folder);
    const fs::path text = root / "corpus" / place_.corpus / (document.expression + ".xml");
    std::error_code error;
    if (fs::exists(text, error) && !options_.replace) {
      return Session::fail(fmt::format("{} is there already", text.string()), "--replace writes it anew");
    }
    if (!write_file(text, akn::write(document))) return kUsage;
    const fs::path mappings = root / "mappings" / (place_.mappings + ".sssom.tsv");
    if (!fs::exists(mappings, error)) {
      const auto set = mapping::new_set(document.work, document.expression, document.title, place_.mappings);
      if (!write_file(mappings, mapping::write_sssom(set, {}))) return kUsage;
    }
    if (place_.state && !write_dossier(root, document)) return kUsage;
    const auto remarks = outline.remarks.size();
    std::cerr << fmt::format("{}, {}\n", counted(document.provisions.size(), "provision", "provisions"),
                             remarks == 0 ? "nothing to look at"
                                          : counted(remarks, "place", "places") + " to look at: --dry-run shows them");
    return kDone;
  }

  bool write_dossier(const fs::path& root, const akn::Document& document) const {
    const fs::path path = root / "mappings/national" / place_.state->id.str() / "dossier.toml";
    auto text = read_bytes(path);
    if (!text) text = jurisdiction::new_dossier(*place_.state);
    if (text->find(fmt::format("\"{}\"", document.work.str())) != std::string::npos) return true;
    const std::string cite = options_.number.empty() ? document.title : options_.number;
    return write_file(path, jurisdiction::with_work(*text, {document.work, cite, document.title, std::nullopt,
                                                            std::nullopt, options_.source}));
  }

  static bool write_file(const fs::path& path, const std::string& text) {
    if (const auto written = write_atomically(path, text); !written) {
      Session::fail(fmt::format("{} cannot be written: {}", path.string(), written.error()),
                    "choose another place with -o");
      return false;
    }
    std::cout << path.string() << "\n";
    return true;
  }

  const Options& options_;
  const Session& session_;
  std::optional<text::Language> language_;
  akn::WorkIri work_;
  Place place_;
};

}  // namespace

Run add_add(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      app.add_subcommand("add", "Any published text of a law → Akoma Ntoso, dossier entry, empty mapping set");
  verb->add_option("FILE", options->file, "Text, Markdown, HTML, Word, PDF, or law published as JSON or XML")
      ->required();
  verb->add_option("--state", options->state, "Whose law it is: name or ISO code");
  verb->add_option("--instrument", options->instrument, "Or the convention's slug in mappings/treaty/instruments.tsv");
  verb->add_option("--title", options->title, "Short title (default: as the file gives it)");
  verb->add_option("--date", options->date, "Day on which the work was adopted, YYYY-MM-DD")->required();
  verb->add_option("--text-date", options->text_date, "Day as of which this text is known (default: --date)");
  verb->add_option("--lang", options->language, "Language of the text, ISO 639: en, eng")->required();
  verb->add_option("--number", options->number, "Its number in the State's numbering: 8, 27-14, LO 8/2021");
  verb->add_option("--work", options->work,
                   "Its work IRI, where another than /akn/<state>/act/<date>/<number> is in use");
  verb->add_option("--source", options->source, "Where the text was taken from");
  verb->add_option("--retrieved", options->retrieved, "When it was taken, YYYY-MM-DD");
  verb->add_option("-o,--output", options->folder,
                   "Folder to write into, as corpus/ and mappings/ (default: the data folder)");
  verb->add_option("--max-file", options->max_file_mb, "Largest file to read, in MB (default 32)")
      ->check(CLI::Range(1, 4096));
  verb->add_flag("--dry-run", options->dry_run, "Print what is recognised, and what is not and why; write nothing");
  verb->add_flag("--replace", options->replace, "Write an expression anew that is there already");
  verb->footer("Example:\n  lacuna add act.pdf --state Ireland --number 8 --date 2008-05-07 --lang en --dry-run");
  return [options, &session] { return Addition(*options, session).run(); };
}

}  // namespace lacuna::tool

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <utility>

#include "add_files.hpp"
#include "add_options.hpp"
#include "add_place.hpp"
#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "corpus/conditions.hpp"
#include "ingest/document.hpp"
#include "ingest/outline.hpp"
#include "ingest/published.hpp"
#include "render/outline_text.hpp"
#include "text/language.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

namespace fs = std::filesystem;

/// As a line of a table or a header: no break, no control character can begin another.
std::string one_line(std::string text) {
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20U || c == 0x7F) c = ' ';
  }
  return join(split_list(text, ' '), " ");
}

class Addition {
 public:
  Addition(AddOptions options, const Session& session) : options_(std::move(options)), session_(session) {
    for (std::string* field : {&options_.title, &options_.number, &options_.source}) *field = one_line(*field);
  }

  int run() {
    language_ = text::find_language(options_.language);
    if (!language_)
      return Session::fail(fmt::format("\"{}\" is no language code", options_.language),
                           "write ISO 639, like --lang en or --lang fra");
    if (!read_dates()) return kUsage;
    const auto place = find_place(options_, session_);
    if (!place) return Session::fail(place.error().message, place.error().help);
    Diagnostics diagnostics;
    const auto outline = read_outline(diagnostics);
    Session::print(diagnostics, Severity::warning);
    if (!outline) return kUsage;
    if (options_.dry_run) return Session::write("", render::outline_text(*outline, Session::style()));
    return write(*place, *outline);
  }

 private:
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
    ingest::ReadOptions reading;
    reading.encoding = options_.encoding;
    reading.limits.file = options_.max_file_mb << 20U;
    const auto source = ingest::read_published(options_.file, language_->alpha2, *numberings, reading, diagnostics);
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

  [[nodiscard]] ingest::Identity identity(const Place& place, const ingest::Outline& outline) const {
    const std::string& text_date = options_.text_date.empty() ? options_.date : options_.text_date;
    const std::string published = one_line(outline.title);
    const std::string& otherwise = published.empty() ? place.title : published;
    return {place.work,
            options_.title.empty() ? otherwise : options_.title,
            language_->alpha3,
            options_.date,
            Date::parse(text_date),
            options_.source,
            options_.retrieved};
  }

  /// What a new dossier of the State has to answer, as far as the data can be read.
  [[nodiscard]] jurisdiction::Conditions conditions(const Place& place) const {
    Diagnostics ignored;
    const auto library = place.state ? session_.load(ignored) : std::nullopt;
    return library ? corpus::conditions_of(*library) : jurisdiction::Conditions{};
  }

  [[nodiscard]] int write(const Place& place, const ingest::Outline& outline) const {
    const fs::path root = options_.folder.empty() ? session_.data_root() : fs::path(options_.folder);
    const akn::Document document = ingest::to_document(outline, identity(place, outline));
    const auto written = write_work(root, place, document, conditions(place), options_);
    if (!written) return Session::fail(written.error().message, written.error().help);
    for (const std::string& path : *written) std::cout << path << "\n";
    const auto remarks = outline.remarks.size();
    std::cerr << fmt::format("{}, {}\n", counted(document.provisions.size(), "provision", "provisions"),
                             remarks == 0 ? "nothing to look at"
                                          : counted(remarks, "place", "places") + " to look at: --dry-run shows them");
    return kDone;
  }

  AddOptions options_;
  const Session& session_;
  std::optional<text::Language> language_;
};

}  // namespace

Run add_add(CLI::App& app, Session& session) {
  auto options = std::make_shared<AddOptions>();
  CLI::App* verb =
      app.add_subcommand("add", "Any published text of a law → Akoma Ntoso, dossier entry, empty mapping set");
  verb->add_option("FILE", options->file, "Text, Markdown, HTML, Word, PDF, or law published as JSON or XML")
      ->required();
  verb->add_option("--state", options->state, "Whose law it is: name or ISO code");
  verb->add_option("--instrument", options->instrument, "Or the convention's slug in mappings/treaty/instruments.tsv");
  verb->add_option("--title", options->title,
                   "Short title (default: as the file gives it, or the table of instruments)");
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
  verb->add_option("--encoding", options->encoding,
                   "What a text, HTML, JSON or XML file is written in, where it does not tell: windows-1252");
  verb->add_option("--max-file", options->max_file_mb, "Largest file to read, in MB (default 32)")
      ->check(CLI::Range(1, 1024));
  verb->add_flag("--dry-run", options->dry_run, "Print what is recognised, and what is not and why; write nothing");
  verb->add_flag("--replace", options->replace, "Write an expression anew that is there already");
  verb->footer("Example:\n  lacuna add act.pdf --state Ireland --number 8 --date 2008-05-07 --lang en --dry-run");
  return [options, &session] { return Addition(*options, session).run(); };
}

}  // namespace lacuna::tool

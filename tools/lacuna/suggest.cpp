#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "akn/file.hpp"
#include "corpus/lexicons.hpp"
#include "expression.hpp"
#include "render/suggest_text.hpp"
#include "suggestion_options.hpp"
#include "text/language.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  std::string target;
  std::string format = "text";
  std::string output;
  std::string language;
  SuggestionOptions suggestions;
};

/// The law in a file or in the corpus, or one of its provisions.
struct Target {
  std::optional<akn::Document> file;
  const akn::Document* at_hand = nullptr;  ///< in the library, if it is no file
  std::optional<akn::Eid> provision;

  [[nodiscard]] const akn::Document& document() const { return file ? *file : *at_hand; }
};

std::optional<Target> find_target(const corpus::Library& library, const Options& options, Date day) {
  Target target;
  std::error_code error;
  if (!options.target.starts_with("/akn/") && std::filesystem::exists(options.target, error)) {
    Diagnostics diagnostics;
    auto file = akn::read_file(options.target, options.target, diagnostics);
    Session::print(diagnostics, Severity::error);
    if (!file) return std::nullopt;
    target.file = std::move(file->documents.front());
    if (!options.language.empty()) target.file->language = text::find_language(options.language)->alpha3;
    return target;
  }
  const auto provision = akn::ProvisionIri::parse(options.target);
  if (provision) target.provision = provision->eid;
  target.at_hand = find_expression(library, provision ? provision->work.str() : options.target, day);
  if (target.at_hand == nullptr) return std::nullopt;
  return target;
}

int run(const Session& session, const Options& options) {
  const auto day = Session::day("");
  if (!day) return kUsage;
  Diagnostics diagnostics;
  const auto library = session.load(diagnostics);
  if (!library) return kUsage;
  const auto lexicons = corpus::load_lexicons(*library, diagnostics);
  Session::print(diagnostics, Severity::error);
  auto target = find_target(*library, options, *day);
  if (!target) return kUsage;
  auto report =
      report::suggest_for(*library, lexicons, target->document(), options.suggestions.least, options.suggestions.most);
  if (!report) return Session::fail("there is no model to suggest by", "tools/train writes mappings/lexicon/model.tsv");
  if (target->provision) {
    std::erase_if(report->provisions, [&](const report::SuggestedProvision& row) {
      return !target->provision->contains(*akn::Eid::parse(row.eid));
    });
    if (report->provisions.empty())
      return Session::fail(fmt::format("{} has no words of its own, or is not there", target->provision->str()),
                           "`lacuna show WORK` lists provisions");
  }
  const std::string text = options.format == "json"    ? render::suggest_json(*report)
                           : options.format == "sssom" ? render::suggest_sssom(*report, day->str())
                                                       : render::suggest_text(*report, Session::style());
  return Session::write(options.output, text);
}

}  // namespace

Run add_suggest(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      app.add_subcommand("suggest", "Which protections a provision may be about, and the words that say so");
  verb->add_option("IRI|FILE", options->target, "A work, one of its provisions, or an Akoma Ntoso file")->required();
  verb->add_option("--format", options->format, "text (default), json, sssom")
      ->check(CLI::IsMember({"text", "json", "sssom"}));
  options->suggestions.add_to(*verb);
  verb->add_option("--lang", options->language, "The language of a file that declares none, or another: en, spa, …")
      ->check([](const std::string& code) {
        return text::find_language(code) ? std::string{} : "there is no language \"" + code + "\"";
      });
  verb->add_option("-o,--output", options->output, "Write to this file instead of the terminal");
  verb->footer(
      "Suggestions come from a lexicon of the language and from what persons accepted in other laws. They never count\n"
      "until a person makes them rows of the mapping file; what a person rejected is not suggested again.\n"
      "Examples:\n  lacuna suggest law.xml | less\n  lacuna suggest /akn/ie/act/2008/8/~sec_2 --format json");
  return [options, &session] { return run(session, *options); };
}

}  // namespace lacuna::tool

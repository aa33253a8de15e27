#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "akn/file.hpp"
#include "expression.hpp"
#include "render/diff_json.hpp"
#include "render/diff_text.hpp"
#include "render/survey_diff_text.hpp"
#include "render/survey_json.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  std::string before;
  std::string after;
  std::string format = "text";
};

bool is_file(const std::string& target) {
  std::error_code error;
  return !target.starts_with("/akn/") && std::filesystem::exists(target, error);
}

/// The law in a file; nothing after messages if it cannot be read.
std::optional<akn::Document> read_law(const std::string& path) {
  Diagnostics diagnostics;
  auto file = akn::read_file(path, path, diagnostics);
  Session::print(diagnostics, Severity::error);
  if (!file) return std::nullopt;
  return std::move(file->documents.front());
}

/// The two laws: those read from files are kept here, others stay in the library.
struct Laws {
  std::optional<akn::Document> before_file;
  std::optional<akn::Document> after_file;
  const akn::Document* before = nullptr;
  const akn::Document* after = nullptr;
};

/// The law that a file or a name stands for, or nothing after a message.
const akn::Document* find_law(const corpus::Library& library, const std::string& target, Date day,
                              std::string_view language, std::optional<akn::Document>& kept) {
  if (!is_file(target)) {
    const auto* found = find_expression(library, target, day, language);
    if (found != nullptr) std::cerr << later_text_note(*found, day_asked_for(target).value_or(day));
    return found;
  }
  kept = read_law(target);
  return kept ? &*kept : nullptr;
}

/// The survey in a folder, or nothing after a message.
std::optional<report::SurveySnapshot> read_survey(const std::string& folder) {
  const std::string path = (std::filesystem::path(folder) / "survey.json").string();
  Diagnostics diagnostics;
  const auto file = read_source(path, path, diagnostics);
  Session::print(diagnostics, Severity::error);
  auto snapshot = file ? render::read_survey_json(file->text) : std::nullopt;
  if (file && !snapshot) Session::fail(path + " is no survey", "`lacuna survey -o DIR` writes one");
  return snapshot;
}

int run_surveys(const Options& options) {
  const auto before = read_survey(options.before);
  const auto after = before ? read_survey(options.after) : std::nullopt;
  if (!before || !after) return kUsage;
  const auto diff = report::diff_surveys(*before, *after);
  return Session::write(
      "", options.format == "json" ? render::survey_diff_json(diff) : render::survey_diff_text(diff, Session::style()));
}

bool is_folder(const std::string& target) {
  std::error_code error;
  return !target.starts_with("/akn/") && std::filesystem::is_directory(target, error);
}

int run(const Session& session, const Options& options) {
  if (is_folder(options.before) && is_folder(options.after)) return run_surveys(options);
  const auto day = Session::day("");
  if (!day) return kUsage;
  Diagnostics diagnostics;
  const auto library = corpus::load(session.data_root(), diagnostics);
  if (!is_file(options.before) || !is_file(options.after)) Session::print(diagnostics, Severity::error);
  Laws laws;
  laws.before = find_law(library, options.before, *day, {}, laws.before_file);
  if (laws.before == nullptr) return kUsage;
  laws.after = find_law(library, options.after, *day, laws.before->language, laws.after_file);
  if (laws.after == nullptr) return kUsage;
  std::vector<const mapping::MappingSet*> sets;
  for (const auto& set : library.mappings) sets.push_back(&set);
  const auto diff = report::diff_laws(*laws.before, *laws.after, sets);
  if (options.format == "json") return Session::write("", render::diff_json(diff));
  return Session::write("", render::diff_text(diff, Session::style()));
}

}  // namespace

Run add_diff(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      app.add_subcommand("diff", "What changed from one expression of a law to another, or from one survey to another");
  verb->add_option("A", options->before, "The earlier one: a file, WORK@DAY, or the IRI of an expression")->required();
  verb->add_option("B", options->after, "The later one, likewise; WORK alone is the law of today")->required();
  verb->add_option("--format", options->format, "text (default) or json")->check(CLI::IsMember({"text", "json"}));
  verb->footer(
      "A and B are files, or expressions of the corpus:\n"
      "  WORK@DAY                          the law of that day: /akn/ie/act/1998/22@2010-07-17\n"
      "  WORK/LANG@DAY                     the same in one language: …/22/eng@2010-07-17\n"
      "  WORK/LANG@DAY/digest              this expression and no other\n"
      "Provisions are changed, moved, added, removed, or have another number or heading; words are\n"
      "[-deleted-] and {+inserted+}. Mappings pinned to A or B are tried against B: exact, or stale.\n"
      "If A and B are folders that `lacuna survey` wrote, the surveys are compared: which instruments came into\n"
      "force, what each added, for how many States, and which protections stand elsewhere now.\n"
      "Exit 0 whether or not anything changed, 2 if A or B cannot be read.\n"
      "Example:\n  lacuna diff old.xml corpus/national/IRL/act-1998-22/eng@2020-05-21.xml");
  return [options, &session] { return run(session, *options); };
}

}  // namespace lacuna::tool

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "assessment.hpp"
#include "base/staged_files.hpp"
#include "corpus/check.hpp"
#include "render/back_test_markdown.hpp"
#include "render/html_survey.hpp"
#include "render/survey_csv.hpp"
#include "render/survey_json.hpp"
#include "render/timeline_svg.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string as_of;
  std::string output;
  std::string back_test;
};

/// All files of the survey, together or not at all.
int write_all(const fs::path& folder, const report::Survey& survey) {
  StagedFiles files;
  const std::vector<std::pair<const char*, std::string>> made{
      {"survey.json", render::survey_json(survey)},
      {"index.html", render::survey_html(survey)},
      {"clauses.csv", render::survey_clauses_csv(survey)},
      {"protections.csv", render::survey_concepts_csv(survey)},
      {"years.csv", render::survey_years_csv(survey)},
      {"ratifications.csv", render::survey_ratifications_csv(survey)},
      {"timeline.svg", render::timeline_svg(survey)},
      {"manifest.json", render::manifest_json(survey)}};
  for (const auto& [name, bytes] : made) {
    if (const auto staged = files.stage(folder / name, bytes); !staged)
      return Session::fail(fmt::format("{} cannot be written: {}", (folder / name).string(), staged.error()),
                           "choose another folder with -o");
  }
  if (const auto committed = files.commit(); !committed)
    return Session::fail(fmt::format("{} cannot be written: {}", folder.string(), committed.error()),
                         "choose another folder with -o");
  for (const auto& [name, bytes] : made) std::cout << (folder / name).string() << '\n';
  return kDone;
}

int run(const Session& session, const Options& options) {
  const auto day = Session::day(options.as_of);
  if (!day) return kUsage;
  Diagnostics diagnostics;
  const auto library = session.load(diagnostics);
  if (!library) return kUsage;
  corpus::check(*library, diagnostics);
  Session::print(diagnostics, Severity::error);
  if (!options.back_test.empty()) {
    const auto until = Session::day(options.back_test);
    return until ? Session::write(options.output, render::back_test_markdown(report::back_test(*library, *day, *until)))
                 : kUsage;
  }
  if (options.output.empty()) return Session::fail("no folder to write into", "lacuna survey -o DIR");
  const auto survey = report::build_survey(*library, *day, LACUNA_VERSION, left_out(diagnostics));
  return write_all(options.output, survey);
}

}  // namespace

Run add_survey(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      app.add_subcommand("survey", "What all conventions require of all States: the survey of resolution 1996/26");
  verb->add_option("--as-of", options->as_of, "Instruments and parties of this day, YYYY-MM-DD (default: today)");
  verb->add_option("-o,--output", options->output, "Folder to write into");
  verb->add_option("--back-test", options->back_test,
                   "Instead: how the instruments adopted after --as-of and until this day met its gaps, as Markdown");
  verb->footer(
      "Writes index.html, survey.json, clauses.csv, protections.csv, years.csv, ratifications.csv, timeline.svg and\n"
      "manifest.json, the same bytes from the same inputs.\n"
      "Example:\n  lacuna survey --as-of 1997-04-28 -o before\n  lacuna survey -o now\n  lacuna diff before now\n"
      "  lacuna survey --as-of 1997-04-28 --back-test 2000-12-31");
  return [options, &session] { return run(session, *options); };
}

}  // namespace lacuna::tool

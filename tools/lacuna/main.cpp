#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <filesystem>
#include <iostream>
#include <utility>
#include <vector>

#include "base/did_you_mean.hpp"
#include "verbs.hpp"

namespace {

using lacuna::tool::Run;
using lacuna::tool::Session;

constexpr const char* kDescription =
    "Compares national law with the conventions that protect children from trafficking,\n"
    "and reports what they require and the law leaves open.";

constexpr const char* kFooter =
    "Start with:\n"
    "  lacuna gaps Ireland             the gap report on the terminal\n"
    "  lacuna why IRL attempt          the proof of one of its answers\n"
    "  lacuna list states              whose law is at hand\n"
    "\n"
    "`lacuna VERB --help` teaches each verb. Exit: 0 done, 1 findings, 2 usage or input.";

/// The first word that is no option and no value of one, if it is no verb: a mistyped one.
std::string unknown_verb(const std::vector<std::string>& verbs, const std::vector<std::string>& words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--data" || words[i] == "--corpus") ++i;
    else if (!words[i].starts_with('-')) return std::ranges::find(verbs, words[i]) == verbs.end() ? words[i] : "";
  }
  return {};
}

std::string existing_folder(const std::string& path) {
  std::error_code error;
  return std::filesystem::is_directory(path, error) ? "" : "there is no folder " + path;
}

int explain_parse_error(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& words) {
  if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return app.exit(error);
  std::vector<std::string> verbs;
  for (const CLI::App* verb : app.get_subcommands({})) verbs.push_back(verb->get_name());
  if (const std::string word = unknown_verb(verbs, words); !word.empty()) {
    return Session::fail(fmt::format("there is no verb {}.{}", word, lacuna::did_you_mean_question(word, verbs)),
                         "`lacuna --help` shows the verbs");
  }
  const auto chosen = app.get_subcommands();
  const std::string verb = chosen.empty() ? "" : " " + chosen.front()->get_name();
  return Session::fail(error.what(), fmt::format("`lacuna{} --help` shows how to write it", verb));
}

int run(int argc, char** argv) {
  CLI::App app(kDescription, "lacuna");
  Session session;
  app.footer(kFooter);
  app.set_version_flag("--version", std::string("lacuna ") + LACUNA_VERSION);
  app.add_option("--data", session.data,
                 "Folder that holds corpus/ and mappings/ (default: LACUNA_DATA, or the project's own)");
  app.add_option("--corpus", session.layers,
                 "Folder of official texts, quoted in place of the summaries; may be given again, the later wins")
      ->check(existing_folder)
      ->allow_extra_args(false);
  app.require_subcommand(1);
  app.fallthrough();
  const std::vector<Run> verbs{lacuna::tool::add_gaps(app, session),   lacuna::tool::add_why(app, session),
                               lacuna::tool::add_show(app, session),   lacuna::tool::add_add(app, session),
                               lacuna::tool::add_check(app, session),  lacuna::tool::add_list(app, session),
                               lacuna::tool::add_diff(app, session),   lacuna::tool::add_agreement(app, session),
                               lacuna::tool::add_survey(app, session), lacuna::tool::add_suggest(app, session),
                               lacuna::tool::add_review(app, session), lacuna::tool::add_compare(app, session)};
  const std::vector<std::string> words(argv + 1, argv + argc);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return explain_parse_error(app, error, words);
  }
  const auto all = app.get_subcommands({});
  for (std::size_t i = 0; i < verbs.size(); ++i) {
    if (all[i]->parsed()) return verbs[i]();
  }
  return lacuna::tool::kUsage;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    // Only the environment throws: no memory, no ICU data. What a person can mend is a diagnostic.
    return Session::fail(error.what());
  }
}

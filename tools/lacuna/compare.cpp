#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "base/did_you_mean.hpp"
#include "render/compare_text.hpp"
#include "report/comparison.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  std::vector<std::string> names;
  std::vector<std::string> concepts;
  std::string as_of;
  std::string format = "text";
  std::string output;
  bool differences = false;
};

std::optional<report::Subject> find_subject(const corpus::Library& library, const std::string& name) {
  if (const auto* state = library.states.find(name)) {
    if (library.dossiers.contains(state->id)) return report::Subject{state, nullptr};
    Session::fail(fmt::format("no dossier of {} ({}): nothing of its law was read", state->name, state->id.str()),
                  "`lacuna list states` shows the States whose law is at hand");
    return std::nullopt;
  }
  if (const auto* instrument = library.treaties.find(name)) return report::Subject{nullptr, instrument};
  std::vector<std::string> names = library.states.names();
  for (const auto& each : library.treaties.instruments) names.insert(names.end(), {each.id.str(), each.abbreviation});
  Session::fail(fmt::format("there is no State or instrument \"{}\".{}", name, did_you_mean_question(name, names)),
                "`lacuna list states` and `lacuna list instruments` show them");
  return std::nullopt;
}

/// The leaves that were asked for, and those below groups that were; nothing and a message for what is none.
std::optional<std::vector<taxonomy::ConceptId>> leaves_asked_for(const corpus::Library& library,
                                                                 const std::vector<std::string>& names) {
  const auto& concepts = library.method->concepts;
  std::vector<taxonomy::ConceptId> leaves;
  for (const std::string& name : names) {
    const auto asked = concepts.find(taxonomy::ConceptId(name));
    if (!asked) {
      Session::fail(fmt::format("there is no concept {}.{}", name, did_you_mean_question(name, concepts.ids())),
                    "`lacuna list concepts` shows them");
      return std::nullopt;
    }
    for (taxonomy::ConceptGraph::Index leaf = 0; leaf < concepts.concepts().size(); ++leaf) {
      const auto above = concepts.ancestors(leaf);
      if (leaf == *asked || std::ranges::find(above, *asked) != above.end()) leaves.push_back(concepts.at(leaf).id);
    }
  }
  return leaves;
}

int write(const report::Comparison& comparison, const Options& options) {
  if (options.format == "json") return Session::write(options.output, render::compare_json(comparison));
  if (options.format == "html") return Session::write(options.output, render::compare_html(comparison, LACUNA_VERSION));
  if (options.format == "xlsx") return Session::write_workbook(options.output, render::compare_workbook(comparison));
  const bool to_terminal = options.output.empty() || options.output == "-";
  return Session::write(options.output,
                        render::compare_text(comparison, to_terminal ? Session::style() : render::Style{}));
}

int run(const Session& session, const Options& options) {
  if (const int refused = Session::check_output(options.format, options.output); refused != kDone) return refused;
  const auto day = Session::day(options.as_of);
  if (!day) return kUsage;
  Diagnostics diagnostics;
  const auto library = session.load(diagnostics);
  if (!library) return kUsage;
  Session::print(diagnostics, Severity::error);
  std::vector<report::Subject> subjects;
  for (const std::string& name : options.names) {
    const auto subject = find_subject(*library, name);
    if (!subject) return kUsage;
    const bool twice =
        std::ranges::any_of(subjects, [&](const report::Subject& each) { return each.id() == subject->id(); });
    if (twice) return Session::fail(subject->name() + " is named twice", "name each once");
    subjects.push_back(*subject);
  }
  const auto leaves = leaves_asked_for(*library, options.concepts);
  if (!leaves) return kUsage;
  auto comparison = report::compare(*library, subjects, *day);
  std::erase_if(comparison.concepts, [&](const report::ComparedConcept& row) {
    const bool asked = options.concepts.empty() || std::ranges::find(*leaves, row.id) != leaves->end();
    return !asked || (options.differences && !row.differs());
  });
  return write(comparison, options);
}

}  // namespace

Run add_compare(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("compare", "States and instruments side by side, and what each lacks");
  verb->add_option("NAME", options->names, "Two or more States or instruments: Ireland, ESP, TIP")
      ->required()
      ->expected(2, 50);
  verb->add_option("--concept", options->concepts, "Only this protection or group; may be given again")
      ->allow_extra_args(false);
  verb->add_flag("--differences", options->differences, "Only protections in which one lacks what another has");
  verb->add_option("--as-of", options->as_of, "Law of this day, YYYY-MM-DD (default: today)");
  verb->add_option("--format", options->format, "text (default), html, json, xlsx")
      ->check(CLI::IsMember({"text", "html", "json", "xlsx"}));
  verb->add_option("-o,--output", options->output, "Write to this file instead of the terminal");
  verb->footer(
      "Examples:\n  lacuna compare Ireland Spain TIP --concept consent-irrelevant\n"
      "  lacuna compare IRL ESP FRA --differences --format html -o compared.html");
  return [options, &session] { return run(session, *options); };
}

}  // namespace lacuna::tool

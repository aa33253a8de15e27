#include <CLI/CLI.hpp>
#include <memory>

#include "base/source_file.hpp"
#include "mapping/sssom.hpp"
#include "render/agreement_markdown.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  std::string first;
  std::string second;
  std::string settled;
};

std::optional<mapping::MappingSet> read_reading(const std::string& path, const corpus::Library& library,
                                                Diagnostics& diagnostics) {
  const auto file = read_source(path, path, diagnostics);
  return file ? mapping::read_sssom(*file, library.method->vocabulary(), diagnostics) : std::nullopt;
}

int run(const Session& session, const Options& options) {
  Diagnostics loading;
  const auto library = session.load(loading);
  if (!library || !library->method) return kUsage;
  Diagnostics diagnostics;
  const auto first = read_reading(options.first, *library, diagnostics);
  const auto second = read_reading(options.second, *library, diagnostics);
  std::vector<mapping::Settlement> settlements;
  if (!options.settled.empty()) {
    const auto file = read_source(options.settled, options.settled, diagnostics);
    if (file) settlements = mapping::read_settlements(*file, diagnostics);
  }
  Session::print(diagnostics, Severity::warning);
  if (!first || !second || !diagnostics.empty()) return kUsage;
  if (first->work != second->work) {
    return Session::fail("these are readings of two works: " + first->work.str() + " and " + second->work.str(),
                         "name two readings of one");
  }
  return Session::write("", render::agreement_markdown(*first, *second, settlements));
}

}  // namespace

Run add_agreement(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("agreement", "How far two independent readings of one law agree");
  verb->add_option("FIRST", options->first, "Mapping file of the first reader")->required();
  verb->add_option("SECOND", options->second, "Mapping file of the second, who did not see the first")->required();
  verb->add_option("--settled", options->settled, "Table of how disagreements were settled");
  verb->footer(
      "Prints Cohen's kappa, raw agreement and prevalence per concept, and every disagreement, as Markdown.\n"
      "Example:\n  lacuna agreement mappings/readings/un-opsc-2000.reader-1.sssom.tsv \\\n"
      "    mappings/readings/un-opsc-2000.reader-2.sssom.tsv --settled mappings/readings/un-opsc-2000.settled.tsv");
  return [options, &session] { return run(session, *options); };
}

}  // namespace lacuna::tool

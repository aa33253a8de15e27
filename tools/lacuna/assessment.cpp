#include "assessment.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include "base/did_you_mean.hpp"
#include "base/strings.hpp"
#include "corpus/check.hpp"

namespace lacuna::tool {

namespace {

std::optional<report::Baseline> parse_baseline(const corpus::Library& library, const std::string& text) {
  using Kind = report::Baseline::Kind;
  if (text == "bound") return report::Baseline{Kind::bound, {}};
  if (text == "open") return report::Baseline{Kind::open, {}};
  report::Baseline baseline{Kind::list, {}};
  for (const std::string& name : split_list(text, ',')) {
    const auto* instrument = library.treaties.find(name);
    if (instrument == nullptr) {
      std::vector<std::string> names;
      for (const auto& each : library.treaties.instruments)
        names.insert(names.end(), {each.id.str(), each.abbreviation});
      Session::fail(fmt::format("there is no instrument {}.{}", name, did_you_mean_question(name, names)),
                    "`lacuna list instruments` shows them; a baseline is bound, open, or a list of them with commas");
      return std::nullopt;
    }
    baseline.instruments.push_back(instrument->id);
  }
  return baseline;
}

}  // namespace

std::vector<std::string> left_out(const Diagnostics& diagnostics) {
  std::vector<std::string> lines;
  for (const Diagnostic& each : diagnostics.sorted()) {
    if (each.severity != Severity::error) continue;
    lines.push_back(each.line == 0 ? fmt::format("{}: {}", each.file, each.message)
                                   : fmt::format("{}:{}: {}", each.file, each.line, each.message));
  }
  return lines;
}

void AssessmentOptions::add_to(CLI::App& verb) {
  verb.add_option("STATE", state, "Name, alpha-2 or alpha-3 code: Ireland, IE, IRL")->required();
  verb.add_option("--as-of", as_of, "Law of this day, YYYY-MM-DD (default: today)");
  verb.add_option("--baseline", baseline,
                  "bound: conventions in force for the State (default) · open: those it could join · or a list: TIP,…");
}

const jurisdiction::State* find_state(const corpus::Library& library, const std::string& text) {
  const auto* state = library.states.find(text);
  if (state == nullptr) {
    Session::fail(fmt::format("there is no State \"{}\".{}", text, did_you_mean_question(text, library.states.names())),
                  "`lacuna list states` shows the States whose law is at hand");
  }
  return state;
}

std::optional<report::GapReport> assess(const Session& session, const AssessmentOptions& options) {
  const auto day = Session::day(options.as_of);
  if (!day) return std::nullopt;
  Diagnostics diagnostics;
  const auto library = session.load(diagnostics);
  if (!library) return std::nullopt;
  const auto* state = find_state(*library, options.state);
  if (state == nullptr) return std::nullopt;
  if (!library->dossiers.contains(state->id)) {
    Session::print(diagnostics, Severity::error);
    Session::fail(fmt::format("no dossier of {} ({}): nothing of its law was read", state->name, state->id.str()),
                  fmt::format("write mappings/national/{}/dossier.toml (docs/formats.md), then add its laws; "
                              "`lacuna list states` shows the States that have one",
                              state->id.str()));
    return std::nullopt;
  }
  const auto baseline = parse_baseline(*library, options.baseline);
  if (!baseline) return std::nullopt;
  corpus::check(*library, diagnostics);
  Session::print(diagnostics, Severity::error);
  return report::build_gap_report(*library, {*state, *day, *baseline, LACUNA_VERSION, left_out(diagnostics)});
}

}  // namespace lacuna::tool

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <set>

#include "base/strings.hpp"
#include "corpus/labels.hpp"
#include "corpus/reading.hpp"
#include "render/states_markdown.hpp"
#include "report/state_profile.hpp"
#include "text/code_points.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  std::string what;
  std::string as_of;
  std::string language = "en";
  bool markdown = false;
};

using Table = std::vector<std::vector<std::string>>;

/// Columns wide enough for their cells, two blanks between them; the first row is the head.
std::string aligned(const Table& rows, const render::Style& style) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], text::columns_of(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line += std::string(widths[i] - text::columns_of(row[i]) + 2, ' ');
    }
    text += (&row == rows.data() ? render::bold(line, style) : line) + "\n";
  }
  return text;
}

std::string percent(std::size_t part, std::size_t whole) {
  return whole == 0 ? "–" : fmt::format("{} %", part * 100 / whole);
}

std::string list_instruments(const corpus::Library& library, Date day) {
  Table rows{{"ABBREV", "SLUG", "IN FORCE", "PARTIES", "KNOWN TO", "PROVISIONS", "READ", "TITLE"}};
  for (const auto& instrument : library.treaties.instruments) {
    const auto* document = library.expression_on(instrument.work, day);
    const auto share = document == nullptr ? corpus::ReadShare{} : corpus::read_share(library, *document);
    rows.push_back({instrument.abbreviation, instrument.id.str(),
                    instrument.in_force ? instrument.in_force->str() : "–",
                    instrument.known_to ? std::to_string(library.treaties.parties_on(instrument, day)) : "not known",
                    instrument.known_to ? instrument.known_to->str() : "–", std::to_string(share.provisions),
                    percent(share.mapped, share.provisions), instrument.title});
  }
  return aligned(rows, Session::style());
}

std::string list_states(const corpus::Library& library, Date day) {
  Table rows{{"STATE", "NAME", "LAW", "PROVISIONS", "READ", "TITLE"}};
  for (const auto& [id, dossier] : library.dossiers) {
    const auto* state = library.states.find(id.str());
    const std::string name = state == nullptr ? id.str() : state->name;
    const auto works = library.works_of(id);
    if (works.empty()) rows.push_back({id.str(), name, "–", "0", "–", "no law at hand"});
    for (const akn::WorkIri& work : works) {
      const auto& document = *library.expression_on(work, day);
      const auto share = corpus::read_share(library, document);
      rows.push_back({id.str(), name, corpus::cite_work(library, work), std::to_string(share.provisions),
                      percent(share.mapped, share.provisions), document.title});
    }
  }
  return aligned(rows, Session::style());
}

std::string profile_states(const corpus::Library& library, Date day) {
  std::vector<report::StateProfile> profiles;
  for (const auto& [id, dossier] : library.dossiers) {
    if (const auto* state = library.states.find(id.str())) profiles.push_back(report::profile_of(library, *state, day));
  }
  return render::states_markdown(profiles, day);
}

std::string list_concepts(const corpus::Library& library, const std::string& language) {
  Table rows{{"NUMBER", "CONCEPT", "LEVEL", "LABEL"}};
  for (const auto& item : library.method->concepts.concepts()) {
    const auto depth = static_cast<std::size_t>(std::ranges::count(item.notation, '.'));
    rows.push_back({item.notation, std::string(depth * 2, ' ') + item.id.str(),
                    item.level ? std::string(taxonomy::to_string(*item.level))
                               : fmt::format("group ({})", taxonomy::to_string(item.roll_up)),
                    item.label_in(language)});
  }
  return aligned(rows, Session::style());
}

}  // namespace

Run add_list(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("list", "What there is: instruments, states or concepts");
  verb->add_option("WHAT", options->what, "instruments, states or concepts")
      ->required()
      ->check(CLI::IsMember({"instruments", "states", "concepts"}));
  verb->add_option("--as-of", options->as_of, "Parties and expressions of this day, YYYY-MM-DD (default: today)");
  verb->add_option("--lang", options->language, "Language of the labels of concepts (default: en)")
      ->check(CLI::IsMember({"ar", "en", "es", "fr", "ru", "zh"}));
  verb->add_flag("--markdown", options->markdown,
                 "Of states: what was read of each, what is answered, and questions for who knows its law");
  return [options, &session] {
    const auto day = Session::day(options->as_of);
    if (!day) return kUsage;
    Diagnostics diagnostics;
    const auto library = session.load(diagnostics);
    if (!library) return kUsage;
    Session::print(diagnostics, Severity::error);
    if (options->what == "instruments") return Session::write("", list_instruments(*library, *day));
    if (options->what == "states")
      return Session::write("", options->markdown ? profile_states(*library, *day) : list_states(*library, *day));
    return Session::write("", list_concepts(*library, options->language));
  };
}

}  // namespace lacuna::tool

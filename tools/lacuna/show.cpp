#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <memory>

#include "akn/file.hpp"
#include "akn/offers.hpp"
#include "base/did_you_mean.hpp"
#include "expression.hpp"
#include "render/json.hpp"
#include "render/show_text.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  std::string target;
  std::string as_of;
  std::string format = "text";
  std::size_t max_file_mb = kMostBytes >> 20U;
  bool quoted = false;
};

/// What is shown: documents, and of the only one perhaps a single provision.
struct Shown {
  std::vector<const akn::Document*> documents;
  std::vector<std::size_t> provisions;
  std::optional<Date> day;  ///< on which provisions are asked to be law
};

int print(Shown shown, const Options& options, const Diagnostics& diagnostics) {
  std::vector<akn::Document> offers;
  if (options.quoted) {
    for (const auto* document : shown.documents)
      std::ranges::move(akn::offered_to_others(*document), std::back_inserter(offers));
    if (offers.empty()) return Session::fail("it writes no text for other laws", "without --quoted it is shown whole");
    shown = {};
    for (const akn::Document& offer : offers) shown.documents.push_back(&offer);
  }
  if (options.format == "json")
    return Session::write("", render::show_json(shown.documents, shown.provisions, diagnostics, shown.day));
  std::string text;
  for (const auto* document : shown.documents)
    text += render::show_text(*document, shown.provisions, Session::style(), shown.day);
  Session::print(diagnostics, Severity::warning);
  return Session::write("", text);
}

/// A file shows everything in it, unless a day is asked for.
int show_file(const Options& options) {
  const auto day = Session::day(options.as_of);
  if (!day) return kUsage;
  Diagnostics diagnostics;
  const auto file = akn::read_file(options.target, options.target, diagnostics, options.max_file_mb << 20U);
  Shown shown;
  if (!options.as_of.empty()) shown.day = day;
  if (file) {
    for (const akn::Document& document : file->documents) shown.documents.push_back(&document);
  }
  const int printed = print(shown, options, diagnostics);
  return file ? printed : kUsage;
}

int show_work(const corpus::Library& library, const Options& options, Date today) {
  const auto provision = akn::ProvisionIri::parse(options.target);
  const std::string target = provision ? provision->work.str() : options.target;
  const auto* document = find_expression(library, target, today);
  if (document == nullptr) return kUsage;
  const Date day = options.as_of.empty() ? day_asked_for(target).value_or(today) : today;
  const bool exact = target.ends_with(document->expression);
  if (!exact) std::cerr << choice_note(library, *document, day);
  Shown shown{{document}, {}, exact && options.as_of.empty() ? std::nullopt : std::optional(day)};
  if (provision) {
    const auto index = document->find(provision->eid);
    if (!index) {
      std::vector<std::string> names;
      for (const auto& each : document->provisions) names.push_back(each.eid.str());
      return Session::fail(fmt::format("{} has no provision {}.{}", target, provision->eid.str(),
                                       did_you_mean_question(provision->eid.str(), names)),
                           fmt::format("`lacuna show {}` lists them", target));
    }
    shown.provisions.push_back(*index);
  }
  return print(shown, options, {});
}

}  // namespace

Run add_show(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("show", "A work, one of its provisions, or an Akoma Ntoso file");
  verb->add_option("IRI|FILE", options->target,
                   "/akn/ie/act/2008/8, /akn/ie/act/2008/8/~sec_2__subsec_1, WORK/LANG@DAY, or a file")
      ->required();
  verb->add_option("--as-of", options->as_of,
                   "The expression that is the law of this day, YYYY-MM-DD (default: today); provisions that are\n"
                   "not law on it are marked and lose their words");
  verb->add_flag("--quoted", options->quoted,
                 "The text that it writes for other laws, as law of those: to be taken over by hand");
  verb->add_option("--format", options->format, "text (default) or json")->check(CLI::IsMember({"text", "json"}));
  verb->add_option("--max-file", options->max_file_mb, "Largest file to read, in MB (default 32)")
      ->check(CLI::Range(1, 4096));
  verb->footer("Example:\n  lacuna show /akn/un/act/protocol/unga/2000-11-15/55-25-trafficking/~art_3__point_c");
  return [options, &session] {
    std::error_code error;
    if (std::filesystem::exists(options->target, error) && !options->target.starts_with("/akn/"))
      return show_file(*options);
    const auto day = Session::day(options->as_of);
    if (!day) return kUsage;
    Diagnostics diagnostics;
    const auto library = session.load(diagnostics);
    return library ? show_work(*library, *options, *day) : kUsage;
  };
}

}  // namespace lacuna::tool

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>

#include "corpus/labels.hpp"
#include "corpus/lexicons.hpp"
#include "expression.hpp"
#include "render/review_files.hpp"
#include "render/review_text.hpp"
#include "report/review.hpp"
#include "review_apply.hpp"
#include "suggestion_options.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  std::string target;
  std::string output;
  std::string reviewer;
  std::string confirm;
  std::string as_of;
  bool dry_run = false;
  SuggestionOptions suggestions;
};

int write_review(const corpus::Library& library, const mapping::MappingSet& set, const akn::Document& document,
                 const Options& options, Date day) {
  const std::string kind = std::filesystem::path(options.output).extension().string();
  if (kind != ".xlsx" && kind != ".tsv")
    return Session::fail(fmt::format("{} ends neither in .xlsx nor in .tsv", options.output),
                         "name the file by what it is to be");
  Diagnostics diagnostics;
  const auto lexicons = corpus::load_lexicons(library, diagnostics);
  Session::print(diagnostics, Severity::error);
  const auto suggestions =
      report::suggest_for(library, lexicons, document, options.suggestions.least, options.suggestions.most);
  if (!suggestions)
    return Session::fail("there is no model to suggest by", "tools/train writes mappings/lexicon/model.tsv");
  const auto review = report::review_sheet(library, set, document, *suggestions);
  const int written = kind == ".tsv" ? Session::write(options.output, render::review_tsv(review))
                                     : Session::write_workbook(options.output, render::review_workbook(review, day));
  if (written != kDone) return written;
  return Session::write(
      "", fmt::format("{}: {} rows to decide, of {}\n", options.output, review.questions.size(), review.title));
}

std::optional<ApplyOptions> apply_options(const Options& options, Date day) {
  if (!options.reviewer.empty()) return ApplyOptions{{options.reviewer, day}, options.dry_run};
  Session::fail("who decided?", "name the reviewer, as in author_id of the mapping files: --reviewer lacuna:reader-2");
  return std::nullopt;
}

int run_on_law(corpus::Library& library, const Options& options, Date day) {
  const akn::Document* document = find_expression(library, options.target, day);
  if (document == nullptr) return kUsage;
  const auto* set = library.mappings_of(document->work);
  if (set == nullptr)
    return Session::fail(fmt::format("there is no mapping file of {}", document->work.str()),
                         "`lacuna add` writes an empty one with the law");
  if (!options.confirm.empty()) {
    const auto apply = apply_options(options, day);
    return apply ? apply_confirmation(library, *document, options.confirm, *apply) : kUsage;
  }
  const akn::Document* pinned = corpus::pinned_expression(library, *set);
  if (pinned == nullptr) pinned = document;
  if (!options.output.empty()) return write_review(library, *set, *pinned, options, day);
  return Session::write("", render::progress_text(report::review_progress(library, *set, *pinned), Session::style()));
}

int run(const Session& session, const Options& options) {
  const auto day = Session::day(options.as_of);
  if (!day) return kUsage;
  Diagnostics diagnostics;
  auto library = session.load(diagnostics);
  if (!library) return kUsage;
  if (options.target.starts_with("/akn/")) return run_on_law(*library, options, *day);
  std::error_code error;
  if (!std::filesystem::exists(options.target, error))
    return Session::fail(fmt::format("there is no file {}", options.target),
                         "name a review, or a law by its IRI, like /akn/ie/act/2008/8");
  const auto apply = apply_options(options, *day);
  return apply ? apply_review(*library, options.target, *apply) : kUsage;
}

}  // namespace

Run add_review(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("review", "Suggestions as a spreadsheet to decide in, and the decisions back");
  verb->add_option("IRI|FILE", options->target, "A law, or a review of one that comes back")->required();
  verb->add_option("-o,--output", options->output, "Write the review of a law: FILE.xlsx or FILE.tsv");
  verb->add_option("--reviewer", options->reviewer, "Who decided, as in the mapping files: lacuna:reader-2, orcid:…");
  verb->add_flag("--dry-run", options->dry_run, "Show what decisions change, and write nothing");
  verb->add_option("--confirm", options->confirm,
                   "Pin rows whose words changed to the law of the day: eIds with commas, or all");
  verb->add_option("--as-of", options->as_of, "The day of the decisions and of the reports (default: today)");
  options->suggestions.add_to(*verb);
  verb->footer(
      "Without -o and --confirm, a law's own state: what is read, what nobody read, what changed since.\n"
      "Examples:\n  lacuna review /akn/ie/act/2008/8 -o act.xlsx\n"
      "  lacuna review act.xlsx --reviewer lacuna:reader-2 --dry-run\n"
      "  lacuna review /akn/ie/act/2008/8 --confirm all --reviewer lacuna:reader-2");
  return [options, &session] { return run(session, *options); };
}

}  // namespace lacuna::tool

#include <CLI/CLI.hpp>
#include <memory>

#include "assessment.hpp"
#include "render/csv.hpp"
#include "render/gaps_document.hpp"
#include "render/gaps_text.hpp"
#include "render/gaps_workbook.hpp"
#include "render/html.hpp"
#include "render/json.hpp"
#include "render/office.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  AssessmentOptions assessment;
  std::string format = "text";
  std::string output;
  std::string fail_on;
};

std::string rendered(const report::GapReport& report, const Options& options) {
  if (options.format == "html") return render::gaps_html(report);
  if (options.format == "json") return render::gaps_json(report);
  if (options.format == "csv") return render::gaps_csv(report);
  const bool to_terminal = options.output.empty() || options.output == "-";
  return render::gaps_text(report, to_terminal ? Session::style() : render::Style{});
}

/// Word, and PDF made of it.
int write_document(const report::GapReport& report, const Options& options) {
  auto file = render::docx_of(render::gaps_document(report), report.as_of);
  if (file && options.format == "pdf") file = render::pdf_of(*file);
  return file ? Session::write(options.output, *file) : Session::fail(file.error().message, file.error().help);
}

int write(const report::GapReport& report, const Options& options) {
  if (options.format == "xlsx") return Session::write_workbook(options.output, render::gaps_workbook(report));
  if (options.format == "docx" || options.format == "pdf") return write_document(report, options);
  return Session::write(options.output, rendered(report, options));
}

/// Gaps in MUST, or also in SHOULD: what a gate in a pipeline asks for.
bool has_gaps(const report::GapReport& report, const std::string& fail_on) {
  const auto gaps = [&](coverage::Tier tier) {
    const auto& count = report.summary[static_cast<std::size_t>(tier)];
    return count.partial + count.conflict + count.none != 0;
  };
  return gaps(coverage::Tier::must) || (fail_on == "should" && gaps(coverage::Tier::should));
}

}  // namespace

Run add_gaps(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb =
      app.add_subcommand("gaps", "The gap report of one State: what conventions require and its law leaves open");
  options->assessment.add_to(*verb);
  verb->add_option("--format", options->format, "text (default), html, docx, pdf, xlsx, csv, json")
      ->check(CLI::IsMember({"text", "html", "docx", "pdf", "xlsx", "csv", "json"}));
  verb->add_option("-o,--output", options->output, "Write to this file instead of the terminal");
  verb->add_option("--fail-on", options->fail_on, "Exit 1 if there are gaps: must, or should for both")
      ->check(CLI::IsMember({"must", "should"}));
  verb->footer(
      "Examples:\n  lacuna gaps Ireland\n  lacuna gaps IRL --as-of 2010-07-17 --format html -o ireland.html\n"
      "  lacuna gaps Ireland --format docx -o ireland.docx\n  lacuna gaps IE --baseline open --format csv | less\n"
      "Then `lacuna why IRL CONCEPT` shows the proof of one answer.");
  return [options, &session] {
    if (const int refused = Session::check_output(options->format, options->output); refused != kDone) return refused;
    const auto report = assess(session, options->assessment);
    if (!report) return kUsage;
    if (const int written = write(*report, *options); written != kDone) return written;
    return !options->fail_on.empty() && has_gaps(*report, options->fail_on) ? kFindings : kDone;
  };
}

}  // namespace lacuna::tool

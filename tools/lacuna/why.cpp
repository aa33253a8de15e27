#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "assessment.hpp"
#include "base/did_you_mean.hpp"
#include "base/strings.hpp"
#include "render/why_text.hpp"
#include "verbs.hpp"

namespace lacuna::tool {

namespace {

struct Options {
  AssessmentOptions assessment;
  std::string target;
};

int unknown_concept(const report::GapReport& report, const std::string& text) {
  std::vector<std::string> names;
  for (const auto& row : report.concepts) names.push_back(row.id.str());
  return Session::fail(fmt::format("there is no concept {}.{}", text, did_you_mean_question(text, names)),
                       "`lacuna list concepts` shows them");
}

int is_group(const report::GapReport& report, const report::GroupRow& group) {
  std::vector<std::string> leaves;
  for (const std::size_t leaf : group.leaves) leaves.push_back(report.concepts[leaf].id.str());
  const std::string below = leaves.empty() ? "its groups in `lacuna list concepts`" : join(leaves, ", ");
  return Session::fail(fmt::format("{} is a group: {}", group.id.str(), group.label), "ask for one of " + below);
}

}  // namespace

Run add_why(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* verb = app.add_subcommand("why", "The proof of one answer: verdict, region, mapping, provision, words");
  options->assessment.add_to(*verb);
  verb->add_option("CONCEPT", options->target, "Id of a concept: acts-element")->required();
  verb->footer("Example:\n  lacuna why IRL consent-irrelevant");
  return [options, &session] {
    const auto report = assess(session, options->assessment);
    if (!report) return kUsage;
    const std::string id = ascii_lower(trim(options->target));
    for (const auto& group : report->groups) {
      if (group.id.str() == id) return is_group(*report, group);
    }
    const auto* row = report->find(taxonomy::ConceptId(id));
    if (row == nullptr) return unknown_concept(*report, options->target);
    return Session::write("", render::why_text(*report, *row, Session::style()));
  };
}

}  // namespace lacuna::tool

#include "report/verdict_changes.hpp"

#include <algorithm>

namespace lacuna::report {

namespace {

/// Everything that a protection's obligations leave open, each sentence once.
std::vector<std::string> uncovered_of(const ConceptRow& row) {
  std::vector<std::string> all;
  for (const ObligationRow& obligation : row.obligations) {
    for (const std::string& sentence : obligation.uncovered) {
      if (std::ranges::find(all, sentence) == all.end()) all.push_back(sentence);
    }
  }
  return all;
}

std::vector<std::string> without(std::vector<std::string> all, const std::vector<std::string>& taken) {
  std::erase_if(all, [&](const std::string& each) { return std::ranges::find(taken, each) != taken.end(); });
  return all;
}

}  // namespace

StateChange compare_reports(const GapReport& before, const GapReport& after) {
  const auto must = static_cast<std::size_t>(coverage::Tier::must);
  StateChange change{after.state.name, after.as_of, before.summary[must], after.summary[must], {}};
  for (const ConceptRow& row : after.concepts) {
    const ConceptRow* earlier = before.find(row.id);
    if (earlier == nullptr) continue;
    const auto open_before = uncovered_of(*earlier);
    const auto open_after = uncovered_of(row);
    if (earlier->verdict == row.verdict && open_before == open_after) continue;
    change.concepts.push_back({row.id, row.label, earlier->verdict, row.verdict, without(open_before, open_after),
                               without(open_after, open_before)});
  }
  return change;
}

}  // namespace lacuna::report

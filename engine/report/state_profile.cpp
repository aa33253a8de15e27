#include "report/state_profile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/strings.hpp"
#include "corpus/labels.hpp"
#include "corpus/reading.hpp"
#include "report/build.hpp"
#include "report/provision_text.hpp"

namespace lacuna::report {

namespace {

/// Below this, a reader says that he is not sure.
constexpr double kUnsure = 0.56;
constexpr std::size_t kMostMissing = 12;

std::string reception_of(const jurisdiction::Dossier& dossier) {
  const std::string_view word = dossier.reception == jurisdiction::Reception::monist    ? "monist"
                                : dossier.reception == jurisdiction::Reception::dualist ? "dualist"
                                                                                        : "mixed";
  return fmt::format("{} ({})", word, dossier.reception_clause);
}

std::string extent_of(const jurisdiction::DossierWork* work) {
  if (work != nullptr && work->partial) return "only what another act inserted";
  return work != nullptr && work->portion ? "what bears on the protections" : "whole";
}

std::string commencement_of(const jurisdiction::DossierWork* work) {
  return work != nullptr && work->commencement ? work->commencement->str() : "not known";
}

ProfiledWork profiled(const corpus::Library& library, const jurisdiction::Dossier& dossier, const akn::WorkIri& work,
                      Date day) {
  const akn::Document& document = *library.expression_on(work, day);
  const auto* entry = dossier.find_work(work);
  const auto share = corpus::read_share(library, document);
  ProfiledWork row{corpus::cite_work(library, work),
                   title_of_work(library, document),
                   commencement_of(entry),
                   document.date ? document.date->str() : "–",
                   extent_of(entry),
                   share.provisions,
                   share.mapped,
                   0};
  if (const auto* set = library.mappings_of(work))
    row.mappings = static_cast<std::size_t>(std::ranges::count_if(set->mappings, &mapping::Mapping::accepted));
  return row;
}

/// Works that are expected and not at hand, those for which most protections wait first.
void ask_for_works(const GapReport& report, std::vector<std::string>& questions) {
  std::map<std::string, std::size_t> waiting;
  for (const ConceptRow& row : report.concepts) {
    if (row.verdict != coverage::Verdict::not_assessed) continue;
    for (const std::string& work : row.search.missing_works) ++waiting[work];
  }
  std::vector<std::pair<std::size_t, std::string>> sorted;
  for (const auto& [work, count] : waiting) sorted.emplace_back(count, work);
  std::ranges::sort(sorted, [](const auto& left, const auto& right) {
    return left.first != right.first ? left.first > right.first : left.second < right.second;
  });
  for (std::size_t i = 0; i < std::min(kMostMissing, sorted.size()); ++i)
    questions.push_back(fmt::format("What does {} say? {} for it.", sorted[i].second,
                                    counted(sorted[i].first, "protection waits", "protections wait")));
}

void ask_for_facts(const jurisdiction::Dossier& dossier, std::vector<std::string>& questions) {
  for (const jurisdiction::DossierWork& work : dossier.works) {
    if (work.commencement_unknown) questions.push_back(fmt::format("When did {} enter into force?", work.cite));
    if (work.repeal_unknown)
      questions.push_back(fmt::format("Since when is {} repealed, and by which law?", work.cite));
  }
  std::vector<std::string> unknown;
  for (const auto& [name, fact] : dossier.facts) {
    if (!fact.value) unknown.push_back(name);
  }
  if (!unknown.empty()) questions.push_back("Which of these are so: " + join(unknown, ", ") + "?");
}

/// Rows of which the reader himself is not sure.
void ask_for_readings(const corpus::Library& library, const jurisdiction::StateId& state,
                      std::vector<std::string>& questions) {
  for (const akn::WorkIri& work : library.works_of(state)) {
    const auto* set = library.mappings_of(work);
    std::vector<std::string> unsure;
    for (const mapping::Mapping& mapping : set == nullptr ? std::vector<mapping::Mapping>{} : set->mappings) {
      double confidence = 1;
      std::from_chars(mapping.confidence.data(), mapping.confidence.data() + mapping.confidence.size(), confidence);
      const bool firm = mapping.accepted() && mapping.object && mapping.predicate != mapping::Predicate::mentions;
      if (!firm || confidence >= kUnsure) continue;
      unsure.push_back(fmt::format("{} ({})", mapping.subject_label, mapping.object->str()));
    }
    if (!unsure.empty()) questions.push_back("Is it read rightly: " + join(unsure, ", ") + "?");
  }
}

}  // namespace

StateProfile profile_of(const corpus::Library& library, const jurisdiction::State& state, Date day) {
  const jurisdiction::Dossier& dossier = library.dossiers.at(state.id);
  const GapReport report = build_gap_report(library, {state, day, {}, "", {}});
  StateProfile profile;
  profile.id = state.id.str();
  profile.name = state.name;
  profile.reception = reception_of(dossier);
  for (const akn::WorkIri& work : library.works_of(state.id))
    profile.works.push_back(profiled(library, dossier, work, day));
  for (const ConceptRow& row : report.concepts) {
    if (!row.measured) continue;
    ++profile.leaves;
    profile.searched += row.search.searched ? 1U : 0U;
    profile.complete += row.search.complete() ? 1U : 0U;
  }
  profile.must = report.summary[static_cast<std::size_t>(coverage::Tier::must)];
  profile.should = report.summary[static_cast<std::size_t>(coverage::Tier::should)];
  ask_for_works(report, profile.questions);
  ask_for_facts(dossier, profile.questions);
  ask_for_readings(library, state.id, profile.questions);
  return profile;
}

}  // namespace lacuna::report

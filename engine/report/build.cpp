#include "report/build.hpp"

#include <algorithm>
#include <map>

#include "base/sha256.hpp"
#include "base/strings.hpp"
#include "report/official_text.hpp"
#include "report/provision_text.hpp"
#include "report/sources.hpp"

namespace lacuna::report {

namespace {

using Index = taxonomy::ConceptGraph::Index;

class Builder {
 public:
  Builder(const corpus::Library& library, const Request& request)
      : library_(library), request_(request), concepts_(library.method->concepts) {
    const auto found = library.dossiers.find(request.state.id);
    if (found != library.dossiers.end()) dossier_ = &found->second;
    report_.state = request.state;
    report_.as_of = request.as_of;
    report_.baseline = request.baseline.kind;
    report_.engine = request.engine;
    report_.left_out = request.left_out;
  }

  GapReport build() {
    report_.instruments = instruments_for(library_, request_);
    collect_obligations();
    for (auto& item : evidence_for(library_, request_)) evidence_[index_of(item.mapping)].push_back(item);
    assess_leaves();
    for (const auto& verdict : verdicts_) report_.concepts.push_back(concept_row(verdict));
    add_groups();
    count_unknown();
    add_works();
    add_missing_works();
    for (const auto& [name, file] : library_.files) report_.inputs.emplace(name, sha256_hex(file.text));
    for (const auto& [name, file] : library_.layer_files) report_.inputs.emplace(name, sha256_hex(file.text));
    return std::move(report_);
  }

 private:
  Index index_of(const mapping::Mapping* mapping) const { return *concepts_.find(*mapping->object); }

  void collect_obligations() {
    for (const InstrumentRow& row : report_.instruments) {
      if (!row.in_baseline && row.bond != jurisdiction::Bond::not_known) continue;
      auto& target = row.in_baseline ? obligations_ : unknown_;
      for (auto& obligation : obligations_of(library_, request_, row)) {
        target[index_of(obligation.mapping)].push_back(std::move(obligation));
      }
    }
  }

  void assess_leaves() {
    const auto& method = *library_.method;
    const coverage::Method rules{method.concepts, method.axes, method.phrases, dossier_};
    for (Index leaf = 0; leaf < concepts_.concepts().size(); ++leaf) {
      if (concepts_.at(leaf).roll_up != taxonomy::RollUp::leaf) continue;
      verdicts_.push_back(
          coverage::assess(rules, leaf, obligations_[leaf], evidence_[leaf], search_for(library_, dossier_, leaf)));
    }
  }

  ConceptRow concept_row(const coverage::ConceptVerdict& verdict) const {
    const taxonomy::Concept& leaf = concepts_.at(verdict.index);
    ConceptRow row;
    row.id = leaf.id;
    row.notation = leaf.notation;
    row.label = leaf.label;
    row.scope_note = leaf.scope_note;
    row.level = leaf.level.value_or(taxonomy::Level::law);
    row.measured = leaf.measured_in_law();
    row.verdict = verdict.verdict;
    row.support = verdict.support;
    row.contradiction = verdict.contradiction;
    row.by_tier = verdict.by_tier;
    row.suggestions = verdict.suggestions;
    row.flags = verdict.flags;
    row.reason = verdict.reason;
    row.search = search_for(library_, dossier_, verdict.index);
    for (const auto& each : verdict.obligations) row.obligations.push_back(obligation_row(each));
    for (std::size_t i = 0; i < verdict.evidence.size(); ++i) {
      row.evidence.push_back(evidence_row(verdict.evidence[i], verdict.reached[i]));
    }
    return row;
  }

  ObligationRow obligation_row(const coverage::ObligationVerdict& verdict) const {
    const coverage::Obligation& obligation = *verdict.obligation;
    ObligationRow row;
    row.instrument = obligation.instrument->id.str();
    row.modality = obligation.modality();
    row.tier = obligation.tier();
    for (const auto& qualifier : obligation.mapping->qualifiers) row.qualifiers.push_back(qualifier.str());
    row.verdict = verdict.verdict;
    row.required = verdict.required;
    row.uncovered = verdict.uncovered;
    row.limits = mapping::to_string(obligation.scope, library_.method->axes);
    static_cast<QuotedProvision&>(row) =
        quoted_provision(library_, *obligation.mapping, *obligation.document, obligation.provision);
    row.comment = obligation.mapping->comment;
    row.reason = verdict.reason;
    return row;
  }

  EvidenceRow evidence_row(const coverage::Evidence& evidence, const std::string& reached) const {
    const mapping::Mapping& mapping = *evidence.mapping;
    EvidenceRow row;
    if (evidence.provision) {
      static_cast<QuotedProvision&>(row) = quoted_provision(library_, mapping, *evidence.document, *evidence.provision);
    } else {
      row.provision = lost_provision(library_, *evidence.document, mapping.subject.eid);
      row.quote = mapping.quote;
    }
    row.predicate = mapping.predicate;
    row.basis = mapping.basis;
    row.limits = mapping::to_string(mapping.scope, library_.method->axes);
    row.reached = reached;
    row.freshness = evidence.freshness;
    row.author = mapping.author;
    row.reviewer = mapping.reviewer;
    row.date = mapping.date;
    row.comment = mapping.comment;
    return row;
  }

  void add_groups() {
    for (const auto& verdict : coverage::roll_up(concepts_, verdicts_)) {
      const taxonomy::Concept& group = concepts_.at(verdict.index);
      GroupRow row{group.id, group.notation, group.label, 0, group.roll_up, verdict, {}};
      row.depth = static_cast<std::size_t>(std::ranges::count(group.notation, '.'));
      for (const Index child : concepts_.children(verdict.index)) {
        for (std::size_t i = 0; i < verdicts_.size(); ++i) {
          if (verdicts_[i].index == child) row.leaves.push_back(i);
        }
      }
      report_.groups.push_back(std::move(row));
    }
    for (const auto& verdict : verdicts_) {
      if (!concepts_.at(verdict.index).measured_in_law()) continue;
      for (std::size_t tier = 0; tier < verdict.by_tier.size(); ++tier) {
        if (verdict.by_tier[tier]) report_.summary[tier].add(*verdict.by_tier[tier]);
      }
      for (const auto& each : verdict.obligations) {
        if (each.verdict != coverage::Verdict::not_applicable) ++report_.obligations;
        if (each.verdict == coverage::Verdict::covered) ++report_.obligations_covered;
      }
    }
  }

  /// A concept is unknown in a tier if only instruments that may or may not bind ask for it there.
  void count_unknown() {
    for (const auto& verdict : verdicts_) {
      if (!concepts_.at(verdict.index).measured_in_law()) continue;
      std::array<bool, 3> asked{};
      for (const auto& obligation : unknown_[verdict.index]) asked[static_cast<std::size_t>(obligation.tier())] = true;
      for (std::size_t tier = 0; tier < asked.size(); ++tier) {
        if (asked[tier] && !verdict.by_tier[tier]) ++report_.summary[tier].n_unknown;
      }
    }
  }

  void add_works() {
    for (const akn::WorkIri& work : library_.works_of(request_.state.id)) {
      const akn::Document& document = *library_.expression_on(work, request_.as_of);
      WorkRow row{work.str(),
                  corpus::cite_work(library_, work),
                  title_of_work(library_, document),
                  document.expression,
                  document.is_digest(),
                  {},
                  document.provisions.size(),
                  0};
      if (library_.has_layers()) row.official = official_expression(library_, document);
      if (const auto* set = library_.mappings_of(work)) {
        std::vector<std::string> subjects;
        for (const auto& mapping : set->mappings) subjects.push_back(mapping.subject.eid.str());
        std::ranges::sort(subjects);
        row.mapped = static_cast<std::size_t>(std::unique(subjects.begin(), subjects.end()) - subjects.begin());
      }
      report_.works.push_back(std::move(row));
    }
  }

  void add_missing_works() {
    if (dossier_ == nullptr) return;
    for (const auto& work : dossier_->works) {
      if (library_.at_hand(work.iri) && !work.partial) continue;
      MissingWork missing{work.cite, library_.at_hand(work.iri) ? "the rest of " + work.title : work.title, {}};
      for (const auto& search : dossier_->searches) {
        const bool expected = std::ranges::find(search.expected_works, work.iri) != search.expected_works.end();
        if (expected) missing.groups.push_back(concepts_.get(search.id)->label);
      }
      if (!missing.groups.empty()) report_.missing_works.push_back(std::move(missing));
    }
  }

  const corpus::Library& library_;
  const Request& request_;
  const taxonomy::ConceptGraph& concepts_;
  const jurisdiction::Dossier* dossier_ = nullptr;
  std::map<Index, std::vector<coverage::Obligation>> obligations_;
  std::map<Index, std::vector<coverage::Obligation>> unknown_;
  std::map<Index, std::vector<coverage::Evidence>> evidence_;
  std::vector<coverage::ConceptVerdict> verdicts_;
  GapReport report_;
};

}  // namespace

GapReport build_gap_report(const corpus::Library& library, const Request& request) {
  return Builder(library, request).build();
}

}  // namespace lacuna::report

#include "report/review.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "akn/citation.hpp"
#include "base/sha256.hpp"
#include "corpus/reading.hpp"
#include "mapping/pin.hpp"
#include "report/provision_text.hpp"

namespace lacuna::report {

namespace {

using mapping::ReviewKind;

std::string status_of(const mapping::Mapping& mapping, const akn::Document& document) {
  std::string status = "suggested";
  if (mapping.negated) status = "rejected";
  if (mapping.accepted()) status = "accepted";
  if (!mapping.suggested()) status += " by " + (mapping.reviewer.empty() ? mapping.author : mapping.reviewer);
  return mapping::pin(mapping, document).stale() ? status + "; its words changed since" : status;
}

class Questions {
 public:
  Questions(const corpus::Library& library, const mapping::MappingSet& set, const akn::Document& document)
      : library_(library), set_(set), document_(document) {}

  void add_rows(const akn::Eid& eid, std::vector<ReviewQuestion>& questions) const {
    for (const mapping::Mapping& mapping : set_.mappings) {
      if (mapping.subject.eid != eid) continue;
      ReviewQuestion question = about(eid, mapping.object);
      question.kind = ReviewKind::mapping;
      question.cells = mapping::review_cells(mapping, library_.method->axes);
      question.status = status_of(mapping, document_);
      questions.push_back(std::move(question));
    }
  }

  void add_suggestions(const SuggestedProvision& provision, const akn::Eid& eid,
                       std::vector<ReviewQuestion>& questions) const {
    for (const SuggestedConcept& each : provision.suggestions) {
      if (is_row(eid, each.id)) continue;
      ReviewQuestion question = about(eid, each.id);
      question.cells = proposal(eid, each.id.str(), ReviewKind::suggestion);
      question.cells.basis = national() ? "express" : "";
      question.cells.chance = fmt::format("{:.2f}", each.probability);
      question.status = fmt::format("suggested, {}", suggest::to_string(each.tier));
      question.because = because(each);
      questions.push_back(std::move(question));
    }
    if (corpus::is_read(set_, eid)) return;
    ReviewQuestion question = about(eid, std::nullopt);
    question.kind = ReviewKind::unread;
    question.cells = proposal(eid, "", ReviewKind::unread);
    question.status = "read by nobody";
    questions.push_back(std::move(question));
  }

 private:
  /// A national law provides, a convention requires.
  [[nodiscard]] bool national() const { return library_.treaties.find_work(set_.work) == nullptr; }

  [[nodiscard]] bool is_row(const akn::Eid& eid, const taxonomy::ConceptId& id) const {
    return std::ranges::any_of(set_.mappings, [&](const mapping::Mapping& mapping) {
      return mapping.subject.eid == eid && mapping.object == id;
    });
  }

  [[nodiscard]] mapping::ReviewCells proposal(const akn::Eid& eid, const std::string& concept_id,
                                              ReviewKind kind) const {
    mapping::ReviewCells cells;
    cells.id = mapping::review_id({set_.work, eid}, concept_id, kind);
    cells.eid = eid.str();
    cells.concept_id = concept_id;
    cells.predicate = to_string(national() ? mapping::Predicate::provides : mapping::Predicate::requires_it);
    return cells;
  }

  [[nodiscard]] ReviewQuestion about(const akn::Eid& eid, const std::optional<taxonomy::ConceptId>& id) const {
    ReviewQuestion question;
    const auto* leaf = id ? library_.method->concepts.get(*id) : nullptr;
    question.protection = leaf == nullptr ? "no protection content" : leaf->label;
    const auto place = document_.find(eid);
    if (!place) return question;
    question.citation = akn::cite(document_, *place);
    question.heading = document_.provisions[*place].heading;
    question.text = document_.provisions[*place].own_text();
    return question;
  }

  const corpus::Library& library_;
  const mapping::MappingSet& set_;
  const akn::Document& document_;
};

std::string named(const akn::Document& document, std::size_t place) {
  return fmt::format("{}  [{}]", akn::cite(document, place), document.provisions[place].eid.str());
}

std::string stale_row(const mapping::Mapping& mapping, const mapping::Pin& pin, const akn::Document& document) {
  const std::string object = mapping.object ? mapping.object->str() : "no protection content";
  const std::string what = pin.match == align::Match::moved && pin.provision
                               ? "its words now stand in " + document.provisions[*pin.provision].eid.str()
                           : pin.match == align::Match::fuzzy ? "its words changed"
                                                              : "its words are gone";
  return fmt::format("{} → {}: {}", mapping.subject.eid.str(), object, what);
}

}  // namespace

ReviewSheet review_sheet(const corpus::Library& library, const mapping::MappingSet& set, const akn::Document& document,
                         const SuggestionReport& suggestions) {
  ReviewSheet sheet;
  sheet.origin = {set.work.str(), document.expression, sha256_hex(library.files.at(set.file).text), 0};
  sheet.title = title_of_work(library, document);
  sheet.language = suggestions.language;
  sheet.notes = suggestions.notes;
  for (const taxonomy::Concept& each : library.method->concepts.concepts()) {
    if (each.roll_up == taxonomy::RollUp::leaf) sheet.concepts.push_back(each.id.str());
  }
  const Questions questions(library, set, document);
  std::map<std::string, const SuggestedProvision*> suggested;
  for (const SuggestedProvision& each : suggestions.provisions) suggested[each.eid] = &each;
  for (const akn::Provision& provision : document.provisions) {
    questions.add_rows(provision.eid, sheet.questions);
    const auto found = suggested.find(provision.eid.str());
    if (found != suggested.end()) questions.add_suggestions(*found->second, provision.eid, sheet.questions);
  }
  sheet.origin.rows = sheet.questions.size();
  return sheet;
}

ReviewProgress review_progress(const corpus::Library& library, const mapping::MappingSet& set,
                               const akn::Document& document) {
  ReviewProgress progress;
  progress.title = title_of_work(library, document);
  progress.expression = document.expression;
  const auto share = corpus::read_share(library, document);
  progress.provisions = share.provisions;
  for (const std::size_t place : corpus::unread_provisions(set, document))
    progress.unread.push_back(named(document, place));
  for (const mapping::Mapping& mapping : set.mappings) {
    ++(mapping.negated ? progress.rejected : mapping.accepted() ? progress.accepted : progress.undecided);
    const auto pin = mapping::pin(mapping, document);
    if (pin.stale()) progress.stale.push_back(stale_row(mapping, pin, document));
  }
  return progress;
}

}  // namespace lacuna::report

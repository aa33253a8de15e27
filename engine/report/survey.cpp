#include "report/survey.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.hpp"
#include "corpus/reading.hpp"
#include "report/survey_parts.hpp"

namespace lacuna::report {

namespace {

using Index = taxonomy::ConceptGraph::Index;
using jurisdiction::Instrument;
using jurisdiction::Relation;
using jurisdiction::RelationKind;

/// The resolution that asks for the survey.
constexpr std::string_view kMandate = "/akn/un/statement/deliberation/ecosoc/1996-07-24/1996-26";

std::string relation_words(const Relation& relation, const std::string& other) {
  switch (relation.kind) {
    case RelationKind::needs_party: return fmt::format("only parties to {} may join ({})", other, relation.source);
    case RelationKind::needs_party_or_signatory:
      return fmt::format("only parties to {} and its signatories may join ({})", other, relation.source);
    case RelationKind::supersedes:
      return fmt::format("takes the place of {} between parties to both ({})", other, relation.source);
    case RelationKind::disconnects:
      return fmt::format("some parties apply law of their own between them ({})", relation.source);
  }
  return {};
}

std::vector<std::string> notes_on(const corpus::Library& library, const Instrument& instrument) {
  std::vector<std::string> notes;
  for (const Relation& relation : library.treaties.relations) {
    if (relation.instrument != instrument.id) continue;
    notes.push_back(relation_words(relation, library.treaties.find(relation.other.str())->abbreviation));
  }
  if (instrument.membership == "open-pairwise")
    notes.emplace_back("an accession binds only towards States that accept it");
  if (instrument.table == jurisdiction::PartyTable::partial)
    notes.emplace_back("the table of parties is not complete: who is not in it may be a party");
  if (instrument.table == jurisdiction::PartyTable::none) notes.emplace_back("no table of parties is at hand");
  return notes;
}

SurveyInstrument instrument_row(const SurveyView& view, std::size_t at) {
  const Instrument& instrument = *view.instruments[at];
  SurveyInstrument row;
  row.id = instrument.id;
  row.abbreviation = instrument.abbreviation;
  row.title = instrument.title;
  row.adopted = instrument.adopted;
  row.in_force = instrument.in_force;
  row.in_force_on_day = view.in_force(at, view.day);
  row.membership = instrument.membership;
  row.known_to = instrument.known_to;
  row.parties = view.count(view.bound[at], view.not_known[at]);
  row.notes = notes_on(view.library, instrument);
  const auto* document = view.library.expression_on(instrument.work, view.day);
  if (document == nullptr) return row;
  const auto share = corpus::read_share(view.library, *document);
  row.expression = document->expression;
  row.provisions = share.provisions;
  row.mapped = share.mapped;
  row.read = share.mapped != 0;
  return row;
}

std::vector<MandateParagraph> mandate_of(const corpus::Library& library) {
  std::vector<MandateParagraph> paragraphs;
  const auto work = akn::WorkIri::parse(kMandate);
  const auto expressions = work ? library.expressions_of(*work) : std::vector<const akn::Document*>{};
  if (expressions.empty()) return paragraphs;
  for (const akn::Provision& provision : expressions.front()->provisions) {
    if (provision.num.empty()) continue;
    std::string number = provision.num;
    std::erase(number, '.');
    paragraphs.push_back({provision.eid.str(), std::move(number), provision.own_text()});
  }
  return paragraphs;
}

void add_concepts(const SurveyView& view, Survey& survey) {
  const auto& concepts = view.library.method->concepts;
  const auto clauses = collect_clauses(view);
  std::vector<Index> leaves;
  for (Index index = 0; index < concepts.concepts().size(); ++index) {
    const taxonomy::Concept& each = concepts.at(index);
    if (each.roll_up != taxonomy::RollUp::leaf) {
      survey.groups.push_back({each.id, each.notation, each.label});
      continue;
    }
    const auto found = clauses.find(index);
    leaves.push_back(index);
    survey.concepts.push_back(survey_concept(
        view, index, found == clauses.end() ? std::span<const ClauseSource>{} : std::span(found->second)));
  }
  add_years(view, clauses, leaves, survey);
  survey.ratifications = ratifications(view, clauses);
  survey.bodies = survey_bodies(view, clauses);
}

}  // namespace

SurveyView::SurveyView(const corpus::Library& from, Date on) : library(from), day(on), bonds(from.treaties) {
  for (const Instrument& instrument : library.treaties.instruments) {
    if (!instrument.adopted || *instrument.adopted <= day) instruments.push_back(&instrument);
  }
  std::ranges::stable_sort(instruments, {}, [](const Instrument* each) { return each->adopted; });
  for (const Instrument* instrument : instruments) {
    bound.push_back(bonds.bound(*instrument, day));
    not_known.push_back(bonds.not_known(*instrument, day));
  }
}

bool SurveyView::in_force(std::size_t instrument, Date on) const {
  const auto& own = instruments[instrument]->in_force;
  return own ? *own <= on : bonds.bound(*instruments[instrument], on).any();
}

StateCount SurveyView::count(const jurisdiction::StateSet& known, const jurisdiction::StateSet& unknown) const {
  return {known.count(), (unknown & ~known).count(), bonds.states().size()};
}

std::string_view to_string(Standing standing) {
  switch (standing) {
    case Standing::nowhere: return "nowhere";
    case Standing::weaker: return "weaker";
    case Standing::not_in_force: return "not-in-force";
    case Standing::regional: return "regional";
    case Standing::few: return "few";
    case Standing::wide: return "wide";
  }
  return "";
}

const SurveyConcept* Survey::find(const taxonomy::ConceptId& id) const {
  const auto found = std::ranges::find(concepts, id, &SurveyConcept::id);
  return found == concepts.end() ? nullptr : &*found;
}

Survey build_survey(const corpus::Library& library, Date as_of, std::string engine, std::vector<std::string> left_out) {
  const SurveyView view(library, as_of);
  Survey survey;
  survey.as_of = as_of;
  survey.engine = std::move(engine);
  survey.left_out = std::move(left_out);
  survey.states.assign(view.bonds.states().begin(), view.bonds.states().end());
  for (std::size_t i = 0; i < view.instruments.size(); ++i) {
    survey.instruments.push_back(instrument_row(view, i));
    if (!survey.instruments.back().read) survey.not_surveyed.push_back(survey.instruments.back().title);
  }
  add_concepts(view, survey);
  survey.mandate = mandate_of(library);
  for (const auto& [name, file] : library.files) survey.inputs.emplace(name, sha256_hex(file.text));
  return survey;
}

}  // namespace lacuna::report

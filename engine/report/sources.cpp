#include "report/sources.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "mapping/pin.hpp"

namespace lacuna::report {

namespace {

using jurisdiction::Bond;

bool listed(const Request& request, const jurisdiction::Instrument& instrument) {
  const auto& list = request.baseline.instruments;
  return std::ranges::find(list, instrument.id) != list.end();
}

bool in_baseline(const Request& request, const jurisdiction::Instrument& instrument, Bond bond) {
  const bool in_force = !instrument.in_force || *instrument.in_force <= request.as_of;
  switch (request.baseline.kind) {
    case Baseline::Kind::bound: return bond == Bond::party;
    case Baseline::Kind::open: return in_force && instrument.membership.starts_with("open");
    case Baseline::Kind::list: return listed(request, instrument);
  }
  return false;
}

/// A reservation that excludes takes the obligation away; the others are told beside it.
void apply_reservations(const corpus::Library& library, const Request& request, coverage::Obligation& obligation) {
  if (request.baseline.kind != Baseline::Kind::bound) return;
  const auto reservations =
      library.treaties.reservations_to(obligation.instrument->id, request.state.id,
                                       obligation.document->provisions[obligation.provision].eid, request.as_of);
  for (const auto* reservation : reservations) {
    if (reservation->effect != jurisdiction::ReservationEffect::excludes) continue;
    obligation.not_applicable = fmt::format("reserved{}{}; source: {}", reservation->value.empty() ? "" : ": ",
                                            reservation->value, reservation->source);
  }
}

/// Where a provision leaves the age to a declaration, the State owes what it declared and no more.
void apply_declared_age(const corpus::Library& library, const Request& request, coverage::Obligation& obligation) {
  if (request.baseline.kind != Baseline::Kind::bound || obligation.scope.age_below == taxonomy::kAdultAge) return;
  const auto age =
      library.treaties.declared_age(obligation.instrument->id, request.state.id,
                                    obligation.document->provisions[obligation.provision].eid, request.as_of);
  if (age) obligation.scope.age_below = std::min(*age, taxonomy::kAdultAge);
}

}  // namespace

std::vector<InstrumentRow> instruments_for(const corpus::Library& library, const Request& request) {
  std::vector<InstrumentRow> rows;
  for (const auto& instrument : library.treaties.instruments) {
    const auto status = library.treaties.status_of(instrument, request.state.id, request.as_of);
    InstrumentRow row;
    row.id = instrument.id;
    row.abbreviation = instrument.abbreviation;
    row.title = instrument.title;
    row.bond = status.bond;
    row.known_to = instrument.known_to;
    row.last_verified = status.last_verified;
    row.source = instrument.source;
    if (status.row != nullptr) {
      row.since = status.row->bound_from();
      row.deposited = status.row->action;
      row.signed_on = status.row->signature;
      row.kind = status.row->kind;
      row.pairwise = instrument.membership == "open-pairwise" && row.kind == "accession";
      row.source = status.row->source;
    }
    row.in_baseline = in_baseline(request, instrument, status.bond);
    rows.push_back(std::move(row));
  }
  return rows;
}

std::vector<coverage::Obligation> obligations_of(const corpus::Library& library, const Request& request,
                                                 const InstrumentRow& row) {
  std::vector<coverage::Obligation> obligations;
  const auto* instrument = library.treaties.find(row.id.str());
  const auto* document = library.expression_on(instrument->work, request.as_of);
  const auto* set = library.mappings_of(instrument->work);
  if (document == nullptr || set == nullptr) return obligations;
  const auto dossier = library.dossiers.find(request.state.id);
  for (const mapping::Mapping& mapping : set->mappings) {
    const bool asks = mapping.accepted() && mapping.object && mapping.predicate == mapping::Predicate::requires_it;
    const auto pin = mapping::pin(mapping, *document);
    if (!asks || !pin.provision) continue;
    coverage::Obligation obligation{
        instrument, document, *pin.provision, &mapping, mapping.scope, pin.stale(), row.last_verified, "", ""};
    apply_declared_age(library, request, obligation);
    coverage::apply_conditions(obligation, dossier == library.dossiers.end() ? nullptr : &dossier->second);
    apply_reservations(library, request, obligation);
    obligations.push_back(std::move(obligation));
  }
  return obligations;
}

std::vector<coverage::Evidence> evidence_for(const corpus::Library& library, const Request& request) {
  std::vector<coverage::Evidence> evidence;
  const auto dossier = library.dossiers.find(request.state.id);
  for (const akn::WorkIri& work : library.works_of(request.state.id)) {
    const auto* document = library.expression_on(work, request.as_of);
    const auto* set = library.mappings_of(work);
    const auto* entry = dossier == library.dossiers.end() ? nullptr : dossier->second.find_work(work);
    if (document == nullptr || set == nullptr) continue;
    for (const mapping::Mapping& mapping : set->mappings) {
      if (mapping.negated || !mapping.object || mapping.predicate == mapping::Predicate::requires_it) continue;
      const auto pin = mapping::pin(mapping, *document);
      auto freshness = coverage::Freshness::stale;
      if (pin.provision) {
        const auto force = coverage::in_force(*document, document->provisions[*pin.provision], entry, request.as_of);
        if (!force) continue;
        if (!pin.stale()) freshness = *force;
      }
      if (mapping.suggested()) freshness = coverage::Freshness::suggested;
      evidence.push_back({document, pin.provision, &mapping, freshness});
    }
  }
  return evidence;
}

coverage::SearchState search_for(const corpus::Library& library, const jurisdiction::Dossier* dossier,
                                 taxonomy::ConceptGraph::Index leaf) {
  coverage::SearchState state;
  const auto* search = dossier == nullptr ? nullptr : dossier->search_for(library.method->concepts, leaf);
  if (search == nullptr) return state;
  state.searched = search->searched.has_value();
  state.on = search->searched;
  state.note = search->note;
  for (const akn::WorkIri& work : search->expected_works) {
    const bool partial = library.at_hand(work) && dossier->is_partial(work);
    if (library.at_hand(work) && !partial) continue;
    const auto* entry = dossier->find_work(work);
    const std::string name = entry == nullptr ? work.str() : "the " + entry->title;
    state.missing_works.push_back(partial ? "the rest of " + name : name);
  }
  return state;
}

}  // namespace lacuna::report

#include "corpus/treaty_check.hpp"

#include <fmt/format.h>

namespace lacuna::corpus {

namespace {

using jurisdiction::Bond;
using jurisdiction::Party;
using jurisdiction::Relation;
using jurisdiction::RelationKind;

constexpr const char* kParties = "mappings/treaty/parties.tsv";

void check_instruments(const Library& library, Diagnostics& diagnostics) {
  for (const akn::Document& document : library.documents) {
    const bool convention = document.file.starts_with("corpus/conventions/");
    if (!convention || library.treaties.find_work(document.work) != nullptr) continue;
    diagnostics.add({"TRE003", Severity::error, document.file, 0,
                     fmt::format("work {} has no row in mappings/treaty/instruments.tsv", document.work.str()),
                     document.title, "add the row, or correct the work IRI"});
  }
}

void check_deposit(const Party& party, Diagnostics& diagnostics) {
  if (party.kind == "succession" || !party.in_force || !party.action || *party.action <= *party.in_force) return;
  diagnostics.add({"TRE004", Severity::error, kParties, 0,
                   fmt::format("{} is bound by {} from {}, before its {} of {}", party.state.str(),
                               party.instrument.str(), party.in_force->str(), party.kind, party.action->str()),
                   "", "compare with the depositary's table; only a succession works back"});
}

/// Every row against the final clauses of its instrument. A successor is bound from another day, and so is who was a
/// party to the convention before it was amended.
void check_entry(const Library& library, const Party& party, Diagnostics& diagnostics) {
  const auto& instrument = *library.treaties.find(party.instrument.str());
  const bool by_rule = party.kind == "ratification" || party.kind == "acceptance" || party.kind == "approval" ||
                       (party.kind == "accession" && instrument.entry && !instrument.entry->ratification_only());
  if (!by_rule || !instrument.entry || !party.action || !party.in_force) return;
  if (instrument.entry->allows(*party.action, *party.in_force, instrument.in_force)) return;
  diagnostics.add(
      {"TRE006", Severity::error, kParties, 0,
       fmt::format("{} is bound by {} from {}; its {} of {} binds from {}", party.state.str(), party.instrument.str(),
                   party.in_force->str(), party.kind, party.action->str(), instrument.entry->from(*party.action).str()),
       "", "compare with the depositary's table and the final clauses; say in source which was misprinted"});
}

bool asks_for_the_other(const Relation& relation) {
  return relation.kind == RelationKind::needs_party || relation.kind == RelationKind::needs_party_or_signatory;
}

/// Whether the State may be a party to `relation.instrument` from the day on which it is.
bool holds(const Library& library, const Relation& relation, const Party& party, Date day) {
  const auto& other = *library.treaties.find(relation.other.str());
  if (relation.kind == RelationKind::needs_party_or_signatory && library.treaties.signed_by(other.id, party.state, day))
    return true;
  return library.treaties.status_of(other, party.state, day).bond != Bond::not_party;
}

/// The day on which a State came under an instrument; a successor is tried on the day on which it said so.
std::optional<Date> day_of_joining(const Party& party) {
  return party.kind == "succession" ? party.action : party.bound_from();
}

void check_relation(const Library& library, const Relation& relation, Diagnostics& diagnostics) {
  for (const Party& party : library.treaties.parties) {
    const auto day = day_of_joining(party);
    if (party.instrument != relation.instrument || !day || holds(library, relation, party, *day)) continue;
    const bool signing = relation.kind == RelationKind::needs_party_or_signatory;
    diagnostics.add({"TRE005", Severity::error, kParties, 0,
                     fmt::format("{} is bound by {} from {}, and then was no party to {}{}", party.state.str(),
                                 relation.instrument.str(), day->str(), relation.other.str(),
                                 signing ? " and had not signed it" : ""),
                     "", fmt::format("compare with the depositary's table: {}", relation.source)});
  }
}

}  // namespace

void check_treaties(const Library& library, Diagnostics& diagnostics) {
  check_instruments(library, diagnostics);
  for (const Party& party : library.treaties.parties) {
    check_deposit(party, diagnostics);
    check_entry(library, party, diagnostics);
  }
  for (const Relation& relation : library.treaties.relations) {
    if (asks_for_the_other(relation)) check_relation(library, relation, diagnostics);
  }
}

}  // namespace lacuna::corpus

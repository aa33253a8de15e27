#pragma once

#include <vector>

#include "corpus/library.hpp"
#include "coverage/evidence.hpp"
#include "coverage/obligation.hpp"
#include "report/build.hpp"
#include "report/gap_report.hpp"

namespace lacuna::report {

/// The instruments that matter to a request: those of the baseline, and those of which it is not known whether they
/// bind.
[[nodiscard]] std::vector<InstrumentRow> instruments_for(const corpus::Library& library, const Request& request);

/// The obligations of one instrument, with what takes them away from the State: reservations count only against
/// `bound`.
[[nodiscard]] std::vector<coverage::Obligation> obligations_of(const corpus::Library& library, const Request& request,
                                                               const InstrumentRow& instrument);

/// Everything that the law of the State at hand does on the day, in force or doubtful; accepted or suggested.
[[nodiscard]] std::vector<coverage::Evidence> evidence_for(const corpus::Library& library, const Request& request);

/// Whether the State's law was searched for a leaf.
[[nodiscard]] coverage::SearchState search_for(const corpus::Library& library, const jurisdiction::Dossier* dossier,
                                               taxonomy::ConceptGraph::Index leaf);

}  // namespace lacuna::report

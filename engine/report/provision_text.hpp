#pragma once

#include "corpus/labels.hpp"
#include "corpus/library.hpp"
#include "report/gap_report.hpp"

namespace lacuna::report {

/// A provision as reports show it, with its place in the law and the amendment that gave it its words.
[[nodiscard]] ProvisionText provision_text(const corpus::Library& library, const akn::Document& document,
                                           std::size_t provision);

/// One that a mapping names and the expression does not have.
[[nodiscard]] ProvisionText lost_provision(const corpus::Library& library, const akn::Document& document,
                                           const akn::Eid& eid);

/// Title of a work: of the convention by instruments.tsv, of a law by its dossier, else as the document says.
[[nodiscard]] std::string title_of_work(const corpus::Library& library, const akn::Document& document);

}  // namespace lacuna::report

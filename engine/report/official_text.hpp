#pragma once

#include "corpus/library.hpp"
#include "report/gap_report.hpp"

namespace lacuna::report {

/// A provision and the words of it that stand behind a mapping. If a layer has official words they take the place of a
/// summary: the text of the provision in which the words behind the mapping stand, and the span of those words in it.
/// They are looked for where ext_authentic says; if that text is not at hand, in another by alignment. Citation,
/// headings and amendment stay as the digest has them. Without layers it is the provision as the document has it.
[[nodiscard]] QuotedProvision quoted_provision(const corpus::Library& library, const mapping::Mapping& mapping,
                                               const akn::Document& document, std::size_t provision);

/// Expression of the official text from which a work is quoted; empty if none is at hand.
[[nodiscard]] std::string official_expression(const corpus::Library& library, const akn::Document& document);

}  // namespace lacuna::report

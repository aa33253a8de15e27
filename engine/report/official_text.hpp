#pragma once

#include "corpus/library.hpp"
#include "report/gap_report.hpp"

namespace lacuna::report {

/// Puts official words, if a layer has them, in the place of a summary: the text of the provision in which the words
/// behind the mapping stand, and the span of those words in it. They are looked for where ext_authentic says; if that
/// text is not at hand, in another by alignment. Citation, headings and amendment stay as the digest has them. Without
/// layers nothing changes.
void show_official_words(const corpus::Library& library, const mapping::Mapping& mapping, const akn::Document& digest,
                         std::size_t provision, ProvisionText& text);

/// Expression of the official text from which a work is quoted; empty if none is at hand.
[[nodiscard]] std::string official_expression(const corpus::Library& library, const akn::Document& document);

}  // namespace lacuna::report

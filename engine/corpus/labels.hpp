#pragma once

#include <string>
#include <string_view>

#include "corpus/library.hpp"

namespace lacuna::corpus {

/// How a work is cited in a line: "2008/8" by the dossier, "TIP" by instruments.tsv, else the end of its IRI.
[[nodiscard]] std::string cite_work(const Library& library, const akn::WorkIri& work);

/// The derived fields of a mapping as they should be: subject_label and object_label, and the hash where none was
/// taken. Fields that cannot be derived, because the provision is not at hand, are left as they are.
[[nodiscard]] mapping::Mapping with_derived_fields(const Library& library, const mapping::MappingSet& set,
                                                   mapping::Mapping mapping);

/// The expression whose words a mapping set quotes: the one its header names; nothing if the corpus does not have it.
[[nodiscard]] const akn::Document* pinned_expression(const Library& library, const mapping::MappingSet& set);

/// Number of data rows in the text of a table: lines that are neither empty, nor '#' lines, nor the header.
[[nodiscard]] std::size_t table_rows(std::string_view text);

}  // namespace lacuna::corpus

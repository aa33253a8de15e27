#pragma once

#include <optional>

#include "akn/document.hpp"

namespace pugi {
class xml_node;
}

namespace lacuna::akn {

/// Fills work, expression, language, date, title and authority of a document from its <meta>, AKN-NC 1.0 §4.
///
/// Values as they are found are read where they can be: components ("/!main") taken off; a missing "/akn"; country and
/// language by any ISO code or by the URI of an authority table; ELI paths; dates "2007" and "20221019"; days beyond
/// the year 2900, which mean none; the publisher's own date of application before FRBRdate. What had to be repaired
/// stands in Document::repairs. A work that cannot be told stays empty.
void read_identification(const pugi::xml_node& meta, Document& document);

/// The day from which something applies, if the vocabulary of its publisher says so in an element
/// `name="dateApplicability"` directly inside `node`: Luxembourg's JOLux.
[[nodiscard]] std::optional<Date> date_of_application(const pugi::xml_node& node);

/// A date as files write it: "2010-07-17", "20100717"; nothing for other forms and for the far future.
[[nodiscard]] std::optional<Date> lenient_date(std::string_view written);

}  // namespace lacuna::akn

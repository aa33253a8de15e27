#pragma once

#include <optional>
#include <string_view>

#include "akn/iri.hpp"

namespace lacuna::akn {

/// What a file says of its work, as written; any of it may be empty.
struct WrittenWork {
  std::string_view this_;      ///< FRBRthis
  std::string_view uri;        ///< FRBRuri
  std::string_view country;    ///< FRBRcountry: "lu", "LUX", "http://publications.europa.eu/…/country/LUX"
  std::string_view number;     ///< FRBRnumber
  std::string_view type;       ///< of the document: act, bill …
  std::string_view work_date;  ///< ISO 8601 day or year
};

/// The work IRI that is meant. Tried in this order, of FRBRthis, then of FRBRuri:
///
/// - the IRI itself, without component;
/// - an IRI without "/akn", or whose country is no ISO alpha-2 code: "/ita/act/…" is "/akn/it/act/…";
/// - an ELI: "…/eli/etat/leg/loi/1999/05/31/n6/jo" of Luxembourg is "/akn/lu/act/loi/1999-05-31/n6": what ELI says of
/// the
///   version (jo, consolide) is no part of the work; so with the URLs of legislation.gov.uk;
///
/// then country, type, date and number. Nothing if there is no country or no date.
[[nodiscard]] std::optional<WorkIri> repair_work(const WrittenWork& written);

/// A work IRI of any of these forms, as references to other laws are written; nothing for what is none.
[[nodiscard]] std::optional<WorkIri> work_of_reference(std::string_view reference, std::string_view country);

/// An IRI without the component that AKN-NC 1.0 §4.6 lets follow it ("/!main", "/main") and without a last slash.
[[nodiscard]] std::string_view without_component(std::string_view iri);

}  // namespace lacuna::akn

#pragma once

#include <optional>
#include <string>

#include "akn/document.hpp"
#include "ingest/outline.hpp"

namespace lacuna::ingest {

/// What a published text does not say of itself, or not reliably.
struct Identity {
  akn::WorkIri work;
  std::string title;
  std::string language;      ///< ISO 639-2, "eng"
  std::string work_date;     ///< ISO 8601 day
  std::optional<Date> date;  ///< the day as of which the text is known
  std::string source;        ///< where it was taken from, "" if not told
  std::string retrieved;     ///< ISO 8601 day, "" if not told
};

/// The outline as a document: eIds after AKN-NC 1.0 §5. Articles and sections are known by their number alone, for it
/// is unique in the law; inside a schedule by the schedule's; containers by those above them. A number that comes twice
/// gets "-2".
[[nodiscard]] akn::Document to_document(const Outline& outline, const Identity& identity);

}  // namespace lacuna::ingest

#pragma once

#include <array>
#include <string>
#include <string_view>

#include "mapping/mapping.hpp"
#include "taxonomy/axes.hpp"

namespace lacuna::mapping {

/// What a review of a law asks about, row by row.
enum class ReviewKind {
  suggestion,  ///< a protection that nobody decided on
  mapping,     ///< a row of the mapping file
  unread,      ///< a provision of which nobody said anything
};

/// The columns of a review, in this order: what the row is about, then what the reviewer fills in.
inline constexpr std::array<std::string_view, 19> kReviewColumns{
    "id",       "provision", "eid",       "heading",  "text",  "concept", "protection", "status", "chance", "because",
    "decision", "instead",   "predicate", "modality", "basis", "limits",  "qualifiers", "quote",  "comment"};

/// What stands in the cells of a row, without those that only explain it.
struct ReviewCells {
  std::string id;
  std::string eid;
  std::string concept_id;  ///< empty: no protection content
  std::string chance;      ///< 0 to 1; may be empty
  std::string decision;    ///< accept, reject, change; empty: undecided
  std::string instead;     ///< of change: the protection that is meant
  std::string predicate;   ///< without lac:
  std::string modality;
  std::string basis;
  std::string limits;
  std::string qualifiers;
  std::string quote;
  std::string comment;
};

/// The name of a row in files that leave and come back: the same for the same question, another for any other. Its
/// first letter tells the kind: s, m, u.
[[nodiscard]] std::string review_id(const akn::ProvisionIri& subject, std::string_view concept_id, ReviewKind kind);
[[nodiscard]] std::string review_id(const Mapping& mapping, const taxonomy::Axes& axes);

/// The cells of a row of the mapping file, undecided.
[[nodiscard]] ReviewCells review_cells(const Mapping& mapping, const taxonomy::Axes& axes);

/// From which state of which mapping file a review was made.
struct ReviewOrigin {
  std::string work;        ///< IRI
  std::string expression;  ///< whose words were shown
  std::string sha256;      ///< of the mapping file
  std::size_t rows = 0;    ///< how many left
};

/// The items of an origin as they stand in the file, in this order: what it is, then the fields above.
inline constexpr std::string_view kReviewFormat = "lacuna-review/1";
inline constexpr std::array<std::string_view, 5> kOriginKeys{"format", "work", "expression", "sha256", "rows"};
inline constexpr std::string_view kOriginSheet = "about";
inline constexpr std::string_view kDecisionSheet = "decisions";

}  // namespace lacuna::mapping

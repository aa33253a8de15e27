#pragma once

#include <optional>
#include <vector>

#include "akn/document.hpp"
#include "mapping/sssom.hpp"
#include "mapping/wanted_row.hpp"

namespace lacuna::mapping {

/// What became of one row of a review.
struct Decided {
  std::size_t row = 0;
  Choice choice = Choice::accept;
  Mapping mapping;  ///< as it will stand in the file; of a change the one meant, the other is rejected beside it
};

/// A mapping set with decisions carried out.
struct DecidedSet {
  MappingSet set;
  std::vector<Decided> rows;  ///< those that change something, in the order of the review
  std::size_t already = 0;    ///< decisions that the set held before
};

/// Carries out decisions on a set, whose words are those of `document`:
///
/// - accept: the row as it stands in the review, with the reviewer's name; of a provision without protection, a row
///   that says so (sssom:NoTermFound);
/// - reject: a row that keeps the protection from being suggested again (predicate_modifier Not);
/// - change: the protection under `instead` is accepted, the other rejected.
///
/// `unchanged` tells that the set is still the one of which the review was made. If it is not, what it holds already is
/// left alone, whoever decided it: so that twice is once. Whatever is wrong with any row is reported under its number
/// in the review, and then nothing is decided: MAP002, MAP003, MAP006, MAP007, MAP012 as for a mapping file; MAP004 a
/// quote that is not there; REV005 a row that is not of this law, or whose provision or protection was changed; REV006
/// a change that does not say what; REV007 a decision that the row or another one does not allow. Derived fields of
/// new rows are empty.
[[nodiscard]] std::optional<DecidedSet> decide(const MappingSet& set, const akn::Document& document,
                                               const DecisionFile& file, bool unchanged, const Reviewer& reviewer,
                                               const Vocabulary& vocabulary, Diagnostics& diagnostics);

}  // namespace lacuna::mapping

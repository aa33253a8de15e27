#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "akn/document.hpp"
#include "align/edits.hpp"
#include "align/locate.hpp"
#include "align/versions.hpp"
#include "mapping/mapping.hpp"

namespace lacuna::report {

/// One of the two expressions compared.
struct Version {
  std::string work;
  std::string expression;  ///< the whole IRI, "/akn/is/act/2005/1/eng@2012-01-01/digest"
  std::string language;    ///< ISO 639-2
  std::string title;
  std::optional<Date> date;  ///< the day as of which its text is known
  bool summary = false;      ///< a digest, not the law
};

/// A provision as one of the expressions has it; all empty where it has none.
struct ProvisionLabel {
  std::string eid;
  std::string num;
  std::string heading;
  std::string citation;               ///< "s. 3(1)"
  std::vector<std::string> headings;  ///< the chain above it, itself last, the law's title left out
  bool repealed = false;
};

/// What became of one provision.
struct ProvisionChange {
  align::Change change = align::Change::changed;
  akn::Scope scope = akn::Scope::own;  ///< quoted: words for another law
  ProvisionLabel before;
  ProvisionLabel after;
  std::vector<align::Edit> words;  ///< of its own words; empty if they are the same

  /// The label to name it by: the later one, of what was removed the earlier one.
  [[nodiscard]] const ProvisionLabel& label() const { return change == align::Change::removed ? before : after; }
};

/// Whether one mapping still holds in the later expression.
struct MappingState {
  std::string file;
  std::size_t line = 0;
  std::string expression;  ///< the one it is pinned to, as its file says
  std::string subject;     ///< "akn:is/act/2005/1/~sec_2"
  std::string object;      ///< "prot:attempt", "sssom:NoTermFound"
  align::Match state = align::Match::orphan;
  std::string found;  ///< eId at which its words or its place were found; may be empty
};

/// Numbers of provisions of the law's own text, but for `quoted`.
struct DiffSummary {
  std::size_t same = 0;
  std::size_t relabelled = 0;
  std::size_t changed = 0;
  std::size_t moved = 0;
  std::size_t added = 0;
  std::size_t removed = 0;
  std::size_t quoted = 0;          ///< provisions for another law that are not the same
  std::size_t words_inserted = 0;  ///< own text, preamble included; those of moved provisions count only if they differ
  std::size_t words_deleted = 0;
};

/// Two expressions compared: plain data for every format.
struct LawDiff {
  Version before;
  Version after;
  std::vector<std::string> notes;           ///< sentences on what limits the comparison
  std::vector<align::Edit> preamble;        ///< empty if it is the same
  std::vector<ProvisionChange> provisions;  ///< all but the same ones, in the order of the later expression
  std::vector<MappingState> mappings;       ///< of the sets pinned to either expression, against the later one
  DiffSummary summary;
};

/// Compares two expressions, of one law or, with a note, of two. Mapping sets of works other than the later
/// one's, or pinned to other expressions, are left out. Pure.
[[nodiscard]] LawDiff diff_laws(const akn::Document& before, const akn::Document& after,
                                std::span<const mapping::MappingSet* const> sets);

/// "exact", "moved", "fuzzy", "orphan".
[[nodiscard]] std::string_view state_name(align::Match match);

}  // namespace lacuna::report

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "taxonomy/concept.hpp"

namespace lacuna::taxonomy {

/// The concept scheme as the Turtle file states it, before it is checked as a graph.
struct Scheme {
  std::string label;              ///< skos:prefLabel@en of the scheme
  std::vector<Concept> concepts;  ///< by notation

  bool operator==(const Scheme&) const = default;
};

/// Reads SKOS Turtle (W3C SKOS Reference; Turtle 1.1 by serd). Syntax errors are TAX001, an undeclared prefix TAX002, a
/// value outside its closed list (lac:level, lac:rollUp, lac:direct) TAX003. Nothing is returned after a syntax error.
[[nodiscard]] std::optional<Scheme> read_turtle(const SourceFile& file, Diagnostics& diagnostics);

/// The canonical form, which read_turtle reads back to an equal scheme (lines aside).
[[nodiscard]] std::string write_turtle(const Scheme& scheme);

}  // namespace lacuna::taxonomy

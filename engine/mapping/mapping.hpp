#pragma once

#include <optional>
#include <string>
#include <vector>

#include "akn/iri.hpp"
#include "base/date.hpp"
#include "mapping/authentic.hpp"
#include "mapping/scope.hpp"
#include "mapping/vocabulary.hpp"
#include "taxonomy/concept.hpp"

namespace lacuna::mapping {

/// Justification of a row that a person made.
inline constexpr std::string_view kCurated = "semapv:ManualMappingCuration";

/// One row of an SSSOM/TSV file: what one provision does for one concept. The direction is fixed, provision → concept.
struct Mapping {
  akn::ProvisionIri subject;
  std::string subject_label;  ///< derived
  Predicate predicate = Predicate::mentions;
  bool negated = false;                       ///< predicate_modifier Not: a rejected suggestion
  std::optional<taxonomy::ConceptId> object;  ///< nothing: sssom:NoTermFound, read and without protection content
  std::string object_label;                   ///< derived
  std::string justification;                  ///< a semapv: term
  std::string author;
  std::string reviewer;
  Date date = Date::from_unix_time(0);
  std::string confidence;  ///< 0 to 1, as written
  std::string comment;
  std::optional<Authentic> authentic;  ///< where its words stand in the official text; nothing while never looked up
  std::optional<Basis> basis;
  Scope scope;
  std::optional<Modality> modality;
  std::vector<Qualifier> qualifiers;
  std::string quote;
  std::string sha256;    ///< of the normalised provision, align::fingerprint_of
  std::size_t line = 0;  ///< in the file

  /// A person stands behind it: curated by hand, or any justification with a reviewer; and it was not rejected.
  [[nodiscard]] bool accepted() const;

  /// Made by a program and not yet decided by a person.
  [[nodiscard]] bool suggested() const;

  /// All but the line.
  [[nodiscard]] bool same_row(const Mapping& other) const;
};

/// One item of the SSSOM header: "key: value", or a key with lines below it, which are kept as they stand.
struct HeaderItem {
  std::string key;
  std::string value;
  std::vector<std::string> lines;  ///< "  akn: https://…", "  - slot_name: ext_basis"

  bool operator==(const HeaderItem&) const = default;
};

/// One SSSOM/TSV file: every mapping of one work.
struct MappingSet {
  std::string file;
  std::vector<HeaderItem> header;
  akn::WorkIri work;       ///< subject_source
  std::string expression;  ///< subject_source_version: the expression the pins name
  std::vector<Mapping> mappings;

  [[nodiscard]] std::string title() const;
};

/// Natural order of subject, then predicate, object, limits, modality: the order of rows in the file.
[[nodiscard]] bool canonical_less(const Mapping& left, const Mapping& right);

}  // namespace lacuna::mapping

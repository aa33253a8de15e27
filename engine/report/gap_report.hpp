#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "coverage/assess.hpp"
#include "coverage/roll_up.hpp"
#include "jurisdiction/treaty.hpp"
#include "mapping/vocabulary.hpp"
#include "text/normalise.hpp"

namespace lacuna::report {

/// The official words behind a mapping, where a layer was given.
struct OfficialText {
  std::string eid;  ///< of the official provision that is shown; empty: no official text at hand
  std::optional<text::Span>
      words;           ///< bytes of the text that is shown; nothing if they changed since they were recorded
  std::string source;  ///< where the text was taken from
  std::string remark;  ///< what the reader of it must know: that it is a translation, that it changed
};

/// A provision as reports show it.
struct ProvisionText {
  std::string work;   ///< IRI of the work
  std::string law;    ///< how the work is cited: "2008/8", "TIP"
  std::string title;  ///< of the work
  std::string eid;
  std::string citation;  ///< inside the law: "s. 2(1)"
  std::vector<std::string> headings;
  std::string text;        ///< all its words: the official ones if they are at hand
  std::string expression;  ///< of the text: "eng@2022-12-22/digest"
  std::string language;
  bool summary = false;                  ///< the words are ours, not the law's
  std::string amendment;                 ///< "as substituted by 2008/8 s. 3"; may be empty
  std::optional<OfficialText> official;  ///< nothing without layers

  /// "2008/8 s. 2(1)"
  [[nodiscard]] std::string cite() const { return law + " " + citation; }
};

/// A provision and the words of it that stand behind a mapping.
struct QuotedProvision {
  ProvisionText provision;
  std::string quote;                   ///< words of provision.text; empty if all of it, or if they changed
  std::optional<text::Span> quote_at;  ///< bytes of provision.text
};

/// An instrument of the baseline, or one of which it is not known whether it binds.
struct InstrumentRow {
  jurisdiction::InstrumentId id;
  std::string abbreviation;
  std::string title;
  jurisdiction::Bond bond = jurisdiction::Bond::not_known;
  std::optional<Date> since;  ///< in force for the State
  std::optional<Date> deposited;
  std::optional<Date> signed_on;
  std::string kind;              ///< ratification, accession …
  std::optional<Date> known_to;  ///< of the table of parties
  bool last_verified = false;
  bool pairwise = false;  ///< its accession binds only towards States that accept it
  std::string source;
  bool in_baseline = false;
};

struct ObligationRow : QuotedProvision {
  std::string instrument;  ///< slug
  mapping::Modality modality = mapping::Modality::must;
  coverage::Tier tier = coverage::Tier::must;
  std::vector<std::string> qualifiers;
  coverage::Verdict verdict = coverage::Verdict::not_assessed;
  std::string required;
  std::vector<std::string> uncovered;
  std::string limits;
  std::string comment;
  std::string reason;
};

struct EvidenceRow : QuotedProvision {
  mapping::Predicate predicate = mapping::Predicate::provides;
  std::optional<mapping::Basis> basis;
  std::string limits;   ///< as in the file
  std::string reached;  ///< in words
  coverage::Freshness freshness = coverage::Freshness::fresh;
  std::string author;
  std::string reviewer;
  Date date = Date::from_unix_time(0);
  std::string comment;
};

/// One leaf of the graph and its answer.
struct ConceptRow {
  taxonomy::ConceptId id;
  std::string notation;
  std::string label;
  std::string scope_note;
  taxonomy::Level level = taxonomy::Level::law;
  bool measured = true;  ///< counts in a State's report
  coverage::Verdict verdict = coverage::Verdict::not_applicable;
  coverage::Support support = coverage::Support::none;
  bool contradiction = false;
  std::array<std::optional<coverage::Verdict>, 3> by_tier;
  std::vector<ObligationRow> obligations;
  std::vector<EvidenceRow> evidence;
  std::size_t suggestions = 0;
  coverage::Flags flags;
  std::string reason;
  coverage::SearchState search;

  /// The firmest tier in which something is asked; nothing if nothing is.
  [[nodiscard]] std::optional<coverage::Tier> tier() const;
};

struct GroupRow {
  taxonomy::ConceptId id;
  std::string notation;
  std::string label;
  std::size_t depth = 0;  ///< 0 for the two aspects
  taxonomy::RollUp rule = taxonomy::RollUp::heading;
  coverage::GroupVerdict verdict;
  std::vector<std::size_t> leaves;  ///< positions in GapReport::concepts of the leaves directly below
};

struct WorkRow {
  std::string work;
  std::string law;
  std::string title;
  std::string expression;
  bool summary = false;
  std::optional<std::string> official;  ///< expression of the official text, empty if none; nothing without layers
  std::size_t provisions = 0;
  std::size_t mapped = 0;  ///< provisions with at least one row in the mapping set
};

/// A work that is expected somewhere and not at hand.
struct MissingWork {
  std::string law;
  std::string title;
  std::vector<std::string> groups;  ///< labels of the groups in which it is expected
};

struct Baseline {
  enum class Kind { bound, open, list } kind = Kind::bound;
  std::vector<jurisdiction::InstrumentId> instruments;  ///< of a list
};

/// The gap report of one State on one day: plain data, from which every format is made.
struct GapReport {
  jurisdiction::State state;
  Date as_of = Date::from_unix_time(0);
  Baseline::Kind baseline = Baseline::Kind::bound;
  std::vector<InstrumentRow> instruments;
  std::array<coverage::Count, 3> summary;  ///< by Tier; the unit is the concept
  std::size_t obligations = 0;             ///< of any tier that apply
  std::size_t obligations_covered = 0;
  std::vector<GroupRow> groups;      ///< by notation
  std::vector<ConceptRow> concepts;  ///< leaves by notation
  std::vector<WorkRow> works;
  std::vector<MissingWork> missing_works;
  std::vector<std::string> left_out;          ///< findings that made the engine leave data out
  std::string engine;                         ///< version
  std::map<std::string, std::string> inputs;  ///< SHA-256 by file name

  [[nodiscard]] const ConceptRow* find(const taxonomy::ConceptId& id) const;

  /// Instruments of the baseline.
  [[nodiscard]] std::vector<const InstrumentRow*> baseline_rows() const;

  /// Measured concepts with one of the verdicts in their firmest tier: the heaviest verdict first, then MUST before
  /// SHOULD before MAY, then by notation.
  [[nodiscard]] std::vector<const ConceptRow*> heaviest_first(std::initializer_list<coverage::Verdict> verdicts) const;
};

}  // namespace lacuna::report

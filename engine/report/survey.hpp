#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/library.hpp"
#include "report/gap_report.hpp"

namespace lacuna::report {

/// A number of States as an interval: those known to be bound, and those of which it is not known. `of` counts the
/// States of which any table of parties has a row.
struct StateCount {
  std::size_t bound = 0;
  std::size_t unknown = 0;
  std::size_t of = 0;

  /// Known to bind at least half of the States.
  [[nodiscard]] bool half() const { return bound * 2 >= of; }
};

/// An instrument adopted by the day of the survey.
struct SurveyInstrument {
  jurisdiction::InstrumentId id;
  std::string abbreviation;
  std::string title;
  std::optional<Date> adopted;
  std::optional<Date> in_force;
  bool in_force_on_day = false;
  std::string membership;
  std::optional<Date> known_to;
  StateCount parties;
  bool read = false;           ///< its text is at hand and was read
  std::string expression;      ///< of the text that was read
  std::size_t provisions = 0;  ///< with words of their own
  std::size_t mapped = 0;
  std::vector<std::string> notes;  ///< what it supersedes, whom it needs, how accession binds

  /// Any State may join: regional organisations' own conventions are not.
  [[nodiscard]] bool open() const { return membership.starts_with("open"); }
};

/// One provision that asks for a protection.
struct Clause {
  std::size_t instrument = 0;  ///< place in Survey::instruments
  ProvisionText provision;
  mapping::Modality modality = mapping::Modality::must;
  coverage::Tier tier = coverage::Tier::must;
  std::vector<std::string> qualifiers;
  std::string required;  ///< the region in words
  std::string limits;    ///< as in the file
  std::string quote;
  std::string comment;
  StateCount states;  ///< bound by it, reservations that exclude it taken off
};

/// What one instrument asks for one protection: a cell of the matrix.
struct Cell {
  std::size_t instrument = 0;
  coverage::Tier tier = coverage::Tier::must;  ///< the firmest
  std::string required;                        ///< union of its regions in that tier, in words
  std::vector<std::size_t> clauses;            ///< places in SurveyConcept::clauses
};

/// What instruments in force make of a protection, from nothing to most; of several, the best.
enum class Standing {
  nowhere,       ///< no text that was read asks for it
  weaker,        ///< only SHOULD or MAY
  not_in_force,  ///< a MUST, but of no instrument in force on the day
  regional,      ///< a MUST in force only where States of one region may join
  few,           ///< a MUST open to all, known to bind fewer than half of the States
  wide,          ///< a MUST open to all that binds at least half
};

[[nodiscard]] std::string_view to_string(Standing standing);

/// The clause that goes furthest for one element of a protection.
struct BestClause {
  std::string element;  ///< empty: the protection has no elements
  std::optional<std::size_t> clause;
};

struct SurveyConcept {
  taxonomy::ConceptId id;
  std::string notation;
  std::string label;
  std::string scope_note;
  taxonomy::Level level = taxonomy::Level::law;
  std::vector<taxonomy::ConceptId> groups;  ///< above it, nearest first
  std::vector<Clause> clauses;              ///< by instrument, then in the order of the text
  std::vector<Cell> cells;
  Standing standing = Standing::nowhere;
  std::optional<std::size_t> first;  ///< of the clauses that say must, the one adopted first
  std::optional<Date> since;         ///< the day on which the first instrument with a MUST came into force
  StateCount states;                 ///< bound by at least one MUST
  std::size_t overlap = 0;           ///< instruments in force with a MUST
  std::vector<std::pair<int, std::size_t>> over_time;  ///< end of the year, States bound; years in which it changes
  std::vector<std::string> residue;                    ///< sentences: what no MUST in force and open to all reaches
  std::vector<std::string> missing_elements;           ///< elements that none of those names
  std::vector<BestClause> best;
};

/// A group of the taxonomy, as heading.
struct GroupHead {
  taxonomy::ConceptId id;
  std::string notation;
  std::string label;
};

/// One year's end.
struct YearRow {
  int year = 0;
  std::size_t instruments = 0;       ///< in force
  std::size_t required = 0;          ///< protections with a MUST in force
  std::size_t wide = 0;              ///< of those, known to bind at least half of the States
  std::vector<std::string> entered;  ///< abbreviations of those that entered into force in the year
};

/// The smallest set of further instruments after which a State is bound to every protection that an instrument in force
/// and open to it requires.
struct Ratifications {
  struct Step {
    std::size_t instrument = 0;
    bool known = true;  ///< false: the table has ended, the State may be a party already
  };
  jurisdiction::StateId state;
  std::string name;
  std::size_t bound = 0;      ///< protections to which it is bound by a MUST
  std::size_t closed = 0;     ///< protections that the set adds
  std::size_t reserved = 0;   ///< that only the withdrawal of a reservation would add
  std::size_t remaining = 0;  ///< that no instrument in force and open to all requires
  std::vector<Step> steps;
};

/// A body that watches over an instrument, or to which it reports.
struct BodyRow {
  std::string body;
  std::vector<std::size_t> instruments;
  std::vector<std::string> clauses;           ///< cited provisions that set it up
  std::vector<taxonomy::ConceptId> concepts;  ///< required by a MUST of its instruments
};

/// A paragraph of the mandate.
struct MandateParagraph {
  std::string eid;
  std::string num;
  std::string text;
};

/// The conventions part of the survey that ECOSOC resolution 1996/26, paragraph 9, asks for: plain data.
struct Survey {
  Date as_of = Date::from_unix_time(0);
  std::string engine;
  std::vector<SurveyInstrument> instruments;  ///< adopted by the day, by date of adoption
  std::vector<std::string> not_surveyed;      ///< adopted, and their text not at hand
  std::vector<GroupHead> groups;              ///< headings, by notation
  std::vector<SurveyConcept> concepts;        ///< leaves by notation
  std::vector<jurisdiction::StateId> states;
  std::vector<YearRow> years;
  std::vector<Ratifications> ratifications;
  std::vector<BodyRow> bodies;
  std::vector<MandateParagraph> mandate;
  std::vector<std::string> left_out;
  std::map<std::string, std::string> inputs;  ///< SHA-256 by file name

  [[nodiscard]] const SurveyConcept* find(const taxonomy::ConceptId& id) const;
};

/// Surveys the instruments adopted by a day, in force or not. The library must have its method.
[[nodiscard]] Survey build_survey(const corpus::Library& library, Date as_of, std::string engine,
                                  std::vector<std::string> left_out);

}  // namespace lacuna::report

#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "akn/eid.hpp"
#include "akn/iri.hpp"
#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "base/strong_id.hpp"
#include "jurisdiction/entry_rule.hpp"
#include "jurisdiction/state.hpp"

namespace lacuna::jurisdiction {

struct InstrumentTag {};

/// Slug of an instrument, its folder in the corpus: "un-trafficking-protocol-2000".
using InstrumentId = StrongId<InstrumentTag>;

/// How much the table of parties of an instrument proves.
enum class PartyTable {
  none,      ///< no table: nothing is known of its parties
  partial,   ///< rows prove; a State without one may be a party all the same
  complete,  ///< up to its day, a State without a row is no party
};

/// One row of instruments.tsv.
struct Instrument {
  InstrumentId id;
  std::string abbreviation;  ///< TIP
  std::string title;
  std::optional<Date> adopted;
  std::optional<Date> in_force;  ///< of the instrument itself
  std::string depositary;
  std::string number;  ///< in a treaty series
  int articles = 0;
  akn::WorkIri work;
  std::string membership;  ///< open, open-pairwise (accession binds towards those that accept it), open-by-accession,
                           ///< regional
  std::optional<EntryRule> entry;  ///< from when it binds those who join; nothing where its clauses leave it open
  PartyTable table = PartyTable::none;
  std::optional<Date> known_to;  ///< the day to which the table of parties is known; nothing: no table
  std::string source;
};

/// One row of parties.tsv: what one State did about one instrument.
struct Party {
  InstrumentId instrument;
  StateId state;
  std::optional<Date> signature;
  std::optional<Date> action;  ///< deposit of ratification, accession …
  std::string kind;            ///< ratification, accession, acceptance, approval, definitive-signature, participation,
                               ///< protocol-acceptance (of the protocol that amends the convention, for its parties),
                               ///< succession, signature-only; denounced: a former party whose days no table has
  std::optional<Date> in_force;  ///< for this State
  std::optional<Date> until;     ///< denunciation takes effect
  std::string basis;             ///< source: as printed; computed: by the rule of the final clauses
  std::string source;

  /// The first day on which it is bound. A successor whose day of independence the table does not have is bound at the
  /// latest from its notification (Vienna Convention on Succession of States in respect of Treaties, art. 23).
  [[nodiscard]] std::optional<Date> bound_from() const;

  [[nodiscard]] bool binds_on(Date day) const;
};

enum class ReservationEffect {
  excludes,
  modifies,
  interprets,
  declares_age,  ///< no reservation but a declaration that the provision asks for: the age of C138 2(1), OPAC 3(2)
};

/// One row of reservations.tsv.
struct Reservation {
  InstrumentId instrument;
  StateId state;
  std::optional<akn::Eid> provision;  ///< nothing: the instrument as a whole
  ReservationEffect effect = ReservationEffect::interprets;
  std::string value;  ///< what it says; of declares_age, the age in whole years
  std::optional<Date> from;
  std::string withdrawn;  ///< a date, or "yes" where the day is not known
  std::string source;
  std::string note;

  [[nodiscard]] bool stands_on(Date day) const;
};

enum class RelationKind {
  needs_party,               ///< only a party to the other may become a party (UNTOC 37(2))
  needs_party_or_signatory,  ///< only a party to the other or a State that signed it (OPSC 13)
  supersedes,                ///< between parties to both, this one takes the place of the other (TRAF49 28)
  disconnects,               ///< some parties apply law of their own between them (CETS197 40(3)); other: itself
};

/// One row of relations.tsv: what one instrument has to do with another.
struct Relation {
  InstrumentId instrument;
  RelationKind kind = RelationKind::needs_party;
  InstrumentId other;
  std::string source;  ///< the clause
};

/// One row of bodies.tsv: a body that an instrument sets up or charges with watching over it.
struct Body {
  std::string name;
  InstrumentId instrument;
  std::string role;    ///< monitors, receives-reports, coordinates, assists
  std::string clause;  ///< as cited: "arts 36-38"
  std::string source;
};

/// Whether an instrument binds a State on a day. "Not known" is an answer of its own: absence of a row proves nothing
/// after the day to which the table is known.
enum class Bond { party, not_party, not_known };

struct BindingStatus {
  Bond bond = Bond::not_known;
  const Party* row = nullptr;  ///< the row it rests on, if there is one
  bool last_verified = false;  ///< a party on known_to, presumed to be one still (flag LAST_VERIFIED)
};

/// Everything under mappings/treaty.
struct TreatyFacts {
  std::vector<Instrument> instruments;
  std::vector<Party> parties;
  std::vector<Reservation> reservations;
  std::vector<Relation> relations;
  std::vector<Body> bodies;

  /// By slug or abbreviation, case ignored.
  [[nodiscard]] const Instrument* find(std::string_view text) const;
  [[nodiscard]] const Instrument* find_work(const akn::WorkIri& work) const;

  /// Whether a State had signed an instrument by a day, so far as its row tells.
  [[nodiscard]] bool signed_by(const InstrumentId& instrument, const StateId& state, Date day) const;

  [[nodiscard]] BindingStatus status_of(const Instrument& instrument, const StateId& state, Date day) const;

  /// Number of States and organisations bound on a day, so far as the table is known; one with two rows, as of an old
  /// convention as made and as amended, is one.
  [[nodiscard]] std::size_t parties_on(const Instrument& instrument, Date day) const;

  /// The age that a State declared, by a day, under a provision or one around it; nothing if no table has it.
  [[nodiscard]] std::optional<int> declared_age(const InstrumentId& instrument, const StateId& state,
                                                const akn::Eid& provision, Date day) const;

  /// Reservations of a State that stand on a day and touch a provision.
  [[nodiscard]] std::vector<const Reservation*> reservations_to(const InstrumentId& instrument, const StateId& state,
                                                                const akn::Eid& provision, Date day) const;
};

/// Read the tables. A bad cell (TRE001: date, IRI, term) or an instrument that instruments.tsv does not have (TRE002)
/// is reported and its row left out.
[[nodiscard]] std::vector<Instrument> read_instruments(const SourceFile& file, Diagnostics& diagnostics);
[[nodiscard]] std::vector<Party> read_parties(const SourceFile& file, std::span<const Instrument> instruments,
                                              Diagnostics& diagnostics);
[[nodiscard]] std::vector<Reservation> read_reservations(const SourceFile& file,
                                                         std::span<const Instrument> instruments,
                                                         Diagnostics& diagnostics);
[[nodiscard]] std::vector<Relation> read_relations(const SourceFile& file, std::span<const Instrument> instruments,
                                                   Diagnostics& diagnostics);
[[nodiscard]] std::vector<Body> read_bodies(const SourceFile& file, std::span<const Instrument> instruments,
                                            Diagnostics& diagnostics);

}  // namespace lacuna::jurisdiction

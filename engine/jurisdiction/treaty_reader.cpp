#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "jurisdiction/treaty.hpp"

namespace lacuna::jurisdiction {

namespace {

constexpr std::array<std::string_view, 14> kInstrumentColumns{
    "instrument", "abbrev", "title",      "adopted", "in_force", "depositary", "number",
    "articles",   "work",   "membership", "entry",   "table",    "known_to",   "source"};
constexpr std::array<std::string_view, 9> kPartyColumns{"instrument", "state", "signature", "action", "kind",
                                                        "in_force",   "until", "basis",     "source"};
constexpr std::array<std::string_view, 9> kReservationColumns{"instrument", "state",     "eid",    "effect", "value",
                                                              "from",       "withdrawn", "source", "note"};
constexpr std::array<std::string_view, 4> kRelationColumns{"instrument", "relation", "other", "source"};
constexpr std::array<std::string_view, 5> kBodyColumns{"body", "instrument", "role", "clause", "source"};

/// Reads typed cells of one row and remembers whether all were good.
class Cells {
 public:
  Cells(const SourceFile& file, const TsvRow& row, Diagnostics& diagnostics)
      : file_(file), row_(row), diagnostics_(diagnostics) {}

  const std::string& text(std::size_t column) const { return row_.cells[column]; }

  std::optional<Date> date(std::size_t column) {
    if (text(column).empty()) return std::nullopt;
    const auto date = Date::parse(text(column));
    if (!date) report("TRE001", fmt::format("\"{}\" is no date", text(column)), "write it like 2010-06-17, or nothing");
    return date;
  }

  int number(std::size_t column) {
    int value = 0;
    const std::string& cell = text(column);
    const auto [end, failed] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (failed != std::errc{} || end != cell.data() + cell.size()) {
      report("TRE001", fmt::format("\"{}\" is no number", cell), "write digits only");
    }
    return value;
  }

  InstrumentId instrument(std::size_t column, std::span<const Instrument> known) {
    InstrumentId id(text(column));
    std::vector<std::string> names;
    for (const Instrument& instrument : known) names.push_back(instrument.id.str());
    if (std::ranges::find(names, id.str()) == names.end()) {
      report("TRE002", fmt::format("instrument {} is not in instruments.tsv", id.str()),
             "add its row there first." + did_you_mean_question(id.str(), names));
    }
    return id;
  }

  void report(std::string code, std::string message, std::string help) {
    diagnostics_.add(
        {std::move(code), Severity::error, file_.name, row_.line, std::move(message), "", std::move(help)});
    good_ = false;
  }

  [[nodiscard]] bool good() const { return good_; }

 private:
  const SourceFile& file_;
  const TsvRow& row_;
  Diagnostics& diagnostics_;
  bool good_ = true;
};

/// Reads every row of a table by `read(cells)`, keeping those whose cells are good.
template <class Row, class Read>
std::vector<Row> read_rows(const SourceFile& file, std::span<const std::string_view> columns, Diagnostics& diagnostics,
                           Read read) {
  std::vector<Row> rows;
  const auto table = read_tsv(file, columns, diagnostics);
  if (!table) return rows;
  for (const TsvRow& row : table->rows) {
    Cells cells(file, row, diagnostics);
    Row result = read(cells);
    if (cells.good()) rows.push_back(std::move(result));
  }
  return rows;
}

std::optional<ReservationEffect> parse_effect(std::string_view text) {
  if (text == "excludes") return ReservationEffect::excludes;
  if (text == "modifies") return ReservationEffect::modifies;
  if (text == "interprets") return ReservationEffect::interprets;
  if (text == "declares-age") return ReservationEffect::declares_age;
  return std::nullopt;
}

std::optional<PartyTable> parse_table(std::string_view text) {
  if (text == "complete") return PartyTable::complete;
  if (text == "partial") return PartyTable::partial;
  if (text.empty()) return PartyTable::none;
  return std::nullopt;
}

std::optional<RelationKind> parse_relation(std::string_view text) {
  if (text == "needs-party") return RelationKind::needs_party;
  if (text == "needs-party-or-signatory") return RelationKind::needs_party_or_signatory;
  if (text == "supersedes") return RelationKind::supersedes;
  if (text == "disconnects") return RelationKind::disconnects;
  return std::nullopt;
}

}  // namespace

std::vector<Instrument> read_instruments(const SourceFile& file, Diagnostics& diagnostics) {
  return read_rows<Instrument>(file, kInstrumentColumns, diagnostics, [](Cells& cells) {
    Instrument instrument{InstrumentId(cells.text(0)),
                          cells.text(1),
                          cells.text(2),
                          cells.date(3),
                          cells.date(4),
                          cells.text(5),
                          cells.text(6),
                          cells.number(7),
                          {},
                          cells.text(9),
                          EntryRule::parse(cells.text(10)),
                          PartyTable::none,
                          cells.date(12),
                          cells.text(13)};
    if (!instrument.entry && !cells.text(10).empty())
      cells.report("TRE001", fmt::format("entry \"{}\" is no rule that is known", cells.text(10)),
                   "write it like 30 days, 3 months, month after 3 months, same day; or nothing");
    if (const auto table = parse_table(cells.text(11))) instrument.table = *table;
    else
      cells.report("TRE001", fmt::format("table \"{}\" is none of its terms", cells.text(11)),
                   "write complete or partial, or nothing where no table is at hand");
    if ((instrument.table == PartyTable::none) != !instrument.known_to)
      cells.report("TRE001", "table and known_to go together", "write both, or neither");
    if (auto work = akn::WorkIri::parse(cells.text(8))) instrument.work = std::move(*work);
    else cells.report("TRE001", work.error(), "see docs/formats.md for work IRIs");
    return instrument;
  });
}

std::vector<Party> read_parties(const SourceFile& file, std::span<const Instrument> instruments,
                                Diagnostics& diagnostics) {
  return read_rows<Party>(file, kPartyColumns, diagnostics, [&](Cells& cells) {
    return Party{cells.instrument(0, instruments),
                 StateId(cells.text(1)),
                 cells.date(2),
                 cells.date(3),
                 cells.text(4),
                 cells.date(5),
                 cells.date(6),
                 cells.text(7),
                 cells.text(8)};
  });
}

std::vector<Reservation> read_reservations(const SourceFile& file, std::span<const Instrument> instruments,
                                           Diagnostics& diagnostics) {
  return read_rows<Reservation>(file, kReservationColumns, diagnostics, [&](Cells& cells) {
    Reservation reservation;
    reservation.instrument = cells.instrument(0, instruments);
    reservation.state = StateId(cells.text(1));
    if (cells.text(2) != "*") {
      if (auto eid = akn::Eid::parse(cells.text(2))) reservation.provision = std::move(*eid);
      else cells.report("TRE001", eid.error(), "write the eId of the provision, or * for the whole instrument");
    }
    if (const auto effect = parse_effect(cells.text(3))) reservation.effect = *effect;
    else
      cells.report("TRE001", fmt::format("effect \"{}\" is none of its terms", cells.text(3)),
                   "write excludes, modifies, interprets or declares-age");
    reservation.value =
        reservation.effect == ReservationEffect::declares_age ? std::to_string(cells.number(4)) : cells.text(4);
    reservation.from = cells.date(5);
    reservation.withdrawn = cells.text(6);
    reservation.source = cells.text(7);
    reservation.note = cells.text(8);
    return reservation;
  });
}

std::vector<Relation> read_relations(const SourceFile& file, std::span<const Instrument> instruments,
                                     Diagnostics& diagnostics) {
  return read_rows<Relation>(file, kRelationColumns, diagnostics, [&](Cells& cells) {
    Relation relation{cells.instrument(0, instruments), {}, cells.instrument(2, instruments), cells.text(3)};
    if (const auto kind = parse_relation(cells.text(1))) relation.kind = *kind;
    else
      cells.report("TRE001", fmt::format("relation \"{}\" is none of its terms", cells.text(1)),
                   "write needs-party, needs-party-or-signatory, supersedes or disconnects");
    return relation;
  });
}

std::vector<Body> read_bodies(const SourceFile& file, std::span<const Instrument> instruments,
                              Diagnostics& diagnostics) {
  return read_rows<Body>(file, kBodyColumns, diagnostics, [&](Cells& cells) {
    return Body{cells.text(0), cells.instrument(1, instruments), cells.text(2), cells.text(3), cells.text(4)};
  });
}

}  // namespace lacuna::jurisdiction

#include "render/gaps_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

using coverage::Tier;
using coverage::Verdict;
using report::ConceptRow;
using report::GapReport;

constexpr std::size_t kGapsIndent = 2;
constexpr std::size_t kMostCitations = 3;  ///< of one protection; `why` and the page have all
constexpr std::size_t kMostBonds = 6;      ///< conventions that get a line each
constexpr std::size_t kVerdictColumns = 11;
constexpr std::size_t kConceptColumns = 28;

std::string padded(std::string_view text, std::size_t columns) {
  const std::size_t used = code_points(text);
  return std::string(text) + std::string(columns > used ? columns - used : 1, ' ');
}

/// The obligations that make the verdict of a concept: those of its firmest tier with that verdict.
std::vector<const report::ObligationRow*> decisive(const ConceptRow& row) {
  std::vector<const report::ObligationRow*> rows;
  for (const auto& obligation : row.obligations) {
    if (obligation.tier == row.tier() && obligation.verdict == row.verdict) rows.push_back(&obligation);
  }
  return rows;
}

class GapsText {
 public:
  GapsText(const GapReport& report, const Style& style) : report_(report), style_(style) {}

  std::string render() {
    add_head();
    add_numbers();
    add_gaps();
    add_not_assessed();
    add_one_line(Verdict::covered, "lacuna why " + report_.state.id.str() + " CONCEPT  shows the proof");
    add_not_applicable();
    add_left_out();
    return std::move(out_);
  }

 private:
  void paragraph(const std::string& text, std::size_t indent = 0, std::string_view first = "") {
    out_ += wrap(text, indent, style_, first);
  }

  /// Many conventions in a paragraph: their sources stand in the page and in JSON.
  void add_bonds_in_short(const std::vector<const report::InstrumentRow*>& rows) {
    std::vector<std::string> bound;
    for (const auto* row : rows) {
      const std::string since = row->since ? " " + row->since->str() : "";
      bound.push_back(row->abbreviation + since + (row->last_verified ? "*" : ""));
    }
    paragraph(join(bound, ", "), kGapsIndent);
    std::map<jurisdiction::Bond, std::vector<std::string>> others;
    for (const auto& row : report_.instruments) {
      if (!row.in_baseline) others[row.bond].push_back(row.abbreviation);
    }
    if (const auto& names = others[jurisdiction::Bond::not_party]; !names.empty())
      paragraph("Not bound by " + join(names, ", "), kGapsIndent);
    if (const auto& names = others[jurisdiction::Bond::not_known]; !names.empty())
      paragraph("Not known whether it is bound by " + join(names, ", "), kGapsIndent);
    paragraph("* bound when the table of parties ended, and presumed to be so since", kGapsIndent);
  }

  void add_head() {
    const auto rows = report_.baseline_rows();
    out_ += bold(fmt::format("{} · law as of {}", report_.state.name, report_.as_of.str()), style_) + "\n";
    if (rows.empty()) {
      paragraph(report_.baseline == report::Baseline::Kind::bound ? "No convention of the corpus binds it on that day."
                                                                  : "No convention of the corpus is in the baseline.");
    } else {
      paragraph(fmt::format("Against {} ({}):", baseline_words(report_.baseline), rows.size()));
    }
    if (rows.size() > kMostBonds) {
      add_bonds_in_short(rows);
    } else {
      for (const auto* row : rows)
        paragraph(fmt::format("{}, {}", row->abbreviation, bond_words(*row)), kGapsIndent + 2, "  ");
      for (const auto& row : report_.instruments) {
        const bool other = !row.in_baseline && report_.baseline == report::Baseline::Kind::bound;
        if (other) paragraph(fmt::format("{}: {}", row.abbreviation, bond_words(row)), kGapsIndent + 2, "  ");
      }
    }
    add_works();
    out_ += "\n";
  }

  void add_works() {
    std::vector<std::string> laws;
    std::vector<std::string> official;
    bool summaries = false;
    bool layers = false;
    for (const auto& work : report_.works) {
      laws.push_back(work.law);
      summaries = summaries || work.summary;
      layers = layers || work.official.has_value();
      if (work.official && !work.official->empty()) official.push_back(work.law);
    }
    const std::string at_hand =
        layers ? "; official text at hand: " + (official.empty() ? "no" : join(official, ", ")) : "";
    if (!laws.empty())
      paragraph("Read: " + join(laws, ", ") + (summaries ? " (summaries, not the law" + at_hand + ")" : ""),
                kGapsIndent);
    if (report_.missing_works.empty()) return;
    paragraph(fmt::format("Not at hand: {} that may say more, named below where they matter",
                          counted(report_.missing_works.size(), "work", "works")),
              kGapsIndent);
  }

  void add_numbers() {
    for (const Tier tier : {Tier::must, Tier::should, Tier::may}) {
      const auto& count = report_.summary[static_cast<std::size_t>(tier)];
      if (count.n == 0 && count.n_unknown == 0) continue;
      std::string line = padded(ascii_upper(coverage::to_string(tier)), 9) + padded(count_words(count), 26);
      line += fmt::format("partial {}   conflict {}   none {}   not assessed {}", count.partial, count.conflict,
                          count.none, count.hi - count.lo);
      if (count.n_unknown != 0) line += fmt::format("   status not known {}", count.n_unknown);
      out_ += line + "\n";
    }
    if (report_.obligations != 0) {
      out_ += faint(fmt::format("         of {} asked for by {}; a range means that some are not assessed",
                                counted(measured(), "protection", "protections"),
                                counted(report_.obligations, "obligation", "obligations")),
                    style_) +
              "\n";
    }
    out_ += "\n";
  }

  std::size_t measured() const {
    return static_cast<std::size_t>(std::ranges::count_if(
        report_.concepts, [](const ConceptRow& row) { return row.measured && row.tier().has_value(); }));
  }

  static std::string ascii_upper(std::string_view text) {
    std::string upper(text);
    for (char& c : upper) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    return upper;
  }

  void add_gaps() {
    const auto gaps = report_.heaviest_first({Verdict::conflict, Verdict::none, Verdict::partial});
    if (gaps.empty()) {
      paragraph(measured() == 0 ? "Nothing is asked of it, so there is nothing to measure."
                                : "No gap found in the law that was read.");
      out_ += "\n";
      return;
    }
    out_ += bold("GAPS, heaviest first", style_) + "\n";
    for (const ConceptRow* row : gaps) add_gap(*row);
    out_ += "\n";
  }

  void add_gap(const ConceptRow& row) {
    const auto rows = decisive(row);
    std::vector<std::string> citations;
    for (const auto* obligation : rows) {
      if (citations.size() == kMostCitations) break;
      citations.push_back(fmt::format("{} ({})", obligation->provision.cite(), modality_words(*obligation)));
    }
    if (rows.size() > kMostCitations) citations.push_back(fmt::format("{} more", rows.size() - kMostCitations));
    out_ += verdict_label(row.verdict, style_, kVerdictColumns) + padded(row.id.str(), kConceptColumns) +
            join(citations, ", ") + "\n";
    paragraph(row.label, kVerdictColumns);
    for (const auto& evidence : row.evidence) {
      if (!reaches(evidence) || evidence.freshness != coverage::Freshness::fresh) continue;
      const std::string_view verb =
          evidence.predicate == mapping::Predicate::contradicts ? "Contradicted by" : "Reached by";
      paragraph(fmt::format("{} {}: {}.", verb, evidence.provision.cite(), evidence.reached), kVerdictColumns);
    }
    std::vector<std::string> said;
    for (const auto* obligation : rows) {
      for (const std::string& sentence : obligation->uncovered) {
        if (std::ranges::find(said, sentence) != said.end()) continue;
        said.push_back(sentence);
        paragraph(sentence, kVerdictColumns);
      }
    }
    if (!row.reason.empty()) paragraph("Note: " + row.reason + ".", kVerdictColumns);
  }

  /// One line per reason, with the concepts that share it.
  void add_not_assessed() {
    std::vector<std::string> reasons;
    std::map<std::string, std::vector<std::string>> by_reason;
    for (const ConceptRow* row : report_.heaviest_first({Verdict::not_assessed})) {
      auto& ids = by_reason[row->reason];
      if (ids.empty()) reasons.push_back(row->reason);
      ids.push_back(row->id.str());
    }
    for (const std::string& reason : reasons) {
      out_ += verdict_label(Verdict::not_assessed, style_) + "  " + join(by_reason[reason], ", ") + "\n";
      paragraph(reason, kVerdictColumns + 4);
    }
    if (!reasons.empty()) out_ += "\n";
  }

  void add_one_line(Verdict verdict, const std::string& hint) {
    std::vector<std::string> ids;
    for (const ConceptRow* row : report_.heaviest_first({verdict})) ids.push_back(row->id.str());
    if (ids.empty()) return;
    out_ += fmt::format("{}  {}\n", verdict_label(verdict, style_), counted(ids.size(), "concept", "concepts"));
    paragraph(join(ids, ", "), kVerdictColumns);
    out_ += faint(std::string(kVerdictColumns, ' ') + hint, style_) + "\n";
  }

  void add_not_applicable() {
    for (const ConceptRow* row : report_.heaviest_first({Verdict::not_applicable})) {
      out_ += verdict_label(Verdict::not_applicable, style_) + "  " + row->id.str() + "\n";
      paragraph(row->reason, kVerdictColumns);
    }
  }

  void add_left_out() {
    if (report_.left_out.empty()) return;
    out_ += "\n" + bold("LEFT OUT, because of errors in the data (`lacuna check` explains)", style_) + "\n";
    for (const std::string& finding : report_.left_out) paragraph(finding, kGapsIndent + 2, "  ");
  }

  const GapReport& report_;
  const Style& style_;
  std::string out_;
};

}  // namespace

std::string gaps_text(const GapReport& report, const Style& style) { return GapsText(report, style).render(); }

}  // namespace lacuna::render

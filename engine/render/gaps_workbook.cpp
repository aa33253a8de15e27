#include "render/gaps_workbook.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"
#include "render/gaps_rows.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

using coverage::Verdict;
using report::ConceptRow;
using report::GapReport;
using sheet::Cell;
using sheet::Column;
using sheet::Sheet;

constexpr double kWide = 60;
constexpr double kMiddle = 32;
constexpr double kNarrow = 14;

/// Sentences need room; everything else is a word or a day.
double width_of(std::string_view title) {
  if (title.ends_with("_text")) return kWide;
  const bool sentence = title == "reason" || title == "label" || title == "required" || title == "reached" ||
                        title == "quote" || title == "uncovered" || title.ends_with("comment");
  return sentence ? kMiddle : kNarrow;
}

template <class Titles>
void add_columns(Sheet& sheet, const Titles& titles) {
  for (const std::string_view title : titles) {
    std::string words(title);
    std::ranges::replace(words, '_', ' ');
    const double width = std::max(width_of(title), static_cast<double>(words.size()) + 2);
    sheet.columns.push_back({std::move(words), width, false, {}});
  }
}

void add_cells(std::vector<Cell>& row, const std::vector<std::string>& cells) {
  row.insert(row.end(), cells.begin(), cells.end());
}

std::vector<Cell> row_of(const std::vector<std::string>& left, const std::vector<std::string>& right) {
  std::vector<Cell> row;
  add_cells(row, left);
  add_cells(row, right);
  return row;
}

Cell number(std::size_t count) { return static_cast<double>(count); }

void add_count(Sheet& sheet, const std::string& tier, const coverage::Count& count) {
  if (count.n == 0 && count.n_unknown == 0) return;
  sheet.rows.push_back({tier, fmt::format("{}; partial {}, none {}, conflict {}, not assessed {}, status not known {}",
                                          count_words(count), count.partial, count.none, count.conflict,
                                          count.hi - count.lo, count.n_unknown)});
}

Sheet summary_sheet(const GapReport& report) {
  Sheet sheet{"Summary", {{"what", 22, false, {}}, {"answer", 110, false, {}}}, {}};
  const auto add = [&](std::string what, std::string answer) {
    sheet.rows.push_back({std::move(what), std::move(answer)});
  };
  add("State", report.state.name);
  add("Law as of", report.as_of.str());
  add("Measured against", std::string(baseline_words(report.baseline)));
  add_count(sheet, "Must", report.summary[0]);
  add_count(sheet, "Should", report.summary[1]);
  add_count(sheet, "May", report.summary[2]);
  add("Obligations", fmt::format("{} of {} covered", report.obligations_covered, report.obligations));
  for (const auto& row : report.instruments) {
    if (row.in_baseline)
      add(row.abbreviation, fmt::format("{}: {}. Source: {}", row.title, bond_words(row), row.source));
  }
  for (const auto& work : report.works) {
    add("Read", fmt::format("{} ({}), {} provisions, {} with a reading; text {}{}", work.title, work.law,
                            work.provisions, work.mapped, work.expression,
                            work.summary ? ": a summary in the project's own words, not the law" : ""));
  }
  for (const auto& work : report.missing_works)
    add("Not at hand", fmt::format("{} ({}): expected for {}", work.title, work.law, join(work.groups, "; ")));
  for (const std::string& finding : report.left_out) add("Left out", finding);
  return sheet;
}

std::string verdict_in(const ConceptRow& row, coverage::Tier tier) {
  const auto& verdict = row.by_tier[static_cast<std::size_t>(tier)];
  return verdict ? std::string(coverage::to_string(*verdict)) : std::string{};
}

Sheet matrix_sheet(const GapReport& report) {
  Sheet sheet{"Matrix", {}, {}};
  add_columns(sheet, kConceptTitles);
  for (const char* title : {"must", "should", "may", "obligations", "provisions", "suggestions"})
    sheet.columns.push_back({title, kNarrow, false, {}});
  for (const ConceptRow& row : report.concepts) {
    std::vector<Cell> cells;
    add_cells(cells, concept_cells(report, row));
    for (const auto tier : {coverage::Tier::must, coverage::Tier::should, coverage::Tier::may})
      cells.emplace_back(verdict_in(row, tier));
    for (const std::size_t count : {row.obligations.size(), row.evidence.size(), row.suggestions})
      cells.push_back(number(count));
    sheet.rows.push_back(std::move(cells));
  }
  return sheet;
}

/// Which protection a row of another sheet belongs to.
std::vector<std::string> name_of(const ConceptRow& row) { return {row.notation, row.id.str(), row.label}; }
constexpr std::array<std::string_view, 3> kNameTitles{"notation", "concept", "label"};

Sheet obligation_sheet(const GapReport& report) {
  Sheet sheet{"Obligations", {}, {}};
  add_columns(sheet, kNameTitles);
  add_columns(sheet, kObligationTitles);
  for (const ConceptRow& row : report.concepts) {
    for (const auto& obligation : row.obligations)
      sheet.rows.push_back(row_of(name_of(row), obligation_cells(obligation)));
  }
  return sheet;
}

/// Evidence that `wanted` takes.
template <class Wanted>
Sheet evidence_sheet(const GapReport& report, std::string name, Wanted wanted) {
  Sheet sheet{std::move(name), {}, {}};
  add_columns(sheet, kNameTitles);
  add_columns(sheet, kEvidenceTitles);
  for (const ConceptRow& row : report.concepts) {
    for (const auto& evidence : row.evidence) {
      if (wanted(evidence)) sheet.rows.push_back(row_of(name_of(row), evidence_cells(evidence)));
    }
  }
  return sheet;
}

/// What is open in a protection, in sentences.
std::string open_in(const ConceptRow& row) {
  std::vector<std::string> sentences;
  for (const auto& obligation : row.obligations) {
    for (const std::string& sentence : obligation.uncovered) {
      if (std::ranges::find(sentences, sentence) == sentences.end()) sentences.push_back(sentence);
    }
  }
  return join(sentences, "\n");
}

Sheet gap_sheet(const GapReport& report) {
  Sheet sheet{"Gaps", {}, {}};
  add_columns(sheet, kNameTitles);
  sheet.columns.insert(sheet.columns.end(), {{"verdict", kNarrow, false, {}},
                                             {"uncovered", kWide, false, {}},
                                             {"reason", kMiddle, false, {}},
                                             {"asked by", kMiddle, false, {}},
                                             {"comments of the State", kWide, true, {}}});
  const auto gaps = report.heaviest_first({Verdict::none, Verdict::conflict, Verdict::partial});
  for (const ConceptRow* row : gaps) {
    std::vector<std::string> asked;
    for (const auto& obligation : row->obligations) asked.push_back(obligation.provision.cite());
    sheet.rows.push_back(row_of(name_of(*row), {std::string(coverage::to_string(row->verdict)), open_in(*row),
                                                row->reason, join(asked, ", "), ""}));
  }
  return sheet;
}

Sheet manifest_sheet(const GapReport& report) {
  Sheet sheet{"Manifest", {{"input", kWide, false, {}}, {"SHA-256", 68, false, {}}}, {}};
  sheet.rows.push_back({std::string("lacuna"), report.engine});
  for (const auto& [file, hash] : report.inputs) sheet.rows.push_back({file, hash});
  return sheet;
}

}  // namespace

sheet::Workbook gaps_workbook(const GapReport& report) {
  const auto any = [](const report::EvidenceRow&) { return true; };
  const auto stale = [](const report::EvidenceRow& row) { return row.freshness != coverage::Freshness::fresh; };
  return {
      {summary_sheet(report), matrix_sheet(report), obligation_sheet(report), evidence_sheet(report, "Evidence", any),
       gap_sheet(report), evidence_sheet(report, "Stale", stale), manifest_sheet(report)},
      report.as_of};
}

}  // namespace lacuna::render

#include "render/review_files.hpp"

#include <fmt/format.h>

#include <charconv>

#include "mapping/decision_reader.hpp"
#include "text/language.hpp"

namespace lacuna::render {

namespace {

using report::ReviewQuestion;
using report::ReviewSheet;

/// How a column of mapping::kReviewColumns looks.
struct Look {
  double width;
  bool editable;
};

constexpr std::array<Look, mapping::kReviewColumns.size()> kLooks{{{16, false},
                                                                   {16, false},
                                                                   {22, false},
                                                                   {20, false},
                                                                   {60, false},
                                                                   {24, false},
                                                                   {28, false},
                                                                   {16, false},
                                                                   {8, false},
                                                                   {36, false},
                                                                   {11, true},
                                                                   {24, true},
                                                                   {12, true},
                                                                   {13, true},
                                                                   {13, true},
                                                                   {24, true},
                                                                   {18, true},
                                                                   {30, true},
                                                                   {40, true}}};

constexpr std::array<std::string_view, 8> kHelp{
    "Decide row by row: choose under decision. Rows that you leave empty stay undecided.",
    "accept: the row as it stands, your corrections included. Of a row without protection: the provision has none.",
    "reject: the provision does not speak of this protection; it will not be suggested again.",
    "change: another protection is meant; choose it under instead.",
    "Correct in the tinted columns only. Rows may be sorted, filtered and deleted; titles and the other columns not.",
    "limits, qualifiers and the words of closed lists are explained in docs/formats.md of the project.",
    "The words shown are those of the expression named above; a text that ends in /digest is a summary, not the law.",
    "`lacuna review FILE --reviewer ID --dry-run` shows what your decisions change; without --dry-run they are "
    "written.",
};

std::vector<std::string> choices_for(std::string_view title, const ReviewSheet& review) {
  if (title == "decision") {
    std::vector<std::string> words;
    for (const auto choice : {mapping::Choice::accept, mapping::Choice::reject, mapping::Choice::change})
      words.emplace_back(to_string(choice));
    return words;
  }
  if (title == "instead") return review.concepts;
  if (title == "predicate") return mapping::predicate_names();
  if (title == "modality") return mapping::modality_names();
  if (title == "basis") return mapping::basis_names();
  return {};
}

/// The chance as a number, for sorting; as it stands if it is none.
sheet::Cell chance_of(const std::string& text) {
  double number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc{} || end != text.data() + text.size()) return text;
  return number;
}

std::vector<sheet::Cell> row_of(const ReviewQuestion& question) {
  const mapping::ReviewCells& cells = question.cells;
  return {cells.id,
          question.citation,
          cells.eid,
          question.heading,
          question.text,
          cells.concept_id,
          question.protection,
          question.status,
          chance_of(cells.chance),
          question.because,
          cells.decision,
          cells.instead,
          cells.predicate,
          cells.modality,
          cells.basis,
          cells.limits,
          cells.qualifiers,
          cells.quote,
          cells.comment};
}

sheet::Sheet decisions_of(const ReviewSheet& review) {
  sheet::Sheet sheet;
  sheet.name = mapping::kDecisionSheet;
  for (std::size_t i = 0; i < kLooks.size(); ++i) {
    const std::string_view title = mapping::kReviewColumns[i];
    sheet.columns.push_back({std::string(title), kLooks[i].width, kLooks[i].editable, choices_for(title, review)});
  }
  for (const ReviewQuestion& question : review.questions) sheet.rows.push_back(row_of(question));
  return sheet;
}

std::vector<std::pair<std::string, std::string>> origin_of(const ReviewSheet& review) {
  const mapping::ReviewOrigin& origin = review.origin;
  const std::array<std::string, mapping::kOriginKeys.size()> values{
      std::string(mapping::kReviewFormat), origin.work, origin.expression, origin.sha256, std::to_string(origin.rows)};
  std::vector<std::pair<std::string, std::string>> items;
  for (std::size_t i = 0; i < values.size(); ++i) items.emplace_back(mapping::kOriginKeys[i], values[i]);
  return items;
}

}  // namespace

sheet::Workbook review_workbook(const ReviewSheet& review, Date day) {
  sheet::Sheet about;
  about.name = mapping::kOriginSheet;
  about.columns = {{"about", 14, false, {}}, {"value", 100, false, {}}};
  about.rows.push_back({std::string("title"), review.title});
  for (const auto& [key, value] : origin_of(review)) about.rows.push_back({key, value});
  for (const std::string& note : review.notes) about.rows.push_back({std::string("note"), note});
  for (const std::string_view line : kHelp) about.rows.push_back({std::string(), std::string(line)});
  return {{decisions_of(review), std::move(about)}, day};
}

std::string review_tsv(const ReviewSheet& review) {
  std::vector<std::string> preamble;
  for (const auto& [key, value] : origin_of(review)) preamble.push_back(key + ": " + value);
  return sheet::write_tsv(decisions_of(review), preamble);
}

}  // namespace lacuna::render

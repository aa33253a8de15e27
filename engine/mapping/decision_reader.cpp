#include "mapping/decision_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"

namespace lacuna::mapping {

namespace {

constexpr std::array kChoices{Choice::accept, Choice::reject, Choice::change};

/// The columns whose words are taken, and where they go.
constexpr std::array<std::pair<std::string_view, std::string ReviewCells::*>, 13> kTaken{{
    {"id", &ReviewCells::id},
    {"eid", &ReviewCells::eid},
    {"concept", &ReviewCells::concept_id},
    {"chance", &ReviewCells::chance},
    {"decision", &ReviewCells::decision},
    {"instead", &ReviewCells::instead},
    {"predicate", &ReviewCells::predicate},
    {"modality", &ReviewCells::modality},
    {"basis", &ReviewCells::basis},
    {"limits", &ReviewCells::limits},
    {"qualifiers", &ReviewCells::qualifiers},
    {"quote", &ReviewCells::quote},
    {"comment", &ReviewCells::comment},
}};

/// One line, without white space at its ends: what a cell of the mapping file can hold.
std::string plain(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return std::string(trim(text));
}

/// "#work: /akn/…" in one cell, or the key and its value in two.
std::map<std::string, std::string> items_of(const std::vector<sheet::ReadRow>& rows) {
  std::map<std::string, std::string> items;
  for (const sheet::ReadRow& row : rows) {
    std::string key = plain(row.at(0).text);
    std::string value = plain(row.at(1).text);
    if (key.starts_with('#')) {
      const auto colon = std::min(key.find(':'), key.size());
      value = plain(colon < key.size() ? key.substr(colon + 1) : "");
      key = plain(key.substr(1, colon - 1));
    }
    items.emplace(std::move(key), std::move(value));
  }
  return items;
}

class Reader {
 public:
  Reader(DecisionFile& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  bool read_origin(const std::vector<sheet::ReadRow>& rows) {
    const auto items = items_of(rows);
    const auto value = [&](std::string_view key) {
      const auto found = items.find(std::string(key));
      return found == items.end() ? std::string{} : found->second;
    };
    file_.origin = {value("work"), value("expression"), value("sha256"), 0};
    const std::string count = value("rows");
    std::from_chars(count.data(), count.data() + count.size(), file_.origin.rows);
    if (value("format") == kReviewFormat && !file_.origin.work.empty() && !file_.origin.sha256.empty()) return true;
    report("REV001", 0, fmt::format("does not say of which law it is: its {} is missing or damaged", kOriginSheet),
           "take the file that `lacuna review LAW -o FILE` wrote, and decide in it; keep all its sheets, and the lines "
           "that begin with #");
    return false;
  }

  bool read_rows(std::span<const sheet::ReadRow> rows) {
    if (rows.empty() || !find_columns(rows.front())) return false;
    for (const sheet::ReadRow& row : rows.subspan(1)) read_row(row);
    return true;
  }

 private:
  void report(std::string code, std::size_t line, std::string message, std::string help) {
    diagnostics_.add(
        {std::move(code), Severity::error, file_.name, line, std::move(message), file_.origin.work, std::move(help)});
  }

  bool find_columns(const sheet::ReadRow& titles) {
    for (std::size_t i = 0; i < titles.cells.size(); ++i) columns_.emplace(plain(titles.cells[i].text), i);
    for (const auto& [title, member] : kTaken) {
      if (columns_.contains(std::string(title))) continue;
      report("REV001", titles.number, fmt::format("has no column {}", title),
             "keep the row of titles as it was; columns may be moved, not renamed");
      return false;
    }
    return true;
  }

  void read_row(const sheet::ReadRow& row) {
    Decision decision;
    decision.row = row.number;
    for (const auto& [title, member] : kTaken)
      decision.cells.*member = plain(row.at(columns_.at(std::string(title))).text);
    const bool empty = std::ranges::all_of(
        kTaken, [&cells = decision.cells](const auto& column) { return (cells.*column.second).empty(); });
    if (empty) return;
    ++file_.rows;
    if (decision.cells.decision.empty() || !check(row, decision)) return;
    file_.decisions.push_back(std::move(decision));
  }

  bool check(const sheet::ReadRow& row, Decision& decision) {
    bool clean = true;
    for (const auto& [title, member] : kTaken) {
      const std::size_t column = columns_.at(std::string(title));
      if (!row.at(column).computed) continue;
      report("REV004", row.number,
             fmt::format("cell {}{} ({}) holds a formula or an error", sheet::ReadTable::letters_of(column), row.number,
                         title),
             "write the words themselves; what a formula gives is nobody's decision");
      clean = false;
    }
    // Where a comma parts the decimals, a spreadsheet writes it.
    std::ranges::replace(decision.cells.chance, ',', '.');
    const std::string word = ascii_lower(decision.cells.decision);
    const auto found = std::ranges::find(kChoices, word, [](Choice choice) { return to_string(choice); });
    if (found != kChoices.end()) decision.choice = *found;
    else clean = refuse_decision(row.number, decision.cells.decision);
    const auto [first, fresh] = seen_.emplace(decision.cells.id, row.number);
    if (!fresh) {
      report("REV003", row.number, fmt::format("its id stands in row {} too", first->second),
             "decide every row once; to map a provision to one more protection, copy a row of it in the mapping file");
      clean = false;
    }
    return clean;
  }

  bool refuse_decision(std::size_t row, const std::string& word) {
    std::vector<std::string> names;
    for (const Choice choice : kChoices) names.emplace_back(to_string(choice));
    report("REV002", row, fmt::format("decision \"{}\" is none", word),
           "write " + join_words(names, " or ") + ", or leave it empty." + did_you_mean_question(word, names));
    return false;
  }

  DecisionFile& file_;
  Diagnostics& diagnostics_;
  std::map<std::string, std::size_t> columns_;
  std::map<std::string, std::size_t> seen_;  ///< rows by id
};

const sheet::ReadTable* find_table(std::span<const sheet::ReadTable> tables, std::string_view name) {
  const auto found = std::ranges::find(tables, name, &sheet::ReadTable::name);
  return found == tables.end() ? nullptr : &*found;
}

}  // namespace

std::string_view to_string(Choice choice) {
  switch (choice) {
    case Choice::accept: return "accept";
    case Choice::reject: return "reject";
    case Choice::change: return "change";
  }
  return "";
}

std::optional<DecisionFile> read_decisions(std::string name, std::span<const sheet::ReadTable> tables,
                                           Diagnostics& diagnostics) {
  DecisionFile file{std::move(name), {}, {}, 0};
  Reader reader(file, diagnostics);
  const auto* about = find_table(tables, kOriginSheet);
  const auto* decisions = find_table(tables, kDecisionSheet);
  if (about != nullptr && decisions != nullptr) {
    if (!reader.read_origin(about->rows) || !reader.read_rows(decisions->rows)) return std::nullopt;
    return file;
  }
  std::vector<sheet::ReadRow> notes;
  std::vector<sheet::ReadRow> rows;
  for (const sheet::ReadTable& table : tables.first(std::min<std::size_t>(1, tables.size()))) {
    for (const sheet::ReadRow& row : table.rows) (row.at(0).text.starts_with('#') ? notes : rows).push_back(row);
  }
  if (!reader.read_origin(notes) || !reader.read_rows(rows)) return std::nullopt;
  return file;
}

}  // namespace lacuna::mapping

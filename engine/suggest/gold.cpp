#include "suggest/gold.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "text/language.hpp"
#include "text/normalise.hpp"

namespace lacuna::suggest {

namespace {

using Index = taxonomy::ConceptGraph::Index;

constexpr std::array<std::string_view, 3> kGoldColumns{"number", "labels", "optional"};
constexpr std::array<std::string_view, 2> kLabelColumns{"label", "concept"};
constexpr std::size_t kKept = 10;

std::optional<Index> leaf_of(const taxonomy::ConceptGraph& concepts, const std::string& id) {
  const auto found = concepts.find(taxonomy::ConceptId(id));
  if (!found || concepts.at(*found).roll_up != taxonomy::RollUp::leaf) return std::nullopt;
  return found;
}

std::set<std::string> labels_in(const std::string& cell) {
  std::set<std::string> labels;
  for (const std::string& label : split_list(cell, '|')) {
    if (label != "-") labels.insert(label);
  }
  return labels;
}

/// "4a" of an eId's last level "sec_4a".
std::string_view number_of(const akn::Eid& eid) {
  const std::string_view last = eid.levels().back();
  const auto dash = last.rfind('_');
  return dash == std::string_view::npos ? last : last.substr(dash + 1);
}

/// The provision with this eId, else the first, in document order, with this number. Articles and sections come before
/// what stands inside them.
std::optional<std::size_t> find_number(const akn::Document& document, const std::string& number) {
  const std::string wanted = text::normalise(number).text;
  const auto eid = akn::Eid::parse(number);
  if (const auto found = eid ? document.find(*eid) : std::nullopt) return found;
  for (const bool unit : {true, false}) {
    for (std::size_t i = 0; i < document.provisions.size(); ++i) {
      const akn::Provision& provision = document.provisions[i];
      const bool is_unit = provision.kind == "article" || provision.kind == "section";
      if (is_unit == unit && text::normalise(number_of(provision.eid)).text == wanted) return i;
    }
  }
  return std::nullopt;
}

/// The chance of each protection in a provision and all inside it.
std::map<Index, double> chances_in(const akn::Document& document, std::size_t provision,
                                   const std::map<std::size_t, std::vector<Suggestion>>& suggestions) {
  std::map<Index, double> chances;
  const auto found = suggestions.find(provision);
  if (found != suggestions.end()) {
    for (const Suggestion& each : found->second) chances[each.leaf] = each.probability;
  }
  for (const std::size_t child : document.provisions[provision].children) {
    for (const auto& [leaf, chance] : chances_in(document, child, suggestions))
      chances[leaf] = std::max(chances[leaf], chance);
  }
  return chances;
}

/// Every label and its protections; without a table, the protections themselves.
using LabelRows = std::vector<std::pair<std::string, std::vector<Index>>>;

LabelRows labels_of(const LabelTable& table, const taxonomy::ConceptGraph& concepts) {
  if (!table.empty()) return {table.begin(), table.end()};
  LabelRows labels;
  for (Index i = 0; i < concepts.concepts().size(); ++i) {
    if (concepts.at(i).roll_up == taxonomy::RollUp::leaf) labels.emplace_back(concepts.at(i).id.str(), std::vector{i});
  }
  return labels;
}

/// The likeliest labels of one row, as places in `labels`.
Ranked rank_row(const GoldRow& row, const LabelRows& labels, const std::map<Index, double>& chances) {
  std::vector<std::pair<double, Index>> order;
  Ranked ranked;
  ranked.kind = "gold";
  for (Index place = 0; place < labels.size(); ++place) {
    const auto& [label, leaves] = labels[place];
    if (row.labels.contains(label)) ranked.firm.push_back(place);
    double chance = 0;
    for (const Index leaf : leaves) {
      const auto found = chances.find(leaf);
      if (found != chances.end()) chance = std::max(chance, found->second);
    }
    if (chance > 0 && !row.optional.contains(label)) order.emplace_back(chance, place);
  }
  std::ranges::stable_sort(order, std::ranges::greater{}, &std::pair<double, Index>::first);
  if (order.size() > kKept) order.resize(kKept);
  for (const auto& [chance, place] : order) {
    ranked.order.push_back(place);
    ranked.probabilities.push_back(chance);
  }
  return ranked;
}

}  // namespace

std::optional<std::vector<GoldRow>> read_gold(const SourceFile& file, const LabelTable& table,
                                              const taxonomy::ConceptGraph& concepts, Diagnostics& diagnostics) {
  const bool has_optional = file.text.substr(0, file.text.find('\n')).find("\toptional") != std::string::npos;
  const auto columns = std::span(kGoldColumns).first(has_optional ? 3 : 2);
  const auto read = read_tsv(file, columns, diagnostics);
  if (!read) return std::nullopt;
  std::vector<GoldRow> rows;
  for (const TsvRow& row : read->rows) {
    GoldRow gold{row.cells[0], labels_in(row.cells[1]),
                 has_optional ? labels_in(row.cells[2]) : std::set<std::string>{}, row.line};
    for (const auto* labels : {&gold.labels, &gold.optional}) {
      for (const std::string& label : *labels) {
        if (table.contains(label) || leaf_of(concepts, label)) continue;
        diagnostics.add({"GLD001", Severity::error, file.name, row.line,
                         fmt::format("{} is neither a protection nor a label of the table", label), "",
                         "give it a row in the table of labels." + did_you_mean_question(label, concepts.ids())});
      }
    }
    rows.push_back(std::move(gold));
  }
  return rows;
}

std::optional<LabelTable> read_labels(const SourceFile& file, const taxonomy::ConceptGraph& concepts,
                                      Diagnostics& diagnostics) {
  const auto read = read_tsv(file, kLabelColumns, diagnostics);
  if (!read) return std::nullopt;
  LabelTable table;
  for (const TsvRow& row : read->rows) {
    if (const auto leaf = leaf_of(concepts, row.cells[1])) {
      table[row.cells[0]].push_back(*leaf);
    } else {
      diagnostics.add({"GLD001", Severity::error, file.name, row.line,
                       fmt::format("{} is no protection of the taxonomy", row.cells[1]), "",
                       "write the id of a leaf." + did_you_mean_question(row.cells[1], concepts.ids())});
    }
  }
  return table;
}

std::vector<Ranked> rank_gold(const akn::Document& document,
                              const std::map<std::size_t, std::vector<Suggestion>>& suggestions,
                              const std::vector<GoldRow>& rows, const LabelTable& table,
                              const taxonomy::ConceptGraph& concepts, const std::string& file,
                              Diagnostics& diagnostics) {
  const LabelRows labels = labels_of(table, concepts);
  const auto language = text::find_language(document.language);
  std::vector<Ranked> ranked;
  for (const GoldRow& row : rows) {
    const auto provision = find_number(document, row.number);
    if (!provision) {
      diagnostics.add({"GLD002", Severity::warning, file, row.line,
                       fmt::format("{} has no provision {}", document.work.str(), row.number), "",
                       "write the number of an article or section, or an eId"});
      continue;
    }
    Ranked each = rank_row(row, labels, chances_in(document, *provision, suggestions));
    if (each.firm.empty()) continue;
    each.work = document.work.str();
    each.language = language ? language->alpha2 : document.language;
    each.eid = document.provisions[*provision].eid.str();
    ranked.push_back(std::move(each));
  }
  return ranked;
}

}  // namespace lacuna::suggest

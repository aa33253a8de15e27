#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/source_file.hpp"
#include "suggest/evaluation.hpp"

namespace lacuna::suggest {

/// What somebody else found in the provisions of a law, in his own labels.
struct GoldRow {
  std::string number;              ///< of an article or section as its law numbers it, or an eId: "5", "4A", "art_5"
  std::set<std::string> labels;    ///< none: it has no protection
  std::set<std::string> optional;  ///< neither right nor wrong
  std::size_t line = 0;
};

/// The protections that a label of a gold file stands for. A label without an entry is itself a protection's id.
using LabelTable = std::map<std::string, std::vector<taxonomy::ConceptGraph::Index>>;

/// Reads `number labels optional`, labels parted by `|`, "-" or nothing for none; the third column may be missing.
/// GLD001: a label that is neither in the table nor a protection.
[[nodiscard]] std::optional<std::vector<GoldRow>> read_gold(const SourceFile& file, const LabelTable& table,
                                                            const taxonomy::ConceptGraph& concepts,
                                                            Diagnostics& diagnostics);

/// Reads `label concept`, a row for each protection that a label stands for. GLD001: no protection of the taxonomy.
[[nodiscard]] std::optional<LabelTable> read_labels(const SourceFile& file, const taxonomy::ConceptGraph& concepts,
                                                    Diagnostics& diagnostics);

/// How suggestions rank the labels of a law's gold rows. The chance of a label is the highest of its protections in the
/// provision and all inside it. Rows without labels are left out. GLD002: a number that the law does not have.
[[nodiscard]] std::vector<Ranked> rank_gold(const akn::Document& document,
                                            const std::map<std::size_t, std::vector<Suggestion>>& suggestions,
                                            const std::vector<GoldRow>& rows, const LabelTable& table,
                                            const taxonomy::ConceptGraph& concepts, const std::string& file,
                                            Diagnostics& diagnostics);

}  // namespace lacuna::suggest

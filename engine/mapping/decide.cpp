#include "mapping/decide.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/strings.hpp"
#include "text/normalise.hpp"

namespace lacuna::mapping {

namespace {

/// Equal in what it says, whoever said it.
bool same_content(const Mapping& left, const Mapping& right) {
  const auto all = [](const Mapping& m) {
    return std::tie(m.subject, m.predicate, m.negated, m.object, m.comment, m.basis, m.scope, m.modality, m.qualifiers,
                    m.quote);
  };
  return all(left) == all(right);
}

bool same_provenance(const Mapping& left, const Mapping& right) {
  return left.justification == right.justification && left.author == right.author && left.reviewer == right.reviewer;
}

/// A row that a decision asks for, read.
struct Read {
  const WantedRow* wanted = nullptr;
  Mapping mapping;
};

class Decider {
 public:
  Decider(const MappingSet& set, const akn::Document& document, const DecisionFile& file, bool unchanged,
          const Vocabulary& vocabulary, Diagnostics& diagnostics)
      : set_(set),
        document_(document),
        file_(file),
        unchanged_(unchanged),
        vocabulary_(vocabulary),
        diagnostics_(diagnostics) {
    for (const Mapping& mapping : set.mappings) by_id_.emplace(review_id(mapping, vocabulary.axes), &mapping);
  }

  std::optional<DecidedSet> run(const Reviewer& reviewer) {
    for (const Decision& decision : file_.decisions) want(decision, reviewer);
    const std::vector<Read> rows = read_wanted();
    for (const Read& row : rows) check(row, rows);
    if (failed_) return std::nullopt;
    return carried_out(rows);
  }

 private:
  void report(std::string code, std::size_t row, std::string message, std::string help) {
    diagnostics_.add(
        {std::move(code), Severity::error, file_.name, row, std::move(message), set_.title(), std::move(help)});
    failed_ = true;
  }

  // ---- from decisions to rows ----
  void want(const Decision& decision, const Reviewer& reviewer) {
    const ReviewCells& cells = decision.cells;
    const auto kind = kind_of(cells);
    if (!kind) {
      report("REV005", decision.row, fmt::format("row {} is none of this law's review", cells.id),
             "its id, eid or concept was changed, or it came from another law: take these three from the file that "
             "was written, and name another protection under `instead`");
    } else if (decision.choice == Choice::reject && cells.concept_id.empty()) {
      report("REV007", decision.row, "nothing was suggested here that could be rejected",
             "accept says that the provision has no protection; change and `instead` say which it has");
    } else if (decision.choice == Choice::change && cells.instead.empty()) {
      report("REV006", decision.row, "a change without the protection that is meant",
             "name it under `instead`; to keep the protection and correct the rest of the row, write accept");
    } else {
      const auto before = by_id_.find(cells.id);
      auto rows = wanted_rows(set_.work, decision, before == by_id_.end() ? nullptr : before->second, *kind, reviewer);
      std::ranges::move(rows, std::back_inserter(wanted_));
    }
  }

  /// What a row is about; nothing if it is not a row of this law's review as it left.
  std::optional<ReviewKind> kind_of(const ReviewCells& cells) const {
    const auto eid = akn::Eid::parse(cells.eid);
    if (!eid) return std::nullopt;
    const akn::ProvisionIri subject{set_.work, *eid};
    for (const ReviewKind kind : {ReviewKind::suggestion, ReviewKind::unread}) {
      if (document_.find(*eid) && cells.id == review_id(subject, cells.concept_id, kind)) return kind;
    }
    const auto found = by_id_.find(cells.id);
    if (found == by_id_.end())
      return !unchanged_ && cells.id.starts_with("m-") ? std::optional(ReviewKind::mapping) : std::nullopt;
    const std::string object = found->second->object ? found->second->object->str() : "";
    const bool same = found->second->subject == subject && object == cells.concept_id;
    return same ? std::optional(ReviewKind::mapping) : std::nullopt;
  }

  /// Read as a mapping file is: nothing can enter a set that could not stand in its file.
  std::vector<Read> read_wanted() {
    MappingSet head = set_;
    head.mappings.clear();
    std::string text = write_sssom(head, vocabulary_.axes);
    const auto before = static_cast<std::size_t>(std::ranges::count(text, '\n'));
    for (const WantedRow& wanted : wanted_) text += join(wanted.cells, "\t") + "\n";
    Diagnostics found;
    const auto read = read_sssom(SourceFile::from_bytes(file_.name, text), vocabulary_, found);
    for (const Diagnostic& each : found.all())
      report(each.code, each.line <= before ? 0 : wanted_[each.line - before - 1].decision->row, each.message,
             each.help);
    std::vector<Read> rows;
    for (const Mapping& mapping : read ? read->mappings : std::vector<Mapping>{})
      rows.push_back({&wanted_[mapping.line - before - 1], mapping});
    return rows;
  }

  void check(const Read& row, const std::vector<Read>& rows) {
    const Mapping& mapping = row.mapping;
    const auto provision = document_.find(mapping.subject.eid);
    if (provision && !mapping.quote.empty() && !text::find_quote(document_.full_text(*provision), mapping.quote))
      report("MAP004", row.wanted->decision->row,
             fmt::format("quoted words not found in {}", mapping.subject.eid.str()),
             "copy the words from the column text, or drop the quote");
    if (mapping.object) return;
    const auto speaks_against = [&](const Mapping& other) {
      return other.subject == mapping.subject && other.object && !other.negated;
    };
    const bool decided = std::ranges::any_of(rows, [&](const Read& other) { return speaks_against(other.mapping); });
    if (decided || std::ranges::any_of(set_.mappings, speaks_against))
      report("REV007", row.wanted->decision->row,
             fmt::format("{} is said to have no protection, and to have one", mapping.subject.eid.str()),
             "empty one of the decisions, or reject the protection");
  }

  // ---- from rows to the set ----
  DecidedSet carried_out(const std::vector<Read>& rows) const {
    DecidedSet result{set_, {}, 0};
    for (const Read& row : rows) {
      if (held(row.mapping)) {
        result.already += row.wanted->beside ? 0U : 1U;
        continue;
      }
      Mapping mapping = row.mapping;
      const Mapping* before = row.wanted->before;
      if (before != nullptr && !mapping.negated) mapping.authentic = before->authentic;
      std::erase_if(result.set.mappings, [&](const Mapping& each) {
        return (before != nullptr && each.same_row(*before)) || gives_way(each, mapping);
      });
      if (!row.wanted->beside)
        result.rows.push_back({row.wanted->decision->row, row.wanted->decision->choice, mapping});
      result.set.mappings.push_back(std::move(mapping));
    }
    return result;
  }

  /// Whether the set says so already: of a set that changed since, whoever made it say so.
  bool held(const Mapping& wanted) const {
    return std::ranges::any_of(set_.mappings, [&](const Mapping& each) {
      return same_content(each, wanted) && (!unchanged_ || same_provenance(each, wanted));
    });
  }

  /// "No protection content" ends when a protection is found, a rejection when it is taken back, and a row when another
  /// one of the same place in the file is written.
  static bool gives_way(const Mapping& each, const Mapping& wanted) {
    if (each.subject != wanted.subject) return false;
    const bool content = wanted.object && !wanted.negated && !each.object;
    const bool taken_back = each.negated && !wanted.negated && each.object == wanted.object;
    return content || taken_back || (!canonical_less(each, wanted) && !canonical_less(wanted, each));
  }

  const MappingSet& set_;
  const akn::Document& document_;
  const DecisionFile& file_;
  bool unchanged_;
  const Vocabulary& vocabulary_;
  Diagnostics& diagnostics_;
  std::map<std::string, const Mapping*> by_id_;
  std::vector<WantedRow> wanted_;
  bool failed_ = false;
};

}  // namespace

std::optional<DecidedSet> decide(const MappingSet& set, const akn::Document& document, const DecisionFile& file,
                                 bool unchanged, const Reviewer& reviewer, const Vocabulary& vocabulary,
                                 Diagnostics& diagnostics) {
  return Decider(set, document, file, unchanged, vocabulary, diagnostics).run(reviewer);
}

}  // namespace lacuna::mapping

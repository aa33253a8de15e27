#include "mapping/wanted_row.hpp"

namespace lacuna::mapping {

namespace {

constexpr std::string_view kLexical = "semapv:LexicalMatching";
constexpr std::string_view kProgram = "lacuna:suggest";

/// Who stands behind a row, and how it came about.
struct Provenance {
  std::string justification;
  std::string author;
  std::string reviewer;
  std::string confidence;
};

std::vector<std::string> row_of(const akn::WorkIri& work, const ReviewCells& cells, bool negated,
                                const std::string& object, const Provenance& provenance, Date date) {
  const akn::ProvisionIri subject{work, *akn::Eid::parse(cells.eid)};
  return {subject.curie(),
          "",
          "lac:" + cells.predicate,
          negated ? "Not" : "",
          object.empty() ? "sssom:NoTermFound" : "prot:" + object,
          "",
          provenance.justification,
          provenance.author,
          provenance.reviewer,
          date.str(),
          provenance.confidence,
          cells.comment,
          "",
          cells.basis,
          cells.limits,
          cells.modality,
          cells.qualifiers,
          cells.quote,
          ""};
}

Provenance by_hand(const Reviewer& reviewer) { return {std::string(kCurated), reviewer.id, "", ""}; }

Provenance from_suggestion(const ReviewCells& cells, const Reviewer& reviewer) {
  return {std::string(kLexical), std::string(kProgram), reviewer.id, cells.chance};
}

Provenance of_accepted(const ReviewCells& cells, const Mapping* before, ReviewKind kind, const Reviewer& reviewer) {
  if (before == nullptr || before->negated)
    return kind == ReviewKind::suggestion ? from_suggestion(cells, reviewer) : by_hand(reviewer);
  const std::string& second = before->author == reviewer.id ? before->reviewer : reviewer.id;
  return {before->justification, before->author, second, before->confidence};
}

Provenance of_rejected(const ReviewCells& cells, const Mapping* before, ReviewKind kind, const Reviewer& reviewer) {
  const bool by_program = before == nullptr ? kind == ReviewKind::suggestion : before->author == kProgram;
  return by_program ? from_suggestion(cells, reviewer) : by_hand(reviewer);
}

/// A rejection says of a protection that the provision does not even mention it.
ReviewCells bare(const ReviewCells& cells) {
  ReviewCells bare;
  bare.eid = cells.eid;
  bare.predicate = to_string(Predicate::mentions);
  bare.comment = cells.comment;
  return bare;
}

}  // namespace

std::vector<WantedRow> wanted_rows(const akn::WorkIri& work, const Decision& decision, const Mapping* before,
                                   ReviewKind kind, const Reviewer& reviewer) {
  const ReviewCells& cells = decision.cells;
  const bool change = decision.choice == Choice::change;
  if (decision.choice == Choice::accept)
    return {{&decision, before,
             row_of(work, cells, false, cells.concept_id, of_accepted(cells, before, kind, reviewer), reviewer.date)}};
  std::vector<WantedRow> rows;
  if (!cells.concept_id.empty())
    rows.push_back(
        {&decision, before,
         row_of(work, bare(cells), true, cells.concept_id, of_rejected(cells, before, kind, reviewer), reviewer.date),
         change});
  if (change)
    rows.push_back({&decision, nullptr, row_of(work, cells, false, cells.instead, by_hand(reviewer), reviewer.date)});
  return rows;
}

}  // namespace lacuna::mapping

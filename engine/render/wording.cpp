#include "render/wording.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::render {

namespace {

std::string plain(std::string text) {
  std::ranges::replace(text, '-', ' ');
  return text;
}

}  // namespace

std::string_view baseline_words(report::Baseline::Kind kind) {
  switch (kind) {
    case report::Baseline::Kind::bound: return "the conventions that bind it";
    case report::Baseline::Kind::open: return "the conventions that are open to it";
    case report::Baseline::Kind::list: return "the conventions named";
  }
  return "";
}

std::string bond_words(const report::InstrumentRow& row) {
  const std::string known = row.known_to ? "table known to " + row.known_to->str() : "no table of parties";
  switch (row.bond) {
    case jurisdiction::Bond::party: {
      const std::string deposit = row.deposited ? fmt::format(" ({} of {})", row.kind, row.deposited->str()) : "";
      const std::string presumed = row.last_verified ? ", presumed bound since" : "";
      const std::string towards = row.pairwise ? ", towards States that accept its accession" : "";
      return fmt::format("bound since {}{}{}; {}{}", row.since ? row.since->str() : "?", deposit, towards, known,
                         presumed);
    }
    case jurisdiction::Bond::not_party: {
      if (row.since) return fmt::format("not yet bound: in force for it from {}; {}", row.since->str(), known);
      return "not bound; " + known;
    }
    case jurisdiction::Bond::not_known:
      return fmt::format("not known whether it binds{}; {}",
                         row.signed_on ? " (signed " + row.signed_on->str() + ")" : "", known);
  }
  return known;
}

std::string modality_words(const report::ObligationRow& row) {
  std::vector<std::string> parts{plain(std::string(mapping::to_string(row.modality)))};
  for (const std::string& qualifier : row.qualifiers) parts.push_back(plain(qualifier));
  return join(parts, ", ");
}

std::string count_words(const coverage::Count& count) {
  const std::string covered =
      count.lo == count.hi ? std::to_string(count.lo) : fmt::format("{} to {}", count.lo, count.hi);
  return fmt::format("covered {} of {}", covered, count.n);
}

std::string basis_words(const report::EvidenceRow& row) {
  return row.basis ? plain(std::string(mapping::to_string(*row.basis))) : "";
}

std::string evidence_words(const report::EvidenceRow& row) {
  switch (row.predicate) {
    case mapping::Predicate::contradicts: return "contradicts";
    case mapping::Predicate::mentions: return "bears on it, reaches nothing";
    case mapping::Predicate::incorporates: return "gives the treaty force of law, " + basis_words(row);
    case mapping::Predicate::requires_it:
    case mapping::Predicate::provides: return "provides, " + basis_words(row);
  }
  return {};
}

std::string law_search_words(const report::ConceptRow& row) {
  std::string text = row.search.on ? "The law was searched for it on " + row.search.on->str() + "."
                                   : "Nobody has searched the law for it yet.";
  if (!row.search.missing_works.empty()) text += " Not at hand: " + join(row.search.missing_works, "; ") + ".";
  return text;
}

std::string reading_words(const report::EvidenceRow& row) {
  if (row.freshness == coverage::Freshness::suggested) return "suggested, not decided";
  return fmt::format("accepted {}, {}", row.date.str(), row.reviewer.empty() ? "one reader" : "two readers");
}

std::string_view flag_words(coverage::Flag flag) {
  switch (flag) {
    case coverage::Flag::stale: return "a provision changed since it was read";
    case coverage::Flag::later_text: return "the text at hand is later than the day asked about";
    case coverage::Flag::unsettled: return "it is not known whether a law was in force on the day";
    case coverage::Flag::pinned_to_digest: return "read in a summary, not in the official text";
    case coverage::Flag::suggested: return "suggestions wait for a decision";
    case coverage::Flag::implicit: return "rests on an implicit rule, which never counts in full";
    case coverage::Flag::policy: return "rests on policy or practice";
    case coverage::Flag::single_coder: return "one reader, no second";
    case coverage::Flag::last_verified:
      return "bound on the last day that the table of parties knows, presumed so since";
    case coverage::Flag::direct: return "the treaty itself applies";
  }
  return "";
}

std::string text_words(const report::ProvisionText& provision) {
  if (provision.summary)
    return provision.official ? "summary, not the law; official text at hand: no" : "summary, not the law";
  const bool remarkable = provision.official && !provision.official->remark.empty();
  return remarkable ? "official text, " + provision.official->remark : "official text";
}

std::string source_words(const report::ProvisionText& provision) {
  if (provision.summary || !provision.official) return {};
  return "; source: " + provision.official->source;
}

bool reaches(const report::EvidenceRow& row) { return row.predicate != mapping::Predicate::mentions; }

}  // namespace lacuna::render

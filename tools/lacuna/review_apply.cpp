#include "review_apply.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.hpp"
#include "base/strings.hpp"
#include "corpus/labels.hpp"
#include "corpus/layer_check.hpp"
#include "mapping/confirm.hpp"
#include "mapping/decide.hpp"
#include "render/review_text.hpp"
#include "report/build.hpp"
#include "report/provision_text.hpp"
#include "report/verdict_changes.hpp"

namespace lacuna::tool {

namespace {

/// The States whose reports a law bears on: its own, of a convention all that have a dossier.
std::vector<const jurisdiction::State*> states_of(const corpus::Library& library, const akn::WorkIri& work) {
  std::vector<const jurisdiction::State*> states;
  const bool convention = library.treaties.find_work(work) != nullptr;
  for (const auto& [id, dossier] : library.dossiers) {
    const auto works = library.works_of(id);
    const bool own = std::ranges::find(works, work) != works.end();
    const auto* state = library.states.find(id.str());
    if (state != nullptr && (convention || own)) states.push_back(state);
  }
  return states;
}

std::vector<report::GapReport> reports_of(const corpus::Library& library,
                                          const std::vector<const jurisdiction::State*>& states, Date day) {
  std::vector<report::GapReport> reports;
  for (const auto* state : states)
    reports.push_back(report::build_gap_report(library, {*state, day, {}, LACUNA_VERSION, {}}));
  return reports;
}

/// Puts a set into the library and its file: what `gaps` will say from then on, and what it said before.
std::vector<report::StateChange> replace_set(corpus::Library& library, mapping::MappingSet& set,
                                             mapping::MappingSet changed, Date day) {
  const auto states = states_of(library, set.work);
  const auto before = reports_of(library, states, day);
  set = std::move(changed);
  for (mapping::Mapping& mapping : set.mappings)
    mapping = corpus::with_official_words(library, set, corpus::with_derived_fields(library, set, mapping));
  library.files.at(set.file).text = mapping::write_sssom(set, library.method->axes);
  const auto after = reports_of(library, states, day);
  std::vector<report::StateChange> changes;
  for (std::size_t i = 0; i < states.size(); ++i) changes.push_back(report::compare_reports(before[i], after[i]));
  return changes;
}

mapping::MappingSet* set_of(corpus::Library& library, const akn::WorkIri& work) {
  const auto found = std::ranges::find(library.mappings, work, &mapping::MappingSet::work);
  return found == library.mappings.end() ? nullptr : &*found;
}

/// A set of which a row could not be read must not be written: the row would be lost.
bool whole(const corpus::Library& library, const mapping::MappingSet& set) {
  if (corpus::table_rows(library.files.at(set.file).text) == set.mappings.size()) return true;
  Session::fail(fmt::format("{} has rows that cannot be read", set.file),
                "`lacuna check` names them; mend them first, so that none is lost");
  return false;
}

int finish(const corpus::Library& library, const mapping::MappingSet& set, const std::string& text,
           const ApplyOptions& options) {
  if (const int shown = Session::write("", text); shown != kDone) return shown;
  if (options.dry_run) return Session::write("", "\nNothing written: --dry-run.\n");
  const auto path = library.root / set.file;
  if (const int written = Session::write(path.string(), library.files.at(set.file).text); written != kDone)
    return written;
  return Session::write("", fmt::format("\nWritten: {}\n", path.string()));
}

std::optional<mapping::DecisionFile> read_review(const std::string& path, Diagnostics& diagnostics) {
  const auto bytes = read_limited(path, path, kMostBytes, diagnostics);
  if (!bytes) return std::nullopt;
  if (bytes->starts_with("PK")) {
    const auto tables = sheet::read_xlsx(*bytes);
    if (tables) return mapping::read_decisions(path, *tables, diagnostics);
    diagnostics.add({"REV001", Severity::error, path, 0, "cannot be read as an Excel file: " + tables.error().message,
                     "", tables.error().help});
    return std::nullopt;
  }
  const auto file = check_source(SourceFile::from_bytes(path, *bytes), diagnostics);
  if (!file) return std::nullopt;
  const std::vector<sheet::ReadTable> tables{sheet::read_delimited(file->text)};
  return mapping::read_decisions(path, tables, diagnostics);
}

int changed_since(const mapping::DecisionFile& review, const mapping::MappingSet& set) {
  return Session::fail(
      fmt::format("{} changed since {} was written", set.file, review.name),
      fmt::format("write a new review with `lacuna review {} -o FILE`, and copy your decisions into it; nothing was "
                  "changed",
                  set.work.str()));
}

/// Rows that were deleted from the review are undecided, and said to be.
std::string count_note(const mapping::DecisionFile& review) {
  if (review.rows >= review.origin.rows) return {};
  return fmt::format("{} of {} rows came back; of the others nothing is decided.\n", review.rows, review.origin.rows);
}

}  // namespace

int apply_review(corpus::Library& library, const std::string& path, const ApplyOptions& options) {
  Diagnostics diagnostics;
  const auto review = read_review(path, diagnostics);
  Session::print(diagnostics, Severity::error);
  if (!review || diagnostics.count(Severity::error) != 0) return kFindings;
  const auto work = akn::WorkIri::parse(review->origin.work);
  mapping::MappingSet* set = work ? set_of(library, *work) : nullptr;
  const akn::Document* document = set == nullptr ? nullptr : corpus::pinned_expression(library, *set);
  if (document == nullptr)
    return Session::fail(fmt::format("{} is a review of {}, which is not at hand", path, review->origin.work),
                         "`lacuna add` adds a law; --data names the folder of another corpus");
  if (!whole(library, *set)) return kFindings;
  const bool unchanged = sha256_hex(library.files.at(set->file).text) == review->origin.sha256;
  auto decided =
      mapping::decide(*set, *document, *review, unchanged, options.reviewer, library.method->vocabulary(), diagnostics);
  Session::print(diagnostics, Severity::error);
  if (!decided) {
    if (!unchanged) return changed_since(*review, *set);
    Session::fail("nothing was changed", "correct the rows named above in " + path);
    return kFindings;
  }
  const std::string title = report::title_of_work(library, *document);
  if (decided->rows.empty())
    return Session::write("", count_note(*review) + render::decided_text(title, *decided, {}, Session::style()) +
                                  "\nNothing to write: everything decided stands in the mapping file.\n");
  if (!unchanged) return changed_since(*review, *set);
  for (mapping::Decided& row : decided->rows)
    row.mapping = corpus::with_derived_fields(library, *set, std::move(row.mapping));
  const auto changes = replace_set(library, *set, decided->set, options.reviewer.date);
  return finish(library, *set, count_note(*review) + render::decided_text(title, *decided, changes, Session::style()),
                options);
}

int apply_confirmation(corpus::Library& library, const akn::Document& document, const std::string& only,
                       const ApplyOptions& options) {
  mapping::MappingSet* set = set_of(library, document.work);
  if (set == nullptr || !whole(library, *set)) return kFindings;
  std::vector<akn::Eid> eids;
  for (const std::string& name : only == "all" ? std::vector<std::string>{} : split_list(only, ',')) {
    const auto eid = akn::Eid::parse(name);
    const bool mapped = eid && std::ranges::any_of(set->mappings, [&](const mapping::Mapping& mapping) {
                          return eid->contains(mapping.subject.eid);
                        });
    if (!mapped) return Session::fail("no row speaks of " + name, "write eIds, like sec_2,sec_3__subsec_1, or all");
    eids.push_back(*eid);
  }
  auto confirmed = mapping::confirm(*set, document, eids, options.reviewer);
  std::string text = render::confirmed_text(report::title_of_work(library, document), confirmed, Session::style());
  if (confirmed.rows.empty() && confirmed.set.expression == set->expression)
    return Session::write("", text + "\nNothing to write.\n");
  const auto changes = replace_set(library, *set, std::move(confirmed.set), options.reviewer.date);
  text += render::changes_text(changes, Session::style());
  const int done = finish(library, *set, text, options);
  return done == kDone && !confirmed.not_done.empty() ? kFindings : done;
}

}  // namespace lacuna::tool

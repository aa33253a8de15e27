#include "corpus/check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"
#include "corpus/anchor_check.hpp"
#include "corpus/conditions.hpp"
#include "corpus/labels.hpp"
#include "corpus/layer_check.hpp"
#include "corpus/treaty_check.hpp"
#include "mapping/pin.hpp"
#include "text/normalise.hpp"

namespace lacuna::corpus {

namespace {

class Checker {
 public:
  Checker(const Library& library, Diagnostics& diagnostics) : library_(library), diagnostics_(diagnostics) {}

  void run() {
    for (const auto& set : library_.mappings) check_set(set);
    for (const auto& [state, dossier] : library_.dossiers) check_dossier(dossier);
  }

 private:
  void report(std::string code, Severity severity, const std::string& file, std::size_t line, std::string message,
              std::string place, std::string help) {
    diagnostics_.add({std::move(code), severity, file, line, std::move(message), std::move(place), std::move(help)});
  }

  // ---- mappings ----
  void check_set(const mapping::MappingSet& set) {
    const akn::Document* document = pinned_expression(library_, set);
    if (document == nullptr) {
      report("MAP014", Severity::error, set.file, 0,
             fmt::format("the corpus has no expression {} of {}", set.expression, set.work.str()), set.title(),
             "name the expression that was read in subject_source_version" + expressions_help(set));
      return;
    }
    for (const mapping::Mapping& mapping : set.mappings) check_mapping(set, *document, mapping);
    check_canonical(set);
  }

  std::string expressions_help(const mapping::MappingSet& set) const {
    std::vector<std::string> names;
    for (const auto* document : library_.expressions_of(set.work)) names.push_back(document->expression);
    return names.empty() ? ", or add it to the corpus" : ": the corpus has " + join_words(names);
  }

  void check_mapping(const mapping::MappingSet& set, const akn::Document& document, const mapping::Mapping& mapping) {
    const auto provision = document.find(mapping.subject.eid);
    const std::string& eid = mapping.subject.eid.str();
    if (!provision) {
      std::vector<std::string> known;
      for (const auto& each : document.provisions) known.push_back(each.eid.str());
      report("MAP005", Severity::error, set.file, mapping.line, fmt::format("there is no provision {}", eid),
             fmt::format("{}      (expression {})", document.title, document.expression),
             fmt::format("`lacuna show {}` lists the provisions.", set.work.str()) + did_you_mean_question(eid, known));
      return;
    }
    const std::string place = akn::place_of(document, *provision);
    if (!mapping.quote.empty() && !text::find_quote(document.full_text(*provision), mapping.quote)) {
      report("MAP004", Severity::error, set.file, mapping.line, fmt::format("quoted words not found in {}", eid), place,
             fmt::format("`lacuna show {}` prints the provision; copy the words, or drop the quote",
                         mapping.subject.str()));
      return;
    }
    if (const auto pin = mapping::pin(mapping, document); pin.stale()) report_stale(set, document, mapping, pin, place);
  }

  void report_stale(const mapping::MappingSet& set, const akn::Document& document, const mapping::Mapping& mapping,
                    const mapping::Pin& pin, const std::string& place) {
    const std::string moved = pin.match == align::Match::moved
                                  ? ": its words now stand in " + document.provisions[*pin.provision].eid.str()
                                  : std::string{};
    report("MAP011", Severity::error, set.file, mapping.line,
           fmt::format("{} changed since it was read{}", mapping.subject.eid.str(), moved), place,
           "read the provision again; if the mapping still holds, empty ext_sha256 and run `lacuna check --fix`");
  }

  void check_canonical(const mapping::MappingSet& set) {
    std::size_t underived = 0;
    for (const auto& mapping : set.mappings) {
      if (!with_derived_fields(library_, set, mapping).same_row(mapping)) ++underived;
    }
    if (underived != 0) {
      report("MAP009", Severity::warning, set.file, 0,
             fmt::format("{} with labels or hashes to fill in", counted(underived, "row", "rows")), set.title(),
             "`lacuna check --fix` fills them");
    } else if (rows_in_file(set) == set.mappings.size() &&
               mapping::write_sssom(set, library_.method->axes) != library_.files.at(set.file).text) {
      report("MAP008", Severity::warning, set.file, 0, "not in canonical form: rows or limits out of order",
             set.title(), "`lacuna check --fix` puts them in order");
    }
  }

  [[nodiscard]] std::size_t rows_in_file(const mapping::MappingSet& set) const {
    return table_rows(library_.files.at(set.file).text);
  }

  // ---- dossiers ----
  void check_dossier(const jurisdiction::Dossier& dossier) {
    for (const auto& [fact, provisions] : conditions_of(library_)) {
      if (dossier.facts.contains(fact)) continue;
      report("MAP015", Severity::warning, dossier.file, 0, fmt::format("does not say whether {}", fact),
             "asked by " + join_words(provisions),
             fmt::format("add [facts.{}] with its value, true, false or \"not known\", and source", fact));
    }
    const std::string folder = "mappings/national/" + dossier.state.str() + "/";
    if (!dossier.file.starts_with(folder)) {
      report("DOS006", Severity::error, dossier.file, 0, fmt::format("its state is {}", dossier.state.str()), "",
             "move it to " + folder + ", or correct the state");
    }
    for (const akn::WorkIri& work : library_.works_of(dossier.state)) {
      const auto* entry = dossier.find_work(work);
      if (entry != nullptr && (entry->commencement || entry->commencement_unknown)) continue;
      report("DOS005", Severity::error, dossier.file, 0,
             fmt::format("{} is at hand, and the dossier does not say when it came into force", work.str()), "",
             "add a [[work]] with its commencement, or \"not known\", and source");
    }
  }

  const Library& library_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check(const Library& library, Diagnostics& diagnostics) {
  if (library.method) Checker(library, diagnostics).run();
  check_treaties(library, diagnostics);
  check_anchors(library, diagnostics);
  check_layers(library, diagnostics);
}

}  // namespace lacuna::corpus

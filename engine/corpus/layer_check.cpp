#include "corpus/layer_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "align/disagreement.hpp"
#include "base/strings.hpp"
#include "corpus/labels.hpp"
#include "corpus/layers.hpp"

namespace lacuna::corpus {

namespace {

using align::Disagreement;

constexpr const char* kHelp = "read the official text; mend the digest, or the layer if that was read wrongly";

class LayerChecker {
 public:
  LayerChecker(const Library& library, Diagnostics& diagnostics) : library_(library), diagnostics_(diagnostics) {}

  void run() {
    for (const akn::Document& digest : library_.documents) {
      if (!digest.is_digest()) continue;
      for (const akn::Document& official : library_.official) {
        if (official.work == digest.work) check_text(digest, official);
      }
    }
    for (const auto& set : library_.mappings) check_set(set);
  }

 private:
  void report(std::string code, Severity severity, const std::string& file, std::size_t line, std::string message,
              std::string place, std::string help) {
    diagnostics_.add({std::move(code), severity, file, line, std::move(message), std::move(place), std::move(help)});
  }

  // ---- digest and official text ----
  void check_text(const akn::Document& digest, const akn::Document& official) {
    if (!same_law(library_, digest, official)) {
      report("LAY007", Severity::warning, official.file, 0,
             fmt::format("is the text of {}, and the digest was read in that of {}", day_of(official), day_of(digest)),
             fmt::format("{}      (expression {})", digest.title, official.expression),
             "it is neither compared nor quoted: the law may have been amended between the two days");
      return;
    }
    auto found = align::disagreements(digest, official);
    if (library_.is_portion(digest.work)) std::erase_if(found, only_left_out);
    for (auto each = found.begin(); each != found.end();) {
      const auto end = std::find_if(each, found.end(), [&](const auto& other) {
        return !told_together(document_of(digest, official, *each), *each, other);
      });
      tell(digest, official, {each, std::max(end, each + 1)});
      each = std::max(end, each + 1);
    }
  }

  /// What a digest by portion may do.
  static bool only_left_out(const Disagreement& each) {
    return each.kind == Disagreement::Kind::only_in_official || each.kind == Disagreement::Kind::left_out;
  }

  static const akn::Document& document_of(const akn::Document& digest, const akn::Document& official,
                                          const Disagreement& each) {
    const bool in_official =
        each.kind == Disagreement::Kind::only_in_official || each.kind == Disagreement::Kind::left_out;
    return in_official ? official : digest;
  }

  /// Provisions of one parent that are all missing on the same side.
  static bool told_together(const akn::Document& document, const Disagreement& first, const Disagreement& other) {
    const bool missing = first.kind == Disagreement::Kind::no_counterpart || first.kind == Disagreement::Kind::left_out;
    return missing && first.kind == other.kind &&
           document.provisions[first.provision].parent == document.provisions[other.provision].parent;
  }

  static std::string day_of(const akn::Document& document) {
    return document.date ? document.date->str() : "an unknown day";
  }

  void tell(const akn::Document& digest, const akn::Document& official, std::span<const Disagreement> together) {
    using Kind = Disagreement::Kind;
    const Disagreement& each = together.front();
    const akn::Document& document = document_of(digest, official, each);
    std::vector<std::string> eids;
    for (const auto& one : together) eids.push_back(document.provisions[one.provision].eid.str());
    const std::string list = join_words(eids);
    const auto add = [&](std::string code, Severity severity, std::string message) {
      report(std::move(code), severity, document.file, document.provisions[each.provision].line, std::move(message),
             akn::place_of(document, each.provision), kHelp);
    };
    switch (each.kind) {
      case Kind::only_in_digest:
        return add("LAY004", Severity::error, fmt::format("the official text {} has no {}", official.expression, list));
      case Kind::only_in_official:
        return add("LAY004", Severity::error, fmt::format("the digest {} has no {}", digest.expression, list));
      case Kind::no_counterpart:
        return add("LAY005", Severity::warning,
                   fmt::format("the official text {} has no {}", official.expression, list));
      case Kind::left_out:
        return add("LAY005", Severity::warning, fmt::format("the digest {} leaves out {}", digest.expression, list));
      case Kind::number:
      case Kind::heading:
        return add("LAY006", Severity::warning,
                   fmt::format("the {} of {} is \"{}\", in the official text {} \"{}\"",
                               each.kind == Kind::number ? "number" : "heading", list, each.in_digest,
                               official.expression, each.in_official));
    }
  }

  // ---- mappings and official words ----
  void check_set(const mapping::MappingSet& set) {
    std::size_t to_fill = 0;
    for (const mapping::Mapping& mapping : set.mappings) {
      if (mapping.authentic) check_words(set, mapping);
      else if (with_official_words(library_, set, mapping).authentic) ++to_fill;
    }
    if (to_fill == 0) return;
    report("MAP018", Severity::warning, set.file, 0,
           fmt::format("{} whose place in the official text is not recorded", counted(to_fill, "row", "rows")),
           set.title(), "`lacuna check --fix --corpus DIR` records them");
  }

  void check_words(const mapping::MappingSet& set, const mapping::Mapping& mapping) {
    const akn::Document* official = official_expression(library_, set.work, mapping.authentic->expression);
    if (official == nullptr) return;
    const auto verified = mapping::verify(*mapping.authentic, *official);
    if (verified == mapping::Verified::exact) return;
    const std::string& eid = mapping.authentic->eid.str();
    const bool lost = verified == mapping::Verified::lost;
    report("MAP017", Severity::error, set.file, mapping.line,
           lost ? fmt::format("the official text has no {} any more", eid)
                : fmt::format("the official words of {} changed since they were recorded", eid),
           lost ? fmt::format("{}      (expression {})", official->title, official->expression)
                : akn::place_of(*official, *official->find(mapping.authentic->eid)),
           fmt::format("read {}; if the mapping still holds, empty ext_authentic and run "
                       "`lacuna check --fix --corpus DIR`",
                       official->file));
  }

  const Library& library_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_layers(const Library& library, Diagnostics& diagnostics) {
  if (library.method && !library.official.empty()) LayerChecker(library, diagnostics).run();
}

}  // namespace lacuna::corpus

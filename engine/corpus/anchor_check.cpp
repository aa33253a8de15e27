#include "corpus/anchor_check.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "akn/citation.hpp"
#include "corpus/labels.hpp"
#include "taxonomy/anchor.hpp"

namespace lacuna::corpus {

namespace {

using taxonomy::Concept;
using taxonomy::ConceptGraph;

class AnchorChecker {
 public:
  AnchorChecker(const Library& library, Diagnostics& diagnostics) : library_(library), diagnostics_(diagnostics) {}

  void run() {
    for (const Concept& item : concepts().concepts()) {
      for (const taxonomy::Anchor& anchor : taxonomy::parse_anchors(item.anchor)) check(item, anchor);
    }
  }

 private:
  [[nodiscard]] const ConceptGraph& concepts() const { return library_.method->concepts; }

  void check(const Concept& item, const taxonomy::Anchor& anchor) {
    const auto* instrument = library_.treaties.find(anchor.instrument);
    const auto* set = instrument == nullptr ? nullptr : library_.mappings_of(instrument->work);
    const auto* document = set == nullptr ? nullptr : pinned_expression(library_, *set);
    if (document == nullptr) return;
    // A group names the field of its leaves; only leaves are mapped.
    const bool leaf = item.roll_up == taxonomy::RollUp::leaf;
    for (const std::string& cited : anchor.provisions) {
      const auto provision = akn::find_cited(*document, cited);
      if (!provision) report_missing(item, anchor.instrument, cited);
      else if (leaf && !answered(item, *set, document->provisions[*provision].eid))
        report_unmapped(item, anchor.instrument + " " + cited, *set, akn::place_of(*document, *provision));
    }
  }

  void report_missing(const Concept& item, const std::string& instrument, const std::string& cited) {
    diagnostics_.add({"TAX016", Severity::error, "mappings/taxonomy/protection.ttl", item.line,
                      fmt::format("{} has no provision {}", instrument, cited), item.label,
                      "correct lac:anchor of " + item.id.str()});
  }

  void report_unmapped(const Concept& item, const std::string& cited, const mapping::MappingSet& set,
                       const std::string& place) {
    diagnostics_.add({"MAP019", Severity::warning, set.file, 0,
                      fmt::format("{} is not mapped to {}, which was drawn from it", cited, item.id.str()), place,
                      "add the row; or, if it does not belong there, a row with Not and a comment why"});
  }

  [[nodiscard]] static bool answered(const Concept& item, const mapping::MappingSet& set, const akn::Eid& eid) {
    return std::ranges::any_of(set.mappings, [&](const mapping::Mapping& mapping) {
      if (!eid.contains(mapping.subject.eid) || mapping.object != item.id) return false;
      return mapping.negated ? !mapping.comment.empty() : mapping.accepted();
    });
  }

  const Library& library_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_anchors(const Library& library, Diagnostics& diagnostics) {
  if (library.method) AnchorChecker(library, diagnostics).run();
}

}  // namespace lacuna::corpus

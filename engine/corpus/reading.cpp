#include "corpus/reading.hpp"

#include <algorithm>

namespace lacuna::corpus {

ReadShare read_share(const Library& library, const akn::Document& document) {
  ReadShare share;
  const auto* set = library.mappings_of(document.work);
  for (const auto& provision : document.provisions) {
    if (provision.scope != akn::Scope::own || provision.own_text().empty()) continue;
    ++share.provisions;
    const bool read =
        set != nullptr && std::ranges::any_of(set->mappings, [&](const mapping::Mapping& mapping) {
          return mapping.subject.eid.contains(provision.eid) || provision.eid.contains(mapping.subject.eid);
        });
    if (read) ++share.mapped;
  }
  return share;
}

}  // namespace lacuna::corpus

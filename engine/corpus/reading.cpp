#include "corpus/reading.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

bool has_words(const akn::Provision& provision) {
  return provision.scope == akn::Scope::own && !provision.own_text().empty();
}

}  // namespace

bool is_read(const mapping::MappingSet& set, const akn::Eid& provision) {
  return std::ranges::any_of(set.mappings, [&](const mapping::Mapping& mapping) {
    return mapping.accepted() && (mapping.subject.eid.contains(provision) || provision.contains(mapping.subject.eid));
  });
}

ReadShare read_share(const Library& library, const akn::Document& document) {
  ReadShare share;
  share.provisions = static_cast<std::size_t>(std::ranges::count_if(document.provisions, has_words));
  if (const auto* set = library.mappings_of(document.work))
    share.mapped = share.provisions - unread_provisions(*set, document).size();
  return share;
}

std::vector<std::size_t> unread_provisions(const mapping::MappingSet& set, const akn::Document& document) {
  std::vector<std::size_t> unread;
  for (std::size_t i = 0; i < document.provisions.size(); ++i) {
    const akn::Provision& provision = document.provisions[i];
    if (has_words(provision) && !is_read(set, provision.eid)) unread.push_back(i);
  }
  return unread;
}

}  // namespace lacuna::corpus

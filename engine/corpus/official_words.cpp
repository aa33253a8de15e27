#include "align/counterpart.hpp"
#include "corpus/labels.hpp"
#include "corpus/layer_check.hpp"
#include "corpus/layers.hpp"

namespace lacuna::corpus {

mapping::Mapping with_official_words(const Library& library, const mapping::MappingSet& set, mapping::Mapping mapping) {
  if (mapping.authentic) return mapping;
  const akn::Document* digest = pinned_expression(library, set);
  const akn::Document* official = digest == nullptr ? nullptr : official_text_of(library, *digest);
  const auto provision = digest == nullptr ? std::nullopt : digest->find(mapping.subject.eid);
  if (official == nullptr || !provision) return mapping;
  const auto place = align::counterpart_of_quote(*digest, *provision, mapping.quote, *official);
  const bool has_words = place.span.begin < place.span.end;
  if (place.provision && has_words) mapping.authentic = mapping::authentic_at(*official, *place.provision, place.span);
  return mapping;
}

}  // namespace lacuna::corpus

// No bytes make the AKN reader crash, hang or leave a document whose parts do not fit together.
#include "akn/citation.hpp"
#include "akn/offers.hpp"
#include "akn/reader.hpp"
#include "akn/writer.hpp"
#include "fuzz.hpp"

namespace {

void check(const lacuna::akn::Document& document) {
  for (std::size_t i = 0; i < document.provisions.size(); ++i) {
    must_hold(document.find(document.provisions[i].eid) == i);
    must_hold(!document.provisions[i].parent || *document.provisions[i].parent < i);
    (void)lacuna::akn::cite(document, i);
    (void)document.headings(i);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lacuna::Diagnostics diagnostics;
  const auto file = fuzzed_source(fuzzed_text(data, size), diagnostics);
  if (!file) return 0;
  for (const auto& document : lacuna::akn::read(*file, diagnostics)) {
    check(document);
    for (const auto& offer : lacuna::akn::offered_to_others(document)) (void)lacuna::akn::cite(offer, 0);
    (void)lacuna::akn::write(document);
  }
  return 0;
}

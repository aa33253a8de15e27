// No bytes make the AKN reader crash, hang or leave a document whose parts do not fit together.
#include "akn.hpp"
#include "akn/citation.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lacuna::Diagnostics diagnostics;
  const auto file = fuzzed_source(fuzzed_text(data, size), diagnostics);
  const auto document = file ? first_document(*file, diagnostics) : std::nullopt;
  if (!document) return 0;
  for (std::size_t i = 0; i < document->provisions.size(); ++i) {
    must_hold(document->find(document->provisions[i].eid).has_value());
    (void)lacuna::akn::cite(*document, i);
    (void)document->headings(i);
  }
  return 0;
}

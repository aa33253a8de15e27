// No bytes make the AKN reader crash, hang or leave a document whose parts do not fit together.
#include <cstdlib>

#include "akn/citation.hpp"
#include "akn/reader.hpp"
#include "fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lacuna::Diagnostics diagnostics;
  const auto file = fuzzed_source(data, size, diagnostics);
  if (!file) return 0;
  for (const auto& document : lacuna::akn::read(*file, diagnostics)) {
    for (std::size_t i = 0; i < document.provisions.size(); ++i) {
      if (document.find(document.provisions[i].eid) != i) std::abort();
      (void)lacuna::akn::cite(document, i);
      (void)document.headings(i);
    }
  }
  return 0;
}

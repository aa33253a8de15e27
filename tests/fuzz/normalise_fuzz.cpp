// Normalisation is idempotent for every text, and its offset map leads into the text.
#include "fuzz.hpp"
#include "text/normalise.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lacuna::Diagnostics diagnostics;
  const auto file = fuzzed_source(fuzzed_text(data, size), diagnostics);
  if (!file) return 0;
  const auto once = lacuna::text::normalise(file->text);
  must_hold(lacuna::text::normalise(once.text).text == once.text);
  must_hold(once.offsets.to_source({0, once.text.size()}).end <= file->text.size());
  return 0;
}

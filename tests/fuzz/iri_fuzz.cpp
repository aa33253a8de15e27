// An IRI that is read prints as one that reads the same, in the long form and as a CURIE.
#include "akn/iri.hpp"
#include "fuzz.hpp"

using lacuna::akn::ProvisionIri;
using lacuna::akn::WorkIri;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzzed_text(data, size);
  if (const auto work = WorkIri::parse(text)) {
    must_hold(work->str() == text || work->curie() == text);
    must_hold(WorkIri::parse(work->str()) == *work);
    must_hold(WorkIri::parse(work->curie()) == *work);
  }
  if (const auto provision = ProvisionIri::parse(text)) {
    must_hold(ProvisionIri::parse(provision->str()) == *provision);
    must_hold(ProvisionIri::parse(provision->curie()) == *provision);
  }
  return 0;
}

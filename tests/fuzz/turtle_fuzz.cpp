// No bytes make the Turtle reader or the graph builder crash or hang.
#include "fuzz.hpp"
#include "taxonomy/concept_graph.hpp"
#include "taxonomy/turtle.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  lacuna::Diagnostics diagnostics;
  const auto file = fuzzed_source(fuzzed_text(data, size), diagnostics);
  const auto scheme = file ? lacuna::taxonomy::read_turtle(*file, diagnostics) : std::nullopt;
  if (scheme) (void)lacuna::taxonomy::ConceptGraph::build(*scheme, "fuzz", diagnostics);
  return 0;
}

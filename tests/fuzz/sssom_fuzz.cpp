// A mapping file that is read is written in a form that reads and writes the same.
#include "fuzz.hpp"
#include "mapping/sssom.hpp"
#include "taxonomy/turtle.hpp"

using namespace lacuna;

namespace {

taxonomy::ConceptGraph project_concepts() {
  Diagnostics diagnostics;
  const auto scheme = taxonomy::read_turtle(project_file("mappings/taxonomy/protection.ttl"), diagnostics);
  return taxonomy::ConceptGraph::build(scheme.value(), "protection.ttl", diagnostics).value();
}

taxonomy::Axes project_axes() {
  Diagnostics diagnostics;
  return taxonomy::Axes::read(project_file("mappings/taxonomy/axes.tsv"), diagnostics).value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const taxonomy::ConceptGraph concepts = project_concepts();
  static const taxonomy::Axes axes = project_axes();
  const mapping::Vocabulary vocabulary{concepts, axes};

  Diagnostics diagnostics;
  const auto file = fuzzed_source(fuzzed_text(data, size), diagnostics);
  const auto set = file ? mapping::read_sssom(*file, vocabulary, diagnostics) : std::nullopt;
  if (!set) return 0;
  const std::string written = mapping::write_sssom(*set, axes);
  const auto again = mapping::read_sssom(SourceFile::from_bytes("written", written), vocabulary, diagnostics);
  must_hold(again && again->mappings.size() == set->mappings.size());
  must_hold(mapping::write_sssom(*again, axes) == written);
  return 0;
}

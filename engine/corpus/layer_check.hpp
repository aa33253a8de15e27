#pragma once

#include "base/diagnostic.hpp"
#include "corpus/library.hpp"

namespace lacuna::corpus {

/// Where the layers and the corpus disagree:
///
/// - an article or section that only one of them has (LAY004), a provision of the digest without counterpart or one
/// that
///   it leaves out (LAY005), another number or heading (LAY006);
/// - an official text of another day than the digest of a law, which is neither compared nor quoted (LAY007);
/// - official words that are no longer those a mapping recorded (MAP017), or that no mapping recorded yet (MAP018,
/// which
///   `check --fix` mends).
///
/// Says nothing when there is no official text at hand.
void check_layers(const Library& library, Diagnostics& diagnostics);

/// A mapping with the place of its official words, where it has none yet and the official text is at hand. What was
/// recorded once stays as it is, whether it still holds or not.
[[nodiscard]] mapping::Mapping with_official_words(const Library& library, const mapping::MappingSet& set,
                                                   mapping::Mapping mapping);

}  // namespace lacuna::corpus

#pragma once

#include <span>
#include <string>

#include "mapping/agreement.hpp"
#include "mapping/settlement.hpp"

namespace lacuna::render {

/// How far two readings of one law agree, as a section of a Markdown page: who read, the pooled figures, a table by
/// concept, and every disagreement with how it was settled ("open" where it was not). "n/a" stands where a figure is
/// not defined.
[[nodiscard]] std::string agreement_markdown(const mapping::MappingSet& first, const mapping::MappingSet& second,
                                             std::span<const mapping::Settlement> settlements);

}  // namespace lacuna::render

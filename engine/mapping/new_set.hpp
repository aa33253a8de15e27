#pragma once

#include <string>

#include "mapping/mapping.hpp"

namespace lacuna::mapping {

/// A mapping set without rows, its header complete: prefixes, and the extension columns declared, as SSSOM asks.
/// `path` is where it lies under mappings/, without the ending: "national/IRL/act-2008-8".
[[nodiscard]] MappingSet new_set(const akn::WorkIri& work, const std::string& expression, const std::string& title,
                                 const std::string& path);

}  // namespace lacuna::mapping

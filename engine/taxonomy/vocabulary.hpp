#pragma once

#include <string_view>

namespace lacuna::taxonomy {

/// Namespaces of the taxonomy file.
inline constexpr std::string_view kSkos = "http://www.w3.org/2004/02/skos/core#";
inline constexpr std::string_view kXsd = "http://www.w3.org/2001/XMLSchema#";
inline constexpr std::string_view kRdfType = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
inline constexpr std::string_view kLac = "https://w3id.org/lacuna/ns#";
inline constexpr std::string_view kProt = "https://w3id.org/lacuna/protection#";

}  // namespace lacuna::taxonomy

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>

namespace lacuna::test {

/// The official words of provisions, by IRI of the work and eId, of laws that no import brings under the digest's
/// identifiers: codes into which several acts inserted, prints that lost their headings. tests/data/official-places.tsv
/// tells in which file of the reference folder, and on which lines of it (of JSON: under which provision_ref) they
/// stand. Editors' notes, numbers of paragraphs and points, and marks of the print are left out.
[[nodiscard]] std::map<std::pair<std::string, std::string>, std::string> printed_provisions(
    const std::filesystem::path& reference);

}  // namespace lacuna::test

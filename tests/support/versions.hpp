#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "akn/document.hpp"

namespace lacuna::test {

/// The laws in an Akoma Ntoso file, the main one first; none if the reader refuses it.
[[nodiscard]] std::vector<akn::Document> documents_of(const std::filesystem::path& file);

/// All own words of a law, provision by provision, in the order in which a reader meets them.
[[nodiscard]] std::string own_words(const akn::Document& law);

}  // namespace lacuna::test

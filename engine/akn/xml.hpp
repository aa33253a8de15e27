#pragma once

#include <string>
#include <string_view>

namespace pugi {
class xml_node;
}

namespace lacuna::akn {

/// Local name of an element: "akn:section" gives "section". AKN files are found with and without a prefix.
[[nodiscard]] std::string_view local_name(const pugi::xml_node& node);

/// Namespace of an element, by the nearest declaration of its prefix at or above it; empty if none.
[[nodiscard]] std::string_view namespace_of(const pugi::xml_node& node);

/// True for namespaces under which Akoma Ntoso was ever published: 1.0, 2.0, 3.0 with its drafts, LegalDocML.de; and
/// for documents that declare none.
[[nodiscard]] bool is_akn_namespace(std::string_view uri);

/// First child element with a local name; an empty node if there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);

/// The words inside an element as a reader sees them: white space folded, notes, remarks and deleted text left out.
[[nodiscard]] std::string words_of(const pugi::xml_node& node);

/// The words of an element that holds blocks (content, intro, preamble), a line for each block.
[[nodiscard]] std::string paragraphs_of(const pugi::xml_node& node);

}  // namespace lacuna::akn

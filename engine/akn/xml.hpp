#pragma once

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

/// True for elements whose words may be law: of Akoma Ntoso, and of XHTML, which lends it tables. Other vocabularies,
/// found even inside articles, describe the law and are none.
[[nodiscard]] bool has_words(const pugi::xml_node& node);

/// First child element with a local name; an empty node if there is none.
[[nodiscard]] pugi::xml_node child(const pugi::xml_node& parent, std::string_view name);

/// The attribute with a local name, "scl:name" for "name" too; empty if there is none.
[[nodiscard]] std::string_view attribute(const pugi::xml_node& node, std::string_view name);

/// The value of a child element: <FRBRcountry value="ie"/> below `parent`.
[[nodiscard]] std::string_view value_of(const pugi::xml_node& parent, std::string_view element);

/// The id by which other elements refer to this one: eId of 3.0, id of earlier versions.
[[nodiscard]] std::string_view id_of(const pugi::xml_node& node);

/// Where a reference leads: an attribute without the '#' before it.
[[nodiscard]] std::string_view target_of(const pugi::xml_node& node, std::string_view name);

}  // namespace lacuna::akn

#include "akn/xml.hpp"

#include <pugixml.hpp>
#include <string>

namespace lacuna::akn {

namespace {

std::string_view without_prefix(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) { return without_prefix(node.name()); }

std::string_view namespace_of(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  const std::string declaration =
      colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
  for (pugi::xml_node at = node; at; at = at.parent()) {
    if (const auto declared = at.attribute(declaration.c_str())) return declared.value();
  }
  return {};
}

bool is_akn_namespace(std::string_view uri) {
  return uri.empty() || uri.starts_with("http://docs.oasis-open.org/legaldocml/ns/akn/") ||
         uri.starts_with("http://www.akomantoso.org/") || uri.starts_with("http://Inhaltsdaten.LegalDocML.de/");
}

bool has_words(const pugi::xml_node& node) {
  const std::string_view uri = namespace_of(node);
  return is_akn_namespace(uri) || uri == "http://www.w3.org/1999/xhtml";
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child(
      [name](const pugi::xml_node& node) { return node.type() == pugi::node_element && local_name(node) == name; });
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  return node.find_attribute([name](const pugi::xml_attribute& each) { return without_prefix(each.name()) == name; })
      .value();
}

std::string_view value_of(const pugi::xml_node& parent, std::string_view element) {
  return child(parent, element).attribute("value").value();
}

std::string_view id_of(const pugi::xml_node& node) {
  const std::string_view eid = node.attribute("eId").value();
  return eid.empty() ? std::string_view(node.attribute("id").value()) : eid;
}

std::string_view target_of(const pugi::xml_node& node, std::string_view name) {
  std::string_view reference = attribute(node, name);
  if (reference.starts_with('#')) reference.remove_prefix(1);
  return reference;
}

}  // namespace lacuna::akn

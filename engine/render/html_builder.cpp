#include "render/html_builder.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "base/strings.hpp"
#include "render/harmless.hpp"
#include "render/style.hpp"

namespace lacuna::render {

pugi::xml_node element(pugi::xml_node parent, std::string_view name, std::initializer_list<Attribute> attributes) {
  pugi::xml_node node = parent.append_child(std::string(name).c_str());
  for (const Attribute& attribute : attributes) {
    node.append_attribute(std::string(attribute.name).c_str()) = harmless(attribute.value).c_str();
  }
  return node;
}

pugi::xml_node element(pugi::xml_node parent, std::string_view name, std::string_view text,
                       std::initializer_list<Attribute> attributes) {
  pugi::xml_node node = element(parent, name, attributes);
  words(node, text);
  return node;
}

void words(pugi::xml_node parent, std::string_view text) {
  parent.append_child(pugi::node_pcdata).set_value(harmless(text).c_str());
}

void verdict_mark(pugi::xml_node parent, coverage::Verdict verdict) {
  pugi::xml_node mark = element(parent, "span", {{"class", "verdict " + css_class(verdict)}});
  element(mark, "span", symbol(verdict), {{"aria-hidden", "true"}});
  words(mark, " " + std::string(word(verdict)));
}

std::string css_class(coverage::Verdict verdict) {
  std::string name = ascii_lower(word(verdict));
  std::ranges::replace(name, ' ', '-');
  return name;
}

}  // namespace lacuna::render

#include "render/html_builder.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "base/strings.hpp"
#include "render/style.hpp"

namespace lacuna::render {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// U+202A–U+202E and U+2066–U+2069 in UTF-8: E2 80 AA–AE and E2 81 A6–A9.
bool is_bidi_control(std::string_view three) {
  if (three.size() < 3 || three[0] != '\xE2') return false;
  const auto last = static_cast<unsigned char>(three[2]);
  if (three[1] == '\x80') return last >= 0xAA && last <= 0xAE;
  return three[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
}

bool is_forbidden_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\n' && c != '\t';
}

std::string harmless(std::string_view text) {
  std::string clean;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_bidi_control(text.substr(i, 3))) {
      clean += kReplacement;
      i += 2;
    } else if (is_forbidden_control(text[i])) {
      clean += kReplacement;
    } else {
      clean += text[i];
    }
  }
  return clean;
}

}  // namespace

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

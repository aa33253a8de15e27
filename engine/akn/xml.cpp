#include "akn/xml.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <utility>

#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

/// Not words of this law: notes, deleted text, and what is quoted into another law.
constexpr std::array<std::string_view, 7> kLeftOut{"authorialNote",   "noteRef",    "remark",           "del",
                                                   "quotedStructure", "quotedText", "embeddedStructure"};

/// Elements after which a word never goes on: without this "(a)<p>sale</p><p>traffic</p>" would read "saletraffic".
constexpr std::array<std::string_view, 15> kBlocks{
    "p",  "item", "li", "td", "th", "tr", "block", "intro", "wrapUp", "content", "heading", "num", "listIntroduction",
    "br", "eol"};

/// Elements that stand on lines of their own.
constexpr std::array<std::string_view, 8> kLines{"p",  "block", "blockList", "blockContainer",
                                                 "ol", "ul",    "table",     "tocItem"};

template <std::size_t Size>
bool one_of(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

void collect(const pugi::xml_node& node, std::string& raw);

void collect_part(const pugi::xml_node& part, std::string& raw) {
  if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) {
    raw += part.value();
    return;
  }
  if (part.type() != pugi::node_element || one_of(kLeftOut, local_name(part))) return;
  const bool block = one_of(kBlocks, local_name(part));
  if (block) raw += ' ';
  collect(part, raw);
  if (block) raw += ' ';
}

void collect(const pugi::xml_node& node, std::string& raw) {
  for (const pugi::xml_node& part : node.children()) collect_part(part, raw);
}

std::string folded(std::string_view raw) {
  std::string text;
  for (const char c : raw) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (!space) text += c;
    else if (!text.empty() && text.back() != ' ') text += ' ';
  }
  if (text.ends_with(' ')) text.pop_back();
  return text;
}

}  // namespace

std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view namespace_of(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  const std::string attribute =
      colon == std::string_view::npos ? "xmlns" : "xmlns:" + std::string(name.substr(0, colon));
  for (pugi::xml_node at = node; at; at = at.parent()) {
    if (const auto declared = at.attribute(attribute.c_str())) return declared.value();
  }
  return {};
}

bool is_akn_namespace(std::string_view uri) {
  return uri.empty() || uri.starts_with("http://docs.oasis-open.org/legaldocml/ns/akn/") ||
         uri.starts_with("http://www.akomantoso.org/") || uri.starts_with("http://Inhaltsdaten.LegalDocML.de/");
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  return parent.find_child(
      [name](const pugi::xml_node& node) { return node.type() == pugi::node_element && local_name(node) == name; });
}

std::string words_of(const pugi::xml_node& node) {
  std::string raw;
  collect(node, raw);
  return folded(raw);
}

std::string paragraphs_of(const pugi::xml_node& node) {
  std::string text;
  std::string loose;
  const auto add = [&](const std::string& words) {
    if (words.empty()) return;
    if (!text.empty()) text += '\n';
    text += words;
  };
  for (const pugi::xml_node& part : node.children()) {
    if (part.type() == pugi::node_element && one_of(kLines, local_name(part))) {
      add(folded(std::exchange(loose, {})));
      add(words_of(part));
    } else {
      collect_part(part, loose);
    }
  }
  add(folded(loose));
  return text;
}

}  // namespace lacuna::akn

#include "akn/words.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <utility>

#include "akn/xml.hpp"

namespace lacuna::akn {

namespace {

void walk_element(const pugi::xml_node& node, Lines& lines, Visitor& visitor) {
  if (!has_words(node)) return visitor.meet_foreign(node);
  const Role role = role_of(local_name(node));
  if (visitor.take(node, role)) return;
  switch (role) {
    case Role::left_out:
    case Role::note: return;
    case Role::quotation: return lines.blank();
    case Role::run: return walk_words(node, lines, visitor);
    case Role::cell:
      lines.blank();
      walk_words(node, lines, visitor);
      return lines.blank();
    case Role::head:
    case Role::hierarchy:
    case Role::line:
      lines.end_line();
      walk_words(node, lines, visitor);
      if (local_name(node) == "num") lines.number();
      return lines.end_line();
  }
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

/// Wants the words alone.
class WordsOnly : public Visitor {
 public:
  bool take(const pugi::xml_node&, Role) override { return false; }
  void meet_foreign(const pugi::xml_node&) override {}
};

}  // namespace

void Lines::add(std::string_view raw) {
  for (const char c : raw) {
    if (!is_space(c)) {
      line_ += c;
      numbered_ = false;
    } else if (!line_.empty() && line_.back() != ' ') {
      line_ += ' ';
    }
  }
}

void Lines::end_line() {
  if (numbered_ && !line_.empty()) return blank();
  if (line_.ends_with(' ')) line_.pop_back();
  if (line_.empty()) return;
  if (!text_.empty()) text_ += '\n';
  text_ += std::exchange(line_, {});
}

std::string Lines::take() {
  numbered_ = false;
  end_line();
  return std::exchange(text_, {});
}

void walk_words(const pugi::xml_node& node, Lines& lines, Visitor& visitor) {
  for (const pugi::xml_node& part : node.children()) {
    if (part.type() == pugi::node_pcdata || part.type() == pugi::node_cdata) lines.add(part.value());
    else if (part.type() == pugi::node_element) walk_element(part, lines, visitor);
  }
}

std::string words_of(const pugi::xml_node& node) {
  std::string words = paragraphs_of(node);
  std::ranges::replace(words, '\n', ' ');
  return words;
}

std::string paragraphs_of(const pugi::xml_node& node) {
  Lines lines;
  WordsOnly visitor;
  walk_words(node, lines, visitor);
  return lines.take();
}

}  // namespace lacuna::akn

#include "render/outline_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace lacuna::render {

namespace {

constexpr std::size_t kOutlineStep = 2;

/// The beginning of a text that fits into so many columns.
std::string beginning(std::string_view text, std::size_t columns) {
  std::string shown;
  for (const std::string& word : split_list(text, ' ')) {
    if (code_points(shown) + code_points(word) + 2 > columns) return shown + " …";
    shown += (shown.empty() ? "" : " ") + word;
  }
  return shown;
}

std::size_t depth_of(const ingest::Outline& outline, std::size_t index) {
  std::size_t depth = 0;
  for (auto at = outline.nodes[index].parent; at; at = outline.nodes[*at].parent) ++depth;
  return depth;
}

std::string node_text(const ingest::Outline& outline, std::size_t index, const Style& style) {
  const ingest::Node& node = outline.nodes[index];
  const std::size_t indent = kOutlineStep * depth_of(outline, index);
  std::string head = node.num.empty() ? node.kind : node.num;
  if (!node.heading.empty()) head += "  " + node.heading;
  const std::size_t used = indent + code_points(head) + kOutlineStep;
  const std::size_t left = style.width > used ? style.width - used : 0;
  const std::string words = node.lead.empty() || left < 20 ? "" : beginning(node.lead.front(), left);
  return fmt::format("{:{}}{}{}{}\n", "", indent, node.base ? bold(head, style) : head, words.empty() ? "" : "  ",
                     words);
}

}  // namespace

std::string outline_text(const ingest::Outline& outline, const Style& style) {
  std::string text;
  for (std::size_t i = 0; i < outline.nodes.size(); ++i) text += node_text(outline, i, style);
  const auto bases = static_cast<std::size_t>(std::ranges::count_if(outline.nodes, &ingest::Node::base));
  text += fmt::format("\n{}, {} in all, numbered like \"{}\"\n",
                      counted(bases, "article or section", "articles or sections"),
                      counted(outline.nodes.size(), "provision", "provisions"), outline.numbering);
  if (!outline.preamble.empty()) {
    text += counted(outline.preamble.size(), "paragraph", "paragraphs") + " before the first: read as preamble\n";
  }
  if (outline.remarks.empty()) return text;
  text += "\nLook at:\n";
  for (const ingest::Remark& remark : outline.remarks) {
    text += wrap(fmt::format("{}: {}", remark.what, remark.text), 10, style, fmt::format("  {:>6}  ", remark.line));
  }
  return text;
}

}  // namespace lacuna::render

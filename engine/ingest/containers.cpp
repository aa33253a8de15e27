#include "ingest/containers.hpp"

#include <string_view>
#include <utility>

#include "ingest/bases.hpp"
#include "ingest/heading_words.hpp"

namespace lacuna::ingest {

namespace {

/// A heading may take so many lines under its number.
constexpr std::size_t kHeadingLines = 2;

std::string heading_beside(const Mark& mark, const Line& line) {
  return without_ends(std::string_view(line.text).substr(mark.words_at));
}

}  // namespace

std::optional<Mark> container_at(const Line& line, const NumberingTable& numberings) {
  auto marks = numberings.match(line.text, MarkClass::container, MarkClass::container);
  if (marks.empty() || !is_title(line, marks.front())) return std::nullopt;
  return std::move(marks.front());
}

std::optional<std::size_t> Containers::innermost() const {
  if (open_.empty()) return std::nullopt;
  return open_.back().node;
}

void Containers::open(const Mark& mark, const Line& line) {
  while (!open_.empty() && open_.back().rank >= mark.row->rank) open_.pop_back();
  Node node;
  node.kind = mark.row->kind;
  node.prefix = mark.row->prefix;
  node.num = mark.printed;
  node.eid_number = eid_number(mark.digits, mark.number, mark.script);
  if (mark.row->mark_class == MarkClass::annex && mark.digits == mark.printed) node.eid_number = "1";
  node.heading = heading_beside(mark, line);
  node.line = line.line;
  node.parent = innermost();
  open_.push_back({outline_.nodes.size(), mark.row->rank});
  outline_.nodes.push_back(std::move(node));
}

void Containers::read(const Mark& mark, std::span<const Line> lines) {
  open(mark, lines.front());
  Node& node = outline_.nodes.back();
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::string& text = lines[i].text;
    const bool heading = node.lead.empty() && text.size() <= kLongestHeading && i <= kHeadingLines &&
                         (lines[i].emphasis != Emphasis::plain || !ends_like_sentence(text));
    if (!heading) node.lead.push_back(text);
    else node.heading += (node.heading.empty() ? "" : " ") + without_ends(text);
  }
}

void Containers::open_unnamed_annex(const Line& line) {
  open_.clear();
  Node node;
  node.kind = "hcontainer";
  node.prefix = "sched";
  node.eid_number = std::to_string(++unnamed_);
  node.line = line.line;
  open_.push_back({outline_.nodes.size(), 0});
  outline_.nodes.push_back(std::move(node));
}

}  // namespace lacuna::ingest

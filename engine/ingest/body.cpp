#include "ingest/body.hpp"

#include <fmt/format.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace lacuna::ingest {

namespace {

/// How far a numbering may skip and still be the same one.
constexpr int kWidestSkip = 3;

/// How many lines ahead a doubtful (i) is decided.
constexpr std::size_t kLookAhead = 60;

/// An open level of paragraphs or points.
struct Level {
  std::size_t node;
  std::size_t row;
  Number number;
};

/// Element and prefix of a level of a section, by how its numbers are written (common-law usage).
struct SectionLevel {
  std::string_view kind;
  std::string_view prefix;
};

SectionLevel section_level(const Mark& mark) {
  const bool upper = !mark.digits.empty() && mark.digits.front() >= 'A' && mark.digits.front() <= 'Z';
  if (mark.script == Script::arabic) return {"subsection", "subsec"};
  if (upper) return {"clause", "cl"};
  if (mark.script == Script::roman) return {"subparagraph", "subpara"};
  return {"paragraph", "para"};
}

bool begins_lower(std::string_view text) {
  const auto head = text.substr(0, 4);
  return u_islower(icu::UnicodeString::fromUTF8(icu::StringPiece(head.data(), static_cast<int32_t>(head.size())))
                       .char32At(0)) != 0;
}

/// Signs that open a quotation, and those that close it.
bool opens_quotation(std::string_view text) {
  return text.starts_with("“") || text.starts_with("«") || text.starts_with("„") || text.starts_with("「") ||
         text.starts_with('"');
}

int balance(std::string_view text, std::string_view open, std::string_view close) {
  int depth = 0;
  for (auto at = text.find(open); at != std::string_view::npos; at = text.find(open, at + open.size())) ++depth;
  for (auto at = text.find(close); at != std::string_view::npos; at = text.find(close, at + close.size())) --depth;
  return depth;
}

class BodyReader {
 public:
  BodyReader(std::span<const Line> lines, const NumberingTable& numberings, std::size_t base, Outline& outline)
      : lines_(lines), numberings_(numberings), base_(base), outline_(outline) {}

  void read() {
    for (at_ = 0; at_ < lines_.size(); ++at_) read_line(lines_[at_]);
    close_pending();
  }

 private:
  void read_line(const Line& line) {
    if (quoted_ > 0 || opens_quotation(line.text)) {
      quoted_ = std::max(
          0, quoted_ + balance(line.text, "“", "”") + balance(line.text, "«", "»") + balance(line.text, "「", "」"));
      add_text(line.text);
      return;
    }
    std::string_view words = line.text;
    bool first = true;
    while (!words.empty()) {
      const auto mark = item_of(words, first);
      if (!mark) break;
      open(*mark, line.line);
      words = trim(words.substr(mark->words_at));
      first = false;
    }
    if (!words.empty()) add_text(std::string(words));
  }

  /// The item that the words open, if they do. Inside a line only a first number opens one.
  std::optional<Mark> item_of(std::string_view words, bool first) {
    auto marks = numberings_.match(words, MarkClass::item, MarkClass::item);
    if (first) {
      for (Mark& mark : marks) {
        const auto level = level_of(mark);
        if (level && mark.number.follows(level->number) && !is_numeral_after_all(mark, marks)) return std::move(mark);
      }
    }
    for (Mark& mark : marks) {
      if (mark.number.parts != std::vector<int>{1} || level_of(mark)) continue;
      return std::move(mark);
    }
    if (!first) return std::nullopt;
    for (Mark& mark : marks) {
      if (begins_at_second(mark)) return std::move(mark);
      const auto level = level_of(mark);
      if (!level || mark.number <= level->number ||
          mark.number.parts.front() - level->number.parts.front() > kWidestSkip)
        continue;
      outline_.remarks.push_back({lines_[at_].line,
                                  fmt::format("numbers skip from {} to {}", level_number(*level), mark.digits),
                                  std::string(utf8_prefix(words, 40))});
      return std::move(mark);
    }
    return std::nullopt;
  }

  /// Some laws leave the number of the first paragraph out.
  bool begins_at_second(const Mark& mark) const {
    return stack_.empty() && mark.row->second_first && mark.number.parts == std::vector<int>{2} &&
           !outline_.nodes[base_].lead.empty();
  }

  std::string level_number(const Level& level) const { return outline_.nodes[level.node].eid_number; }

  /// The open level of the same numbering, innermost first.
  std::optional<Level> level_of(const Mark& mark) const {
    const auto level =
        std::find_if(stack_.rbegin(), stack_.rend(), [&](const Level& open) { return open.row == mark.row->id; });
    if (level == stack_.rend()) return std::nullopt;
    return *level;
  }

  /// (i) behind (h): a numeral if a (ii) comes before a (j).
  bool is_numeral_after_all(const Mark& mark, const std::vector<Mark>& marks) const {
    if (mark.script != Script::letter || marks.size() < 2) return false;
    const auto numeral = std::ranges::find_if(marks, [](const Mark& other) { return other.script == Script::roman; });
    if (numeral == marks.end() || numeral->number.parts != std::vector<int>{1}) return false;
    for (std::size_t ahead = at_ + 1; ahead < lines_.size() && ahead < at_ + kLookAhead; ++ahead) {
      for (const Mark& later : numberings_.match(lines_[ahead].text, MarkClass::item, MarkClass::item)) {
        if (later.row == numeral->row && later.number.parts == std::vector<int>{2}) return true;
        if (later.row == mark.row && later.number.follows(mark.number)) return false;
      }
    }
    return false;
  }

  void open(const Mark& mark, std::size_t line) {
    const auto same = std::ranges::find_if(stack_, [&](const Level& level) { return level.row == mark.row->id; });
    const bool outer = same != stack_.end() && std::next(same) != stack_.end();
    if (outer) close_pending();
    else keep_pending_with_leaf();
    stack_.erase(same, stack_.end());
    const std::size_t parent = stack_.empty() ? base_ : stack_.back().node;
    Node node;
    node.num = mark.printed;
    node.eid_number = eid_number(mark.digits, mark.number, mark.script);
    node.parent = parent;
    node.line = line;
    name(node, mark);
    stack_.push_back({outline_.nodes.size(), mark.row->id, mark.number});
    outline_.nodes.push_back(std::move(node));
  }

  void name(Node& node, const Mark& mark) const {
    node.kind = mark.row->kind;
    node.prefix = mark.row->prefix;
    if (outline_.nodes[base_].kind == "section" && outline_.nodes[base_].prefix == "sec" &&
        mark.row->kind != "hcontainer") {
      const SectionLevel level = section_level(mark);
      node.kind = level.kind;
      node.prefix = level.prefix;
    } else if (!stack_.empty() && node.kind == "paragraph") {
      node.kind = "point";
      node.prefix = "point";
    }
  }

  void add_text(std::string text) {
    if (stack_.empty()) {
      outline_.nodes[base_].lead.push_back(std::move(text));
    } else if (pending_.empty() && outline_.nodes[stack_.back().node].lead.empty()) {
      outline_.nodes[stack_.back().node].lead.push_back(std::move(text));
    } else {
      pending_.push_back(std::move(text));
    }
  }

  /// A next item of the list shows that the words before it were part of the item they followed.
  void keep_pending_with_leaf() {
    for (std::string& text : pending_) outline_.nodes[stack_.back().node].lead.push_back(std::move(text));
    pending_.clear();
  }

  /// The list is over: words in lower case finish the sentence that it is part of, others belong to its last item.
  void close_pending() {
    if (pending_.empty()) return;
    if (begins_lower(pending_.front()) && !stack_.empty()) {
      const std::size_t whole = *outline_.nodes[stack_.back().node].parent;
      for (std::string& text : pending_) outline_.nodes[whole].tail.push_back(std::move(text));
      pending_.clear();
    } else {
      keep_pending_with_leaf();
    }
  }

  std::span<const Line> lines_;
  const NumberingTable& numberings_;
  std::size_t base_;
  Outline& outline_;
  std::size_t at_ = 0;
  std::vector<Level> stack_;
  std::vector<std::string> pending_;
  int quoted_ = 0;
};

}  // namespace

void read_body(std::span<const Line> lines, const NumberingTable& numberings, std::size_t base, Outline& outline) {
  BodyReader(lines, numberings, base, outline).read();
}

}  // namespace lacuna::ingest

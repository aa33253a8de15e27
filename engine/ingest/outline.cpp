#include "ingest/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

#include "base/strings.hpp"
#include "base/utf8.hpp"
#include "ingest/bases.hpp"
#include "ingest/body.hpp"
#include "ingest/contents.hpp"
#include "ingest/headings.hpp"

namespace lacuna::ingest {

namespace {

/// Longer lines under a number are the words of the provision, not its heading.
constexpr std::size_t kLongestHeading = 220;
constexpr std::size_t kLongestPlainHeading = 110;

/// A number that begins anew after so few articles, with so little text, belonged to an act of approval.
constexpr std::size_t kMostApproving = 6;

/// An article has more words than this, an entry of a list of contents fewer.
constexpr std::size_t kShortestEntry = 160;

constexpr std::size_t kShown = 60;

bool ends_like_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kEnds{".",  ";", ":", ",", "。", "；",
                                                          "：", "—", "–", "؛", ":-", "،"};
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

std::string without_ends(std::string_view text) {
  static constexpr std::string_view kEnds = " .:-*";
  while (!text.empty() && kEnds.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  while (text.ends_with("—") || text.ends_with("–")) text = trim(text.substr(0, text.size() - 3));
  return std::string(trim(text));
}

class OutlineReader {
 public:
  OutlineReader(const Source& source, const NumberingTable& numberings)
      : numberings_(numberings), lines_(source.lines), marked_up_(source.marked_up) {
    outline_.title = source.title;
    outline_.notes = source.notes;
  }

  Outline read() {
    drop_notes();
    if (!marked_up_) drop_contents();
    std::size_t begin = 0;
    for (const std::size_t annex : annexes()) {
      read_zone(begin, annex);
      begin = annex;
    }
    read_zone(begin, lines_.size());
    std::ranges::stable_sort(outline_.remarks, {}, &Remark::line);
    return std::move(outline_);
  }

 private:
  void remark(const Line& line, std::string what) {
    outline_.remarks.push_back({line.line, std::move(what), std::string(utf8_prefix(line.text, kShown))});
  }

  void drop_notes() {
    std::vector<Line> kept;
    for (Line& line : lines_) {
      if (numberings_.match(line.text, MarkClass::note, MarkClass::note).empty()) kept.push_back(std::move(line));
      else remark(line, "left out: an editor's note");
    }
    lines_ = std::move(kept);
  }

  void drop_contents() {
    const Contents contents = find_contents(lines_, numberings_);
    if (contents.begin == contents.end) return;
    remark(lines_[contents.begin],
           fmt::format("left out: a list of contents, up to line {}", lines_[contents.end].line));
    const auto first = lines_.begin() + static_cast<std::ptrdiff_t>(contents.begin);
    lines_.erase(first, first + static_cast<std::ptrdiff_t>(contents.end - contents.begin));
  }

  /// Where schedules begin, and where the law ends.
  std::vector<std::size_t> annexes() {
    std::vector<std::size_t> found;
    const std::size_t first_base = first_of(find_bases(lines_, 0, lines_.size(), numberings_));
    for (std::size_t i = first_base + 1; i < lines_.size(); ++i) {
      const auto end = numberings_.match(lines_[i].text, MarkClass::end, MarkClass::end);
      if (!end.empty() && is_title(lines_[i], end.front())) {
        remark(lines_[i], "left out: what follows the law, from here to the end");
        lines_.resize(i);
        break;
      }
      const auto marks = numberings_.match(lines_[i].text, MarkClass::annex, MarkClass::annex);
      if (!marks.empty() && is_title(lines_[i], marks.front())) found.push_back(i);
    }
    return found;
  }

  static std::size_t first_of(const Bases& bases) {
    return bases.runs.empty() || bases.runs.front().empty() ? 0 : bases.runs.front().front().line;
  }

  /// What opens a provision at each line of a zone.
  using Openings = std::vector<std::optional<Mark>>;

  void read_zone(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    containers_.clear();
    const auto annex = numberings_.match(lines_[begin].text, MarkClass::annex, MarkClass::annex);
    if (begin > 0 && !annex.empty()) open_container(annex.front(), begin++);
    Bases bases = find_bases(lines_, begin, end, numberings_);
    std::ranges::move(bases.remarks, std::back_inserter(outline_.remarks));
    if (bases.runs.empty() && containers_.empty()) {
      auto run = unnumbered_headings(lines_, begin, end, numberings_, outline_.remarks);
      if (!run.empty()) bases.runs.push_back(std::move(run));
    }
    const std::size_t main = leave_out_leading(bases, begin);
    for (std::size_t run = main; run < bases.runs.size(); ++run) {
      const std::size_t run_end =
          run + 1 < bases.runs.size() ? start_of_run(bases.runs[run + 1], bases.runs[run].back().line) : end;
      if (run > main) open_unnamed_annex(bases.runs[run]);
      read_run(bases.runs[run], begin, run_end);
      begin = run_end;
    }
    if (bases.runs.empty()) read_without_bases(begin, end);
  }

  /// Leading runs that are no part of the law: a list of its articles, and the act that approves a treaty. Their words
  /// are left out; returns the first run that stays.
  std::size_t leave_out_leading(const Bases& bases, std::size_t& begin) {
    std::size_t main = 0;
    while (main + 1 < bases.runs.size() && (is_list(bases, main) || is_approval(bases, main))) {
      const std::size_t end = start_of_run(bases.runs[main + 1], bases.runs[main].back().line);
      remark(lines_[bases.runs[main].front().line],
             fmt::format("left out: {}, up to line {}",
                         is_list(bases, main) ? "a list of contents" : "an act that approves the text that follows",
                         lines_[end].line));
      begin = end;
      ++main;
    }
    return main;
  }

  /// Entries with next to no words, whose numbers come again.
  bool is_list(const Bases& bases, std::size_t run) const {
    const auto& entries = bases.runs[run];
    std::size_t words = 0;
    for (std::size_t i = entries.front().line; i < bases.runs[run + 1].front().line; ++i)
      words += lines_[i].text.size();
    const auto again = std::ranges::count_if(entries, [&](const Opening& entry) {
      return std::ranges::any_of(bases.runs[run + 1],
                                 [&](const Opening& other) { return other.mark.number == entry.mark.number; });
    });
    return words < kShortestEntry * entries.size() && 2 * static_cast<std::size_t>(again) > entries.size();
  }

  static bool is_approval(const Bases& bases, std::size_t run) {
    return bases.runs[run].size() <= kMostApproving && bases.runs[run + 1].size() > 2 * bases.runs[run].size();
  }

  /// The first line of a run with the containers that open right before it.
  std::size_t start_of_run(const std::vector<Opening>& run, std::size_t after) const {
    std::size_t start = run.front().line;
    while (start > after + 1 && (container_at(start - 1) || lines_[start - 1].emphasis != Emphasis::plain)) --start;
    return start;
  }

  std::optional<Mark> container_at(std::size_t line) const {
    auto marks = numberings_.match(lines_[line].text, MarkClass::container, MarkClass::container);
    if (marks.empty() || !is_title(lines_[line], marks.front())) return std::nullopt;
    return std::move(marks.front());
  }

  void read_run(const std::vector<Opening>& run, std::size_t begin, std::size_t end) {
    Openings openings(end - begin);
    for (const Opening& opening : run) openings[opening.line - begin] = opening.mark;
    for (std::size_t i = begin; i < end; ++i) {
      if (openings[i - begin]) continue;
      if (auto container = container_at(i)) openings[i - begin] = std::move(container);
      else if (auto series = numberings_.match(lines_[i].text, MarkClass::series, MarkClass::series);
               !series.empty() && lines_[i].emphasis == lines_[run.front().line].emphasis)
        openings[i - begin] = std::move(series.front());
    }
    read_openings(openings, begin);
  }

  /// A schedule without articles is one provision with the words in it.
  void read_without_bases(std::size_t begin, std::size_t end) {
    if (containers_.empty()) {
      for (std::size_t i = begin; i < end; ++i) outline_.preamble.push_back(lines_[i].text);
      return;
    }
    read_body(std::span(lines_).subspan(begin, end - begin), numberings_, containers_.back().node, outline_);
  }

  void read_openings(const Openings& openings, std::size_t begin) {
    std::size_t i = 0;
    const auto next = [&](std::size_t from) {
      while (from < openings.size() && !openings[from]) ++from;
      return from;
    };
    for (; i < next(0); ++i) outside(lines_[begin + i]);
    while (i < openings.size()) {
      const std::size_t end = next(i + 1);
      const Mark& mark = *openings[i];
      if (mark.row->mark_class == MarkClass::container) read_container(mark, begin + i, begin + end);
      else read_base(mark, begin + i, begin + end);
      i = end;
    }
  }

  /// Words before the first provision of a zone.
  void outside(const Line& line) {
    if (containers_.empty()) outline_.preamble.push_back(line.text);
    else outline_.nodes[containers_.back().node].lead.push_back(line.text);
  }

  struct Container {
    std::size_t node;
    int rank;
  };

  void read_container(const Mark& mark, std::size_t line, std::size_t end) {
    if (is_continued(mark, line)) return;
    open_container(mark, line);
    Node& node = outline_.nodes[containers_.back().node];
    for (std::size_t i = line + 1; i < end; ++i) {
      const std::string& text = lines_[i].text;
      const bool heading = node.lead.empty() && text.size() <= kLongestHeading && i <= line + 2 &&
                           (lines_[i].emphasis != Emphasis::plain || !ends_like_sentence(text));
      if (!heading) node.lead.push_back(text);
      else node.heading += (node.heading.empty() ? "" : " ") + without_ends(text);
    }
  }

  /// Collections print the containers anew above each part of a section.
  bool is_continued(const Mark& mark, std::size_t line) const {
    return std::ranges::any_of(containers_, [&](const Container& open) {
      const Node& node = outline_.nodes[open.node];
      return open.rank == mark.row->rank && node.num == mark.printed &&
             node.heading == without_ends(std::string_view(lines_[line].text).substr(mark.words_at));
    });
  }

  void open_container(const Mark& mark, std::size_t line) {
    while (!containers_.empty() && containers_.back().rank >= mark.row->rank) containers_.pop_back();
    Node node;
    node.kind = mark.row->kind;
    node.prefix = mark.row->prefix;
    node.num = mark.printed;
    node.eid_number = eid_number(mark.digits, mark.number, mark.script);
    if (mark.row->mark_class == MarkClass::annex && mark.digits == mark.printed) node.eid_number = "1";
    node.heading = without_ends(std::string_view(lines_[line].text).substr(mark.words_at));
    node.line = lines_[line].line;
    if (!containers_.empty()) node.parent = containers_.back().node;
    containers_.push_back({outline_.nodes.size(), mark.row->rank});
    outline_.nodes.push_back(std::move(node));
  }

  /// Numbering that begins anew without a heading of its own.
  void open_unnamed_annex(const std::vector<Opening>& run) {
    containers_.clear();
    remark(lines_[run.front().line], "numbering begins anew: read as an annex");
    Node node;
    node.kind = "hcontainer";
    node.prefix = "sched";
    node.eid_number = std::to_string(++unnamed_);
    node.line = lines_[run.front().line].line;
    containers_.push_back({outline_.nodes.size(), 0});
    outline_.nodes.push_back(std::move(node));
  }

  void read_base(const Mark& mark, std::size_t line, std::size_t end) {
    if (outline_.numbering.empty()) outline_.numbering = mark.row->example;
    Line first = lines_[line];
    first.text = std::string(trim(std::string_view(lines_[line].text).substr(mark.words_at)));
    first.strong =
        lines_[line].strong > mark.words_at ? std::min(lines_[line].strong - mark.words_at, first.text.size()) : 0;
    std::vector<Line> body(lines_.begin() + static_cast<std::ptrdiff_t>(line) + 1,
                           lines_.begin() + static_cast<std::ptrdiff_t>(end));
    Node node;
    node.kind = mark.row->kind;
    node.prefix = mark.row->prefix;
    node.num = mark.printed;
    node.eid_number = eid_number(mark.digits, mark.number, mark.script);
    node.line = lines_[line].line;
    node.base = true;
    if (!containers_.empty()) node.parent = containers_.back().node;
    node.heading = take_heading(first, body);
    if (!first.text.empty()) body.insert(body.begin(), std::move(first));
    take_repeated_number(body, mark);
    close_cross_headings(body);
    const std::size_t index = outline_.nodes.size();
    outline_.nodes.push_back(std::move(node));
    read_body(body, numberings_, index, outline_);
  }

  /// The heading of an article: beside its number in bold or in the heading's line, or alone on the line below.
  std::string take_heading(Line& first, std::vector<Line>& body) const {
    if (first.text.empty()) {
      if (body.size() < 2 || !is_heading(body.front())) return {};
      std::string heading = without_ends(body.front().text);
      body.erase(body.begin());
      return heading;
    }
    const bool set_apart = first.emphasis == Emphasis::bold && first.strong > 0 && first.strong < first.text.size();
    if (set_apart) {
      std::string heading = without_ends(std::string_view(first.text).substr(0, first.strong));
      first.text = std::string(trim(std::string_view(first.text).substr(first.strong)));
      return heading;
    }
    const bool whole =
        first.emphasis == Emphasis::heading || (first.emphasis == Emphasis::bold && first.strong == first.text.size());
    const bool plain = first.text.size() <= kLongestPlainHeading && !ends_like_sentence(first.text) &&
                       numberings_.match(first.text, MarkClass::item, MarkClass::item).empty();
    if (body.empty() || first.text.size() > kLongestHeading ||
        !(whole || (plain && first.emphasis == Emphasis::plain && !starts_lower(body.front().text))))
      return {};
    std::string heading = without_ends(first.text);
    first.text.clear();
    return heading;
  }

  static bool starts_lower(std::string_view text) {
    return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
  }

  bool is_heading(const Line& line) const {
    if (!numberings_.match(line.text, MarkClass::item, MarkClass::item).empty()) return false;
    if (line.text.size() > kLongestHeading) return false;
    return line.emphasis != Emphasis::plain ||
           (line.text.size() <= kLongestPlainHeading && !ends_like_sentence(line.text));
  }

  /// "4.—(1) The Minister …" under the heading "4. Contracting States": the number stands twice.
  void take_repeated_number(std::vector<Line>& body, const Mark& mark) const {
    if (body.empty()) return;
    for (const MarkClass mark_class : {MarkClass::base, MarkClass::bare}) {
      for (const Mark& again : numberings_.match(body.front().text, mark_class, mark_class)) {
        if (again.number != mark.number || again.digits.size() < mark.digits.size()) continue;
        body.front().text = std::string(trim(std::string_view(body.front().text).substr(again.words_at)));
        if (body.front().text.empty()) body.erase(body.begin());
        return;
      }
    }
  }

  /// Headings without number that stand right before the next article head what follows, and are no words of this one.
  void close_cross_headings(std::vector<Line>& body) {
    while (!body.empty() && body.back().emphasis != Emphasis::plain && body.back().text.size() <= kLongestHeading &&
           (body.back().emphasis == Emphasis::heading || body.back().strong == body.back().text.size()) &&
           numberings_.match(body.back().text, MarkClass::annex, MarkClass::item).empty()) {
      remark(body.back(), "left out: a heading without number");
      body.pop_back();
    }
  }

  const NumberingTable& numberings_;
  std::vector<Line> lines_;
  bool marked_up_;
  Outline outline_;
  std::vector<Container> containers_;
  std::size_t unnamed_ = 0;
};

}  // namespace

Outline recognise(const Source& source, const NumberingTable& numberings) {
  return OutlineReader(source, numberings).read();
}

}  // namespace lacuna::ingest

#include "ingest/outline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "ingest/article.hpp"
#include "ingest/bases.hpp"
#include "ingest/body.hpp"
#include "ingest/containers.hpp"
#include "ingest/contents.hpp"
#include "ingest/headings.hpp"
#include "ingest/leading.hpp"
#include "ingest/running_heads.hpp"

namespace lacuna::ingest {

namespace {

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
    lines_ = without_running_heads(std::move(lines_), numberings_);
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
    outline_.remarks.push_back({line.line, std::move(what), std::string(utf8_prefix(line.text, Remark::kMostBytes))});
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
    containers_.close_all();
    const auto annex = numberings_.match(lines_[begin].text, MarkClass::annex, MarkClass::annex);
    if (begin > 0 && !annex.empty()) containers_.open(annex.front(), lines_[begin++]);
    Bases bases = find_bases(lines_, begin, end, numberings_);
    std::ranges::move(bases.remarks, std::back_inserter(outline_.remarks));
    if (bases.runs.empty() && !containers_.innermost()) {
      auto run = unnumbered_headings(lines_, begin, end, numberings_, outline_.remarks);
      if (!run.empty()) bases.runs.push_back(std::move(run));
    }
    const std::size_t main = leave_out_leading(bases, begin);
    for (std::size_t run = main; run < bases.runs.size(); ++run) {
      const std::size_t run_end =
          run + 1 < bases.runs.size() ? start_of_run(bases.runs[run + 1], bases.runs[run].back().line) : end;
      if (run > main) {
        const Line& first = lines_[bases.runs[run].front().line];
        remark(first, "numbering begins anew: read as an annex");
        containers_.open_unnamed_annex(first);
      }
      read_run(bases.runs[run], begin, run_end);
      begin = run_end;
    }
    if (bases.runs.empty()) read_without_bases(begin, end);
  }

  /// Leading runs that are no part of the law: a list of its articles, and the act that approves a treaty. Their words
  /// are left out; returns the first run that stays.
  std::size_t leave_out_leading(const Bases& bases, std::size_t& begin) {
    std::size_t main = 0;
    while (const char* kind = kind_of_leading(bases, main, lines_)) {
      const std::size_t end = start_of_run(bases.runs[main + 1], bases.runs[main].back().line);
      remark(lines_[bases.runs[main].front().line], fmt::format("left out: {}, up to line {}", kind, lines_[end].line));
      begin = end;
      ++main;
    }
    return main;
  }

  /// The first line of a run with the containers that open right before it.
  std::size_t start_of_run(const std::vector<Opening>& run, std::size_t after) const {
    std::size_t start = run.front().line;
    while (start > after + 1 &&
           (container_at(lines_[start - 1], numberings_) || lines_[start - 1].emphasis != Emphasis::plain))
      --start;
    return start;
  }

  void read_run(const std::vector<Opening>& run, std::size_t begin, std::size_t end) {
    Openings openings(end - begin);
    for (const Opening& opening : run) openings[opening.line - begin] = opening.mark;
    for (std::size_t i = begin; i < end; ++i) {
      if (openings[i - begin]) continue;
      if (auto container = container_at(lines_[i], numberings_)) openings[i - begin] = std::move(container);
      else if (auto series = numberings_.match(lines_[i].text, MarkClass::series, MarkClass::series);
               !series.empty() && lines_[i].emphasis == lines_[run.front().line].emphasis)
        openings[i - begin] = std::move(series.front());
    }
    read_openings(openings, begin);
  }

  /// A schedule without articles is one provision with the words in it.
  void read_without_bases(std::size_t begin, std::size_t end) {
    const auto schedule = containers_.innermost();
    if (!schedule) {
      for (std::size_t i = begin; i < end; ++i) outline_.preamble.push_back(lines_[i].text);
      return;
    }
    read_body(std::span(lines_).subspan(begin, end - begin), numberings_, *schedule, outline_);
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
      const auto lines = std::span<const Line>(lines_).subspan(begin + i, end - i);
      if (mark.row->mark_class == MarkClass::container) containers_.read(mark, lines);
      else read_base(mark, lines);
      i = end;
    }
  }

  /// Words before the first provision of a zone.
  void outside(const Line& line) {
    const auto open = containers_.innermost();
    if (!open) outline_.preamble.push_back(line.text);
    else outline_.nodes[*open].lead.push_back(line.text);
  }

  void read_base(const Mark& mark, std::span<const Line> lines) {
    if (outline_.numbering.empty()) outline_.numbering = mark.row->example;
    Article article = read_article(lines, mark, numberings_);
    std::ranges::move(article.after, std::back_inserter(outline_.remarks));
    Node node;
    node.kind = mark.row->kind;
    node.prefix = mark.row->prefix;
    node.num = mark.printed;
    node.eid_number = eid_number(mark.digits, mark.number, mark.script);
    node.line = lines.front().line;
    node.base = true;
    node.parent = containers_.innermost();
    node.heading = std::move(article.heading);
    const std::size_t index = outline_.nodes.size();
    outline_.nodes.push_back(std::move(node));
    read_body(article.body, numberings_, index, outline_);
  }

  const NumberingTable& numberings_;
  std::vector<Line> lines_;
  bool marked_up_;
  Outline outline_;
  Containers containers_{outline_};
};

}  // namespace

Outline recognise(const Source& source, const NumberingTable& numberings) {
  return OutlineReader(source, numberings).read();
}

}  // namespace lacuna::ingest

#include "ingest/markdown.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <utility>

#include "base/strings.hpp"
#include "ingest/markdown_line.hpp"

namespace lacuna::ingest {

namespace {

/// A converter that broke sentences did so throughout: below this share, the breaks are the law's own.
constexpr double kBrokenThroughout = 0.3;

/// Shorter paragraphs are headings and entries of lists, whose ends are no ends of sentences.
constexpr std::size_t kShortest = 40;

UChar32 first_character(std::string_view text) {
  return icu::UnicodeString::fromUTF8(
             icu::StringPiece(text.data(), static_cast<int32_t>(std::min<std::size_t>(text.size(), 4))))
      .char32At(0);
}

bool ends_paragraph(std::string_view text) {
  static constexpr std::string_view kEnds = ".;:,!?)]»”\"";
  return text.empty() || kEnds.find(text.back()) != std::string_view::npos || text.ends_with("»") ||
         text.ends_with("”") || text.ends_with("—");
}

/// True where a sentence seems to go on in the next paragraph.
bool goes_on(const Line& line, const Line& next) {
  return line.emphasis == Emphasis::plain && next.emphasis == Emphasis::plain && line.text.size() >= kShortest &&
         !ends_paragraph(line.text) && u_islower(first_character(next.text)) != 0;
}

class TextReader {
 public:
  TextReader(std::string_view text, const NumberingTable& numberings)
      : numberings_(numberings), raw_(split(text, '\n')) {}

  Source read() {
    std::size_t at = read_front_matter();
    for (; at < raw_.size(); ++at) read_line(raw_[at], at + 1);
    join_broken_paragraphs();
    return std::move(source_);
  }

 private:
  /// Fields between two lines "---" near the beginning; returns the first line behind them.
  std::size_t read_front_matter() {
    std::size_t open = 0;
    while (open < raw_.size() && (trim(raw_[open]).empty() || raw_[open].starts_with("<!--") ||
                                  raw_[open].starts_with("# Source:") || raw_[open].starts_with("# source:"))) {
      if (!trim(raw_[open]).empty()) source_.notes.emplace_back(trim(raw_[open]));
      ++open;
    }
    if (open >= raw_.size() || trim(raw_[open]) != "---") return open;
    for (std::size_t at = open + 1; at < raw_.size(); ++at) {
      const std::string_view line = trim(raw_[at]);
      if (line == "---") return at + 1;
      source_.notes.emplace_back(line);
      if (const auto colon = line.find(':');
          colon != std::string_view::npos && ascii_lower(line.substr(0, colon)) == "title") {
        source_.title = std::string(trim(line.substr(colon + 1)));
        if (source_.title.size() > 1 && source_.title.front() == '"')
          source_.title = source_.title.substr(1, source_.title.rfind('"') - 1);
      }
    }
    return open;
  }

  void read_line(std::string_view raw, std::size_t number) {
    if (in_comment_ || trim(raw).starts_with("<!--")) {
      in_comment_ = raw.find("-->") == std::string_view::npos;
      open_ = false;
      return;
    }
    MarkdownLine read = read_markdown_line(raw);
    if (read.text.empty()) {
      open_ = false;
      return;
    }
    const bool bold = read.strong > 0;
    const bool opens =
        read.heading > 0 || bold || !open_ || !numberings_.match(read.text, MarkClass::annex, MarkClass::end).empty();
    if (opens) {
      const Emphasis emphasis = read.heading > 0 ? Emphasis::heading : bold ? Emphasis::bold : Emphasis::plain;
      source_.lines.push_back({std::move(read.text), number, emphasis, read.strong, read.indent});
    } else {
      append(source_.lines.back().text, read.text);
    }
    open_ = !read.hard_break && read.heading == 0;
  }

  static void append(std::string& text, std::string_view more) {
    if (!text.empty()) text += ' ';
    text += more;
  }

  void join_broken_paragraphs() {
    std::vector<Line>& lines = source_.lines;
    std::size_t broken = 0;
    std::size_t candidates = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
      if (lines[i].emphasis != Emphasis::plain || lines[i].text.size() < kShortest) continue;
      ++candidates;
      broken += goes_on(lines[i], lines[i + 1]) ? 1U : 0U;
    }
    if (static_cast<double>(broken) < kBrokenThroughout * static_cast<double>(candidates)) return;
    std::vector<Line> joined;
    for (Line& line : lines) {
      const bool opens = joined.empty() || !goes_on(joined.back(), line) ||
                         !numberings_.match(line.text, MarkClass::annex, MarkClass::end).empty();
      if (opens) joined.push_back(std::move(line));
      else append(joined.back().text, line.text);
    }
    lines = std::move(joined);
  }

  const NumberingTable& numberings_;
  std::vector<std::string_view> raw_;
  Source source_;
  bool open_ = false;
  bool in_comment_ = false;
};

}  // namespace

Source read_markdown(std::string_view text, const NumberingTable& numberings) {
  return TextReader(text, numberings).read();
}

}  // namespace lacuna::ingest

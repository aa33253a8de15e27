#include "render/style.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

#include "text/code_points.hpp"

namespace lacuna::render {

namespace {

using coverage::Verdict;

/// ANSI SGR parameters.
std::string_view colour_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::covered: return "32";
    case Verdict::partial: return "33";
    case Verdict::none:
    case Verdict::conflict: return "1;31";
    case Verdict::not_assessed: return "36";
    case Verdict::not_applicable: return "2";
  }
  return "0";
}

std::string painted(std::string_view text, std::string_view parameters, const Style& style) {
  return style.colour ? fmt::format("\x1b[{}m{}\x1b[0m", parameters, text) : std::string(text);
}

}  // namespace

std::string_view symbol(Verdict verdict) {
  switch (verdict) {
    case Verdict::covered: return "✓";
    case Verdict::partial: return "◐";
    case Verdict::none: return "✗";
    case Verdict::conflict: return "≠";
    case Verdict::not_assessed: return "?";
    case Verdict::not_applicable: return "–";
  }
  return "";
}

std::string_view word(Verdict verdict) {
  switch (verdict) {
    case Verdict::covered: return "COVERED";
    case Verdict::partial: return "PARTIAL";
    case Verdict::none: return "NONE";
    case Verdict::conflict: return "CONFLICT";
    case Verdict::not_assessed: return "NOT ASSESSED";
    case Verdict::not_applicable: return "NOT APPLICABLE";
  }
  return "";
}

std::string verdict_label(Verdict verdict, const Style& style, std::size_t columns) {
  const std::string label = fmt::format("{} {}", symbol(verdict), word(verdict));
  const std::size_t used = text::columns_of(label);
  return painted(label, colour_of(verdict), style) + std::string(columns > used ? columns - used : 0, ' ');
}

std::string bold(std::string_view text, const Style& style) { return painted(text, "1", style); }

std::string faint(std::string_view text, const Style& style) { return painted(text, "2", style); }

std::string inserted(std::string_view text, const Style& style) { return painted(text, "32", style); }

std::string deleted(std::string_view text, const Style& style) { return painted(text, "31", style); }

std::string wrap(std::string_view text, std::size_t indent, const Style& style, std::string_view first) {
  const std::string margin(indent, ' ');
  std::string wrapped;
  std::string line = first.empty() ? margin : std::string(first);
  std::size_t columns = text::columns_of(line);
  bool empty = true;
  for (const std::string& word : split_list(text, ' ')) {
    bool blank = !empty;
    for (const std::string_view piece : text::breakable_pieces(word)) {
      const std::size_t needed = text::columns_of(piece) + (blank ? 1 : 0);
      if (!empty && columns + needed > style.width) {
        wrapped += line + "\n";
        line = margin;
        columns = indent;
        blank = false;
      }
      line += blank ? " " : "";
      line += piece;
      columns += text::columns_of(piece) + (blank ? 1 : 0);
      blank = false;
      empty = false;
    }
  }
  return wrapped + line + "\n";
}

}  // namespace lacuna::render

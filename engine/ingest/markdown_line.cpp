#include "ingest/markdown_line.hpp"

#include <re2/re2.h>
#include <unicode/unistr.h>

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "base/strings.hpp"

namespace lacuna::ingest {

namespace {

constexpr std::array<std::string_view, 10> kRaised{"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};

/// Where bold begins and ends while a line is cleaned; never part of a text.
constexpr char kStrong = '\x01';

/// A pattern that is compiled once.
struct Rewrite {
  RE2 pattern;
  const char* with;
  void apply(std::string& text) const { RE2::GlobalReplace(&text, pattern, with); }
};

/// Linear in the text, however often the words stand in it.
void replace_words(std::string& text, std::string_view from, std::string_view to) {
  auto at = text.find(from);
  if (at == std::string::npos) return;
  std::string replaced;
  std::size_t kept = 0;
  for (; at != std::string::npos; at = text.find(from, kept)) {
    replaced.append(text, kept, at - kept).append(to);
    kept = at + from.size();
  }
  text = std::move(replaced.append(text, kept));
}

/// <sup>12</sup> → ¹²; anything else raised stays as it is.
void raise_digits(std::string& text) {
  constexpr std::string_view kOpen = "<sup>";
  constexpr std::string_view kClose = "</sup>";
  std::string raised;
  std::size_t kept = 0;
  for (auto at = text.find(kOpen); at != std::string::npos; at = text.find(kOpen, kept)) {
    const auto end = text.find(kClose, at);
    if (end == std::string::npos) break;
    raised.append(text, kept, at - kept);
    for (const char c : trim(std::string_view(text).substr(at + kOpen.size(), end - at - kOpen.size()))) {
      if (c >= '0' && c <= '9') raised += kRaised[static_cast<std::size_t>(c - '0')];
      else raised += c;
    }
    kept = end + kClose.size();
  }
  if (kept > 0) text = std::move(raised.append(text, kept));
}

/// The character that "8211" or "x2013" stands for; nothing for what is none, or a control character.
std::optional<std::string> character_of(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  unsigned value = 0;
  const char* end = digits.data() + digits.size();
  if (digits.empty() || std::from_chars(digits.data(), end, value, hex ? 16 : 10).ptr != end) return std::nullopt;
  if (value < 0x20 || value > 0x10FFFD || (value >= 0xD800 && value < 0xE000)) return std::nullopt;
  std::string character;
  icu::UnicodeString(static_cast<UChar32>(value)).toUTF8String(character);
  return character;
}

/// &amp; &#8211; and the like as what they stand for.
void resolve_references(std::string& text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kNamed{
      {{"&nbsp;", " "}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}}};
  constexpr std::size_t kLongestReference = 9;
  std::string resolved;
  std::size_t kept = 0;
  for (auto at = text.find("&#"); at != std::string::npos; at = text.find("&#", at + 1)) {
    const auto end = std::string_view(text).substr(at, kLongestReference + 1).find(';');
    if (end == std::string_view::npos) continue;
    const auto character = character_of(std::string_view(text).substr(at + 2, end - 2));
    if (!character) continue;
    resolved.append(text, kept, at - kept).append(*character);
    kept = at + end + 1;
  }
  if (kept > 0) text = std::move(resolved.append(text, kept));
  for (const auto& [name, character] : kNamed) replace_words(text, name, character);
}

void clean_spaces(std::string& text) {
  for (const std::string_view blank : {"\u00A0", "\u202F", "\u2009", "\u2003", "\u2002"})
    replace_words(text, blank, " ");
  for (const std::string_view nothing : {"\u00AD", "\u200B", "\u200C", "\u200E", "\u200F", "\uFEFF"})
    replace_words(text, nothing, "");
}

/// The level of a heading, whose marks go.
int take_heading(std::string_view& rest) {
  std::size_t level = 0;
  while (level < rest.size() && level < 6 && rest[level] == '#') ++level;
  rest.remove_prefix(level);
  return static_cast<int>(level);
}

void take_list_mark(std::string_view& rest) {
  while (rest.starts_with("> ") || rest == ">") rest = trim(rest.substr(1));
  if (rest.starts_with("- ") || rest.starts_with("* ") || rest.starts_with("+ ")) rest = trim(rest.substr(2));
}

std::string without_emphasis(std::string text) {
  replace_words(text, "\\*", "\x02");
  replace_words(text, "**", std::string(1, kStrong));
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool alone = (i == 0 || text[i - 1] == ' ') && (i + 1 == text.size() || text[i + 1] == ' ');
    if (text[i] != '*' || alone) plain += text[i];
  }
  replace_words(plain, "\x02", "*");
  return plain;
}

/// Drops the signs of bold and says how many bytes at the beginning were bold.
std::size_t take_strong(std::string& text) {
  std::size_t strong = 0;
  if (!text.empty() && text.front() == kStrong) {
    // Runs of bold that follow each other with nothing but blanks between are one.
    std::size_t end = text.find(kStrong, 1);
    while (end != std::string::npos && end + 1 < text.size()) {
      const auto next = text.find_first_not_of(' ', end + 1);
      if (next == std::string::npos || text[next] != kStrong) break;
      end = text.find(kStrong, next + 1);
    }
    if (end == std::string::npos) end = text.size();
    for (std::size_t i = 0; i < end; ++i) strong += text[i] == kStrong ? 0U : 1U;
  }
  std::erase(text, kStrong);
  return strong;
}

}  // namespace

MarkdownLine read_markdown_line(std::string_view raw) {
  MarkdownLine line;
  line.hard_break = raw.ends_with("  ") || raw.ends_with("<br>") || raw.ends_with("\\");
  std::string cleaned(raw);
  clean_spaces(cleaned);
  std::string_view rest = cleaned;
  while (line.indent < rest.size() && (rest[line.indent] == ' ' || rest[line.indent] == '\t')) ++line.indent;
  rest = trim(rest);
  line.heading = take_heading(rest);
  rest = trim(rest);
  take_list_mark(rest);
  std::string text(rest);
  if (text.starts_with('|')) {
    if (text.find_first_not_of("|-: ") == std::string::npos) text.clear();
    replace_words(text, "|", " ");
  }
  raise_digits(text);
  static const Rewrite comment{RE2(R"(<!--.*?-->)"), ""};
  comment.apply(text);
  static const Rewrite tag{RE2(R"(</?[A-Za-z][^<>]*>)"), " "};
  tag.apply(text);
  static const Rewrite image{RE2(R"(!\[[^\]]*\]\([^()]*\))"), ""};
  image.apply(text);
  static const Rewrite link{RE2(R"(\[([^\]\[]*)\]\([^()\s]*(?:\s+"[^"]*")?\))"), R"(\1)"};
  link.apply(text);
  static const Rewrite footnote{RE2(R"(\[\^[^\]]*\])"), ""};
  if (!text.starts_with("[^")) footnote.apply(text);
  text = without_emphasis(std::move(text));
  static const Rewrite escape{RE2(R"(\\([.()\[\]#_>\-+]))"), R"(\1)"};
  escape.apply(text);
  resolve_references(text);
  static const Rewrite blanks{RE2(R"([ \t]+)"), " "};
  blanks.apply(text);
  line.strong = take_strong(text);
  const std::string_view trimmed = trim(text);
  line.strong = std::min(line.strong, trimmed.size());
  line.text = std::string(trimmed);
  return line;
}

}  // namespace lacuna::ingest

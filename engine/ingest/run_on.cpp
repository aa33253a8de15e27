#include "ingest/run_on.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/strings.hpp"

namespace lacuna::ingest {

namespace {

/// The first paragraph that the line opens, in digits.
std::optional<Mark> first_paragraph(const Line& line, const NumberingTable& numberings) {
  for (Mark& mark : numberings.match(line.text, MarkClass::item, MarkClass::item)) {
    if (mark.row->kind == "paragraph" && mark.digits == "1") return std::move(mark);
  }
  return std::nullopt;
}

bool ends_sentence(std::string_view text) {
  static constexpr std::string_view kEnds = ".;:!?\"";
  text = trim(text);
  return !text.empty() && (kEnds.find(text.back()) != std::string_view::npos || text.ends_with("»"));
}

bool begins_sentence(std::string_view text) {
  text = trim(text);
  return !text.empty() && !(text.front() >= 'a' && text.front() <= 'z') && !is_ascii_digit(text.front());
}

/// Where the number stands between two sentences.
std::size_t find_paragraph(std::string_view text, const std::string& number) {
  const std::string apart = " " + number + " ";
  for (auto at = text.find(apart); at != std::string_view::npos; at = text.find(apart, at + 1)) {
    if (ends_sentence(text.substr(0, at)) && begins_sentence(text.substr(at + apart.size()))) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<Line> split_run_on(const Line& line, const NumberingTable& numberings) {
  std::vector<Line> apart{line};
  const auto mark = first_paragraph(line, numberings);
  if (!mark) return apart;
  const auto digit = mark->printed.find('1');
  for (int number = 2;; ++number) {
    const std::string printed = std::string(mark->printed).replace(digit, 1, std::to_string(number));
    const std::size_t at = find_paragraph(apart.back().text, printed);
    if (at == std::string::npos) return apart;
    Line next = line;
    next.emphasis = Emphasis::plain;
    next.strong = 0;
    next.text = std::string(trim(std::string_view(apart.back().text).substr(at)));
    apart.back().text.resize(at);
    apart.push_back(std::move(next));
  }
}

}  // namespace lacuna::ingest

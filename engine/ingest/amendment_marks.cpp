#include "ingest/amendment_marks.hpp"

#include <cctype>
#include <vector>

#include "base/strings.hpp"

namespace lacuna::ingest {

namespace {

bool is_word_byte(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0x80U;
}

/// Length of a mark "F8[" that begins here, 0 if none does.
std::size_t mark_length(std::string_view text) {
  if (!text.starts_with('F')) return 0;
  std::size_t length = 1;
  while (length < text.size() && is_ascii_digit(text[length])) ++length;
  return length > 1 && length < text.size() && text[length] == '[' ? length + 1 : 0;
}

}  // namespace

std::string without_amendment_marks(std::string_view text) {
  enum class Bracket { mark, own };
  std::vector<Bracket> open;
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t mark = mark_length(text.substr(at)); mark != 0) {
      open.push_back(Bracket::mark);
      at += mark - 1;
      if (!clean.empty() && is_word_byte(clean.back())) clean += ' ';
      continue;
    }
    if (text[at] == '[') open.push_back(Bracket::own);
    if (text[at] == ']' && !open.empty()) {
      const bool marks = open.back() == Bracket::mark;
      open.pop_back();
      if (marks) {
        if (at + 1 < text.size() && is_word_byte(text[at + 1])) clean += ' ';
        continue;
      }
    }
    clean += text[at];
  }
  return clean;
}

}  // namespace lacuna::ingest

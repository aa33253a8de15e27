#include "base/strings.hpp"

#include <algorithm>

namespace lacuna {

namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

/// Takes the leading run of digits off `rest`, leading zeros dropped.
std::string_view take_number(std::string_view& rest) {
  const auto end = std::find_if_not(rest.begin(), rest.end(), is_ascii_digit);
  std::string_view number = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  rest.remove_prefix(number.size());
  number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
  return number;
}

}  // namespace

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> split_list(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (const auto part : split(text, separator)) {
    if (const auto trimmed = trim(part); !trimmed.empty()) parts.emplace_back(trimmed);
  }
  return parts;
}

std::string join(std::span<const std::string> parts, std::string_view separator) {
  std::string joined;
  for (const auto& part : parts) {
    if (&part != parts.data()) joined += separator;
    joined += part;
  }
  return joined;
}

std::string join_words(std::span<const std::string> parts, std::string_view last) {
  if (parts.size() < 2) return parts.empty() ? std::string{} : parts.front();
  return join(parts.first(parts.size() - 1), ", ").append(last) + parts.back();
}

std::string counted(std::size_t count, std::string_view singular, std::string_view plural) {
  return std::to_string(count).append(" ").append(count == 1 ? singular : plural);
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::strong_ordering natural_order(std::string_view left, std::string_view right) {
  std::string_view l = left;
  std::string_view r = right;
  while (!l.empty() && !r.empty()) {
    if (is_ascii_digit(l.front()) && is_ascii_digit(r.front())) {
      const auto a = take_number(l);
      const auto b = take_number(r);
      if (a.size() != b.size()) return a.size() <=> b.size();
      if (a != b) return a <=> b;
    } else if (l.front() != r.front()) {
      return static_cast<unsigned char>(l.front()) <=> static_cast<unsigned char>(r.front());
    } else {
      l.remove_prefix(1);
      r.remove_prefix(1);
    }
  }
  if (l.size() != r.size()) return l.size() <=> r.size();
  return left <=> right;
}

}  // namespace lacuna

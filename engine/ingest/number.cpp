#include "ingest/number.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"
#include "ingest/numerals.hpp"

namespace lacuna::ingest {

namespace {

constexpr int kLatinLetters = 26;

/// A printed number longer than that is a year, a telephone, anything but the number of a provision.
constexpr std::size_t kMostDigits = 6;

/// More letters behind digits are a word.
constexpr std::size_t kMostLetters = 3;

/// Latin multiplicative adverbs, by which civil-law codes number inserted articles; their place is their value.
constexpr std::array<std::string_view, 21> kSuffixes{
    "",          "",           "bis",        "ter",        "quater",    "quinquies", "sexies",       "septies",
    "octies",    "nonies",     "decies",     "undecies",   "duodecies", "terdecies", "quaterdecies", "quindecies",
    "sexdecies", "septdecies", "octodecies", "novodecies", "vicies"};

/// Adds what letters behind digits count for: "bis" a 2, "er" nothing. "AB" counts as A and B, for 376AB stands behind
/// 376A; but "bb" follows "aa" and "z" where lower case is used, and the Dutch "ij" stands for y.
bool add_suffix(std::string_view letters, std::vector<int>& parts) {
  std::string folded;
  for (const char c : letters) folded += ascii_lower(c);
  if (folded == "er" || folded == "st" || folded == "nd" || folded == "rd" || folded == "th") return true;
  const auto found = std::ranges::find(kSuffixes, std::string_view(folded));
  if (folded.size() > 2 && found != kSuffixes.end()) {
    parts.push_back(static_cast<int>(found - kSuffixes.begin()));
    return true;
  }
  if (folded.size() > kMostLetters) return false;
  std::size_t at = 0;
  const bool doubled = letters == folded && letters.size() > 1 && letters[0] == letters[1];
  if (letters == "ij" || doubled) {
    parts.push_back(doubled ? 26 + folded[0] - 'a' + 1 : 'y' - 'a' + 1);
    at = 2;
  }
  for (; at < folded.size(); ++at) parts.push_back(folded[at] - 'a' + 1);
  return true;
}

std::optional<Number> parse_arabic(std::string_view printed) {
  const std::string text = plain_number(printed);
  Number number;
  std::size_t at = 0;
  for (; at < text.size() && (is_ascii_letter(text[at]) || text[at] == '.' || text[at] == ' ' || text[at] == '*');
       ++at) {
    if (is_ascii_letter(text[at])) number.prefix += static_cast<char>(ascii_lower(text[at]) - 32);
  }
  if (number.prefix.size() > 1) return std::nullopt;
  while (at < text.size()) {
    if (is_ascii_digit(text[at])) {
      const std::size_t begin = at;
      while (at < text.size() && is_ascii_digit(text[at])) ++at;
      if (at - begin > kMostDigits) return std::nullopt;
      number.parts.push_back(std::stoi(text.substr(begin, at - begin)));
    } else if (is_ascii_letter(text[at])) {
      const std::size_t begin = at;
      while (at < text.size() && is_ascii_letter(text[at])) ++at;
      if (number.parts.empty()) return std::nullopt;
      if (!add_suffix(std::string_view(text).substr(begin, at - begin), number.parts)) return std::nullopt;
    } else if (text[at] == '-' || text[at] == '.' || text[at] == ' ' || text[at] == '/') {
      ++at;
    } else {
      return std::nullopt;
    }
  }
  if (number.parts.empty()) return std::nullopt;
  return number;
}

std::optional<Number> single(std::optional<int> value) {
  if (!value) return std::nullopt;
  return Number{"", {*value}};
}

}  // namespace

bool Number::follows(const Number& before) const {
  if (prefix != before.prefix) return *this > before;
  if (*this <= before) return false;
  std::size_t i = 0;
  while (i < parts.size() && i < before.parts.size() && parts[i] == before.parts[i]) ++i;
  if (i == before.parts.size()) return i + 1 == parts.size() && parts[i] <= 2;
  return parts[i] == before.parts[i] + 1 && (i + 1 == parts.size() || parts[i + 1] <= 1);
}

std::optional<Number> parse_number(std::string_view printed, Script script, const NumberWords& words) {
  switch (script) {
    case Script::arabic: return parse_arabic(printed);
    case Script::roman: return single(parse_roman(latin_letters(printed)));
    case Script::letter: return single(parse_latin_letter(latin_letters(printed)));
    case Script::greek: return single(parse_letter(Alphabet::greek, printed));
    case Script::cyrillic: return single(parse_letter(Alphabet::cyrillic, printed));
    case Script::arabic_letter: return single(parse_letter(Alphabet::arabic, printed));
    case Script::cjk: {
      auto parts = parse_chinese(printed);
      if (!parts) return std::nullopt;
      return Number{"", std::move(*parts)};
    }
    case Script::word: return single(words.value_of(printed));
  }
  return std::nullopt;
}

std::optional<Number> parse_decimal(std::string_view printed) {
  const std::string text = plain_number(printed);
  const auto stop = text.find('.');
  if (stop == 0 || stop == std::string::npos || stop + 1 == text.size()) return std::nullopt;
  if (!is_ascii_digit(text[stop - 1]) || !is_ascii_digit(text[stop + 1])) return std::nullopt;
  std::string apart = text.substr(0, stop);
  for (const char c : std::string_view(text).substr(stop + 1)) {
    if (is_ascii_digit(c)) apart += '.';
    apart += c;
  }
  return parse_arabic(apart);
}

std::string eid_number(std::string_view printed, const Number& number, Script script) {
  std::string text;
  if (script == Script::arabic) {
    bool separate = false;
    for (const char c : plain_number(printed)) {
      if (is_ascii_digit(c) || is_ascii_letter(c)) {
        if (separate && !text.empty()) text += '-';
        text += c;
        separate = false;
      } else {
        separate = true;
      }
    }
    if (const auto ordinal = text.find("-er"); ordinal != std::string::npos && ordinal + 3 == text.size())
      text.resize(ordinal);
    return text;
  }
  if (script == Script::roman || script == Script::letter) {
    for (const char c : plain_number(printed)) {
      if (is_ascii_letter(c)) text += c;
    }
    return text;
  }
  const bool other_alphabet = script == Script::greek || script == Script::cyrillic || script == Script::arabic_letter;
  if (other_alphabet && number.parts.size() == 1 && number.parts.front() >= 1 &&
      number.parts.front() <= kLatinLetters) {
    text += static_cast<char>('a' + number.parts.front() - 1);
    return text;
  }
  for (const int part : number.parts) text += (text.empty() ? "" : "-") + std::to_string(part);
  return text;
}

}  // namespace lacuna::ingest

#include "ingest/number.hpp"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "text/normalise.hpp"

namespace lacuna::ingest {

namespace {

/// Number words beyond this are not needed: no law counts its articles in words further than that.
constexpr int kLastWord = 120;

/// A printed number longer than that is a year, a telephone, anything but the number of a provision.
constexpr std::size_t kMostDigits = 6;

/// More letters behind digits are a word.
constexpr std::size_t kMostLetters = 3;

/// Latin multiplicative adverbs, by which civil-law codes number inserted articles; their place is their value.
constexpr std::array<std::string_view, 21> kSuffixes{
    "",          "",           "bis",        "ter",        "quater",    "quinquies", "sexies",       "septies",
    "octies",    "nonies",     "decies",     "undecies",   "duodecies", "terdecies", "quaterdecies", "quindecies",
    "sexdecies", "septdecies", "octodecies", "novodecies", "vicies"};

/// Words for the only article of an act.
constexpr std::array<std::string_view, 8> kOnly{"único",  "única",    "unico", "unica",
                                                "unique", "einziger", "sole",  "eneste"};

/// Spanish ordinals in one word, where ICU knows them in two.
constexpr std::array<std::pair<std::string_view, int>, 4> kContracted{
    {{"undécimo", 11}, {"undécima", 11}, {"duodécimo", 12}, {"duodécima", 12}}};

constexpr std::u16string_view kGreek = u"αβγδεζηθικλμνξοπρστυφχψω";
constexpr std::u16string_view kCyrillic = u"абвгґдеєжзиіїйклмнопрстуфхцчшщюя";
constexpr std::u16string_view kArabic = u"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
constexpr std::u16string_view kCjkDigits = u"〇一二三四五六七八九";

/// 0 for everything that is no superscript digit; the digit plus one otherwise.
int superscript(UChar32 c) {
  if (c == 0xB9) return 2;
  if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB2) + 3;
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<int>(c - 0x2070) + 1;
  return 0;
}

bool is_dash(UChar32 c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x306E || c == 0x2212; }

/// Western digits and letters, parts separated by '-': "12¹" is "12-1", "１２の二" is "12-二".
std::string plain(std::string_view printed) {
  const icu::UnicodeString source =
      icu::UnicodeString::fromUTF8(icu::StringPiece(printed.data(), static_cast<int32_t>(printed.size())));
  icu::UnicodeString result;
  for (int32_t i = 0; i < source.length(); i = source.moveIndex32(i, 1)) {
    const UChar32 c = source.char32At(i);
    if (const int raised = superscript(c); raised > 0) {
      if (i > 0 && superscript(source.char32At(source.moveIndex32(i, -1))) == 0) result.append(u'-');
      result.append(static_cast<UChar32>('0' + raised - 1));
    } else if (const int digit = u_charDigitValue(c); digit >= 0 && u_charType(c) == U_DECIMAL_DIGIT_NUMBER) {
      result.append(static_cast<UChar32>('0' + digit));
    } else if (is_dash(c)) {
      result.append(u'-');
    } else if (c == 0xE1) {
      result.append(u'a');  // quáter
    } else if (c != 0xBA && c != 0xAA && c != 0xB0 && c != ')' && c != '(' && c != ']' && c != '[') {
      result.append(c);
    }
  }
  std::string text;
  result.toUTF8String(text);
  return text;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Adds what letters behind digits count for: "bis" a 2, "er" nothing. "AB" counts as A and B, for 376AB stands behind
/// 376A; but "bb" follows "aa" and "z" where lower case is used, and the Dutch "ij" stands for y.
bool add_suffix(std::string_view letters, std::vector<int>& parts) {
  std::string folded;
  for (const char c : letters) folded += lower(c);
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
  const std::string text = plain(printed);
  Number number;
  std::size_t at = 0;
  for (; at < text.size() && (is_letter(text[at]) || text[at] == '.' || text[at] == ' ' || text[at] == '*'); ++at) {
    if (is_letter(text[at])) number.prefix += static_cast<char>(lower(text[at]) - 32);
  }
  if (number.prefix.size() > 1) return std::nullopt;
  while (at < text.size()) {
    if (is_digit(text[at])) {
      const std::size_t begin = at;
      while (at < text.size() && is_digit(text[at])) ++at;
      if (at - begin > kMostDigits) return std::nullopt;
      number.parts.push_back(std::stoi(text.substr(begin, at - begin)));
    } else if (is_letter(text[at])) {
      const std::size_t begin = at;
      while (at < text.size() && is_letter(text[at])) ++at;
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

int roman_digit(char c) {
  switch (lower(c)) {
    case 'i': return 1;
    case 'v': return 5;
    case 'x': return 10;
    case 'l': return 50;
    case 'c': return 100;
    case 'd': return 500;
    case 'm': return 1000;
    default: return 0;
  }
}

/// Only what a Roman would write: IV, never IIII.
std::optional<int> parse_roman(std::string_view text) {
  constexpr std::array<std::pair<int, std::string_view>, 13> kParts{{{1000, "m"},
                                                                     {900, "cm"},
                                                                     {500, "d"},
                                                                     {400, "cd"},
                                                                     {100, "c"},
                                                                     {90, "xc"},
                                                                     {50, "l"},
                                                                     {40, "xl"},
                                                                     {10, "x"},
                                                                     {9, "ix"},
                                                                     {5, "v"},
                                                                     {4, "iv"},
                                                                     {1, "i"}}};
  int value = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int digit = roman_digit(text[i]);
    if (digit == 0) return std::nullopt;
    value += i + 1 < text.size() && roman_digit(text[i + 1]) > digit ? -digit : digit;
  }
  std::string written;
  int rest = value;
  for (const auto& [worth, letters] : kParts) {
    for (; rest >= worth; rest -= worth) written += letters;
  }
  if (value <= 0 || !std::ranges::equal(written, text, {}, {}, lower)) return std::nullopt;
  return value;
}

/// 二百四十 is 240, 二〇 is 20.
std::optional<int> parse_cjk(const icu::UnicodeString& text) {
  int total = 0;
  int digit = 0;
  bool positional = true;
  for (int32_t i = 0; i < text.length(); ++i) {
    const char16_t c = text.charAt(i) == u'零' ? u'〇' : text.charAt(i) == u'两' ? u'二' : text.charAt(i);
    if (const auto at = kCjkDigits.find(c); at != std::u16string_view::npos) {
      digit = positional && i > 0 ? digit * 10 + static_cast<int>(at) : static_cast<int>(at);
    } else if (c == u'十' || c == u'百' || c == u'千') {
      const int unit = c == u'十' ? 10 : c == u'百' ? 100 : 1000;
      total += std::max(digit, digit == 0 && i == 0 ? 1 : digit) * unit;
      if (digit == 0 && i > 0 && unit == 10) total += unit;
      digit = 0;
      positional = false;
    } else {
      return std::nullopt;
    }
  }
  return total + digit;
}

std::optional<Number> parse_cjk_number(std::string_view printed) {
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(printed.data(), static_cast<int32_t>(printed.size())));
  Number number;
  icu::UnicodeString part;
  const auto close = [&] {
    const auto value = part.isEmpty() ? std::nullopt : parse_cjk(part);
    part.remove();
    if (value) number.parts.push_back(*value);
    return value.has_value();
  };
  for (int32_t i = 0; i < text.length(); ++i) {
    const UChar32 c = text.char32At(i);
    if (is_dash(c) || c == u'之') {
      if (!close()) return std::nullopt;
    } else if (c != u'（' && c != u'）' && c != u'、' && c != u'(' && c != u')' && c != u' ') {
      part.append(c);
    }
  }
  if (!close()) return std::nullopt;
  return number;
}

std::optional<Number> parse_letter(std::u16string_view alphabet, std::string_view printed) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(plain(printed));
  text.findAndReplace(u".", u"").findAndReplace(u" ", u"").toLower(icu::Locale::getRoot());
  if (text.length() != 1) return std::nullopt;
  const char16_t c = text.charAt(0) == u'ا' ? u'أ' : text.charAt(0);
  const auto at = alphabet.find(c);
  if (at == std::u16string_view::npos) return std::nullopt;
  return Number{"", {static_cast<int>(at) + 1}};
}

std::string letters_of(std::string_view printed) {
  std::string letters;
  for (const char c : plain(printed)) {
    if (is_letter(c)) letters += lower(c);
    else if (c != '.' && c != ' ' && c != '*') return {};
  }
  return letters;
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

NumberWords::NumberWords(std::span<const std::string> languages) {
  for (const std::string& language : languages) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(language.c_str()), status);
    if (U_FAILURE(status) != 0) continue;
    for (int32_t set = 0; set < format.getNumberOfRuleSetNames(); ++set) {
      const icu::UnicodeString name = format.getRuleSetName(set);
      if (name.indexOf(u"%spellout-ordinal") != 0 && name.indexOf(u"%spellout-cardinal") != 0) continue;
      for (int value = 1; value <= kLastWord; ++value) {
        icu::UnicodeString word;
        icu::FieldPosition position;
        UErrorCode failed = U_ZERO_ERROR;
        format.format(value, name, word, position, failed);
        if (U_FAILURE(failed) != 0) continue;
        std::string text;
        word.findAndReplace(u"\u00AD", u"").toUTF8String(text);
        values_.emplace(text::normalise(text).text, value);
      }
    }
  }
  for (const auto& [word, value] : kContracted) values_.emplace(text::normalise(word).text, value);
  for (const std::string_view word : kOnly) values_.emplace(text::normalise(word).text, 1);
}

std::optional<int> NumberWords::value_of(std::string_view word) const {
  const auto found = values_.find(text::normalise(word).text);
  if (found == values_.end()) return std::nullopt;
  return found->second;
}

std::optional<Number> parse_number(std::string_view printed, Script script, const NumberWords& words) {
  const auto single = [](std::optional<int> value) -> std::optional<Number> {
    if (!value) return std::nullopt;
    return Number{"", {*value}};
  };
  switch (script) {
    case Script::arabic: return parse_arabic(printed);
    case Script::roman: {
      const std::string letters = letters_of(printed);
      return letters.empty() ? std::nullopt : single(parse_roman(letters));
    }
    case Script::letter: {
      const std::string letters = letters_of(printed);
      if (letters.empty() || letters.size() > 2) return std::nullopt;
      if (letters.size() == 2 && letters[0] == letters[1]) return single(26 + letters[0] - 'a' + 1);
      return letters.size() == 1 ? single(letters[0] - 'a' + 1) : std::nullopt;
    }
    case Script::greek: return parse_letter(kGreek, printed);
    case Script::cyrillic: return parse_letter(kCyrillic, printed);
    case Script::arabic_letter: return parse_letter(kArabic, printed);
    case Script::cjk: return parse_cjk_number(printed);
    case Script::word: return single(words.value_of(printed));
  }
  return std::nullopt;
}

std::optional<Number> parse_decimal(std::string_view printed) {
  const std::string text = plain(printed);
  const auto stop = text.find('.');
  if (stop == 0 || stop == std::string::npos || stop + 1 == text.size()) return std::nullopt;
  if (!is_digit(text[stop - 1]) || !is_digit(text[stop + 1])) return std::nullopt;
  std::string apart = text.substr(0, stop);
  for (const char c : std::string_view(text).substr(stop + 1)) {
    if (is_digit(c)) apart += '.';
    apart += c;
  }
  return parse_arabic(apart);
}

std::string eid_number(std::string_view printed, const Number& number, Script script) {
  std::string text;
  if (script == Script::arabic) {
    bool separate = false;
    for (const char c : plain(printed)) {
      if (is_digit(c) || is_letter(c)) {
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
    for (const char c : plain(printed)) {
      if (is_letter(c)) text += c;
    }
    return text;
  }
  for (const int part : number.parts) text += (text.empty() ? "" : "-") + std::to_string(part);
  return text;
}

}  // namespace lacuna::ingest

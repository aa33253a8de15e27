#include "ingest/numerals.hpp"

#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/strings.hpp"

namespace lacuna::ingest {

namespace {

constexpr std::u16string_view kGreek = u"αβγδεζηθικλμνξοπρστυφχψω";
constexpr std::u16string_view kCyrillic = u"абвгґдеєжзиіїйклмнопрстуфхцчшщюя";
constexpr std::u16string_view kArabic = u"أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
constexpr std::u16string_view kCjkDigits = u"〇一二三四五六七八九";

std::u16string_view letters_of(Alphabet alphabet) {
  switch (alphabet) {
    case Alphabet::greek: return kGreek;
    case Alphabet::cyrillic: return kCyrillic;
    case Alphabet::arabic: return kArabic;
  }
  return {};
}

/// 0 for everything that is no superscript digit; the digit plus one otherwise.
int superscript(UChar32 c) {
  if (c == 0xB9) return 2;
  if (c == 0xB2 || c == 0xB3) return static_cast<int>(c - 0xB2) + 3;
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079)) return static_cast<int>(c - 0x2070) + 1;
  return 0;
}

bool is_dash(UChar32 c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x306E || c == 0x2212; }

int roman_digit(char c) {
  switch (ascii_lower(c)) {
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

}  // namespace

std::string plain_number(std::string_view printed) {
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

std::string latin_letters(std::string_view printed) {
  std::string letters;
  for (const char c : plain_number(printed)) {
    if (is_ascii_letter(c)) letters += ascii_lower(c);
    else if (c != '.' && c != ' ' && c != '*') return {};
  }
  return letters;
}

std::optional<int> parse_roman(std::string_view letters) {
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
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const int digit = roman_digit(letters[i]);
    if (digit == 0) return std::nullopt;
    value += i + 1 < letters.size() && roman_digit(letters[i + 1]) > digit ? -digit : digit;
  }
  std::string written;
  int rest = value;
  for (const auto& [worth, sign] : kParts) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  if (value <= 0 || written != ascii_lower(letters)) return std::nullopt;
  return value;
}

std::optional<int> parse_latin_letter(std::string_view letters) {
  if (letters.size() == 1) return letters[0] - 'a' + 1;
  if (letters.size() == 2 && letters[0] == letters[1]) return 26 + letters[0] - 'a' + 1;
  return std::nullopt;
}

std::optional<int> parse_letter(Alphabet alphabet, std::string_view printed) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(plain_number(printed));
  text.findAndReplace(u".", u"").findAndReplace(u" ", u"").toLower(icu::Locale::getRoot());
  if (text.length() != 1) return std::nullopt;
  const char16_t c = text.charAt(0) == u'ا' ? u'أ' : text.charAt(0);
  const std::u16string_view letters = letters_of(alphabet);
  const auto at = letters.find(c);
  if (at == std::u16string_view::npos) return std::nullopt;
  return static_cast<int>(at) + 1;
}

std::optional<std::vector<int>> parse_chinese(std::string_view printed) {
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(printed.data(), static_cast<int32_t>(printed.size())));
  std::vector<int> numbers;
  icu::UnicodeString part;
  const auto close = [&] {
    const auto value = part.isEmpty() ? std::nullopt : parse_cjk(part);
    part.remove();
    if (value) numbers.push_back(*value);
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
  return numbers;
}

}  // namespace lacuna::ingest

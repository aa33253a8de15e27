#include "text/code_points.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace lacuna::text {

// ICU's UTF-8 macros are C and convert freely; these two functions are all that uses them.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"

char32_t next_code_point(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT(text.data(), at, text.size(), c);
  return static_cast<char32_t>(c);
}

char32_t code_point_before(std::string_view text, std::size_t at) {
  UChar32 c = 0;
  auto back = static_cast<int32_t>(at);
  U8_PREV(text.data(), 0, back, c);
  return static_cast<char32_t>(c);
}

#pragma GCC diagnostic pop

bool is_letter_or_digit(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) != 0; }

bool is_combining(char32_t c) { return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0; }

bool is_unspaced(char32_t c) {
  if (c < 0x0E00) return false;  // Thai is the first of them
  const auto point = static_cast<UChar32>(c);
  return u_hasBinaryProperty(point, UCHAR_IDEOGRAPHIC) != 0 || uscript_hasScript(point, USCRIPT_HIRAGANA) != 0 ||
         uscript_hasScript(point, USCRIPT_KATAKANA) != 0 ||
         u_getIntPropertyValue(point, UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
    const bool wide = width == U_EA_WIDE || width == U_EA_FULLWIDTH;
    columns += is_combining(c) ? 0U : wide ? 2U : 1U;
  }
  return columns;
}

std::vector<std::string_view> breakable_pieces(std::string_view text) {
  std::vector<std::string_view> pieces;
  std::size_t begin = 0;
  bool after_unspaced = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = next_code_point(text, at);
    const bool mark = u_ispunct(static_cast<UChar32>(c)) != 0 || is_combining(c);
    if (here > begin && after_unspaced && is_unspaced(c)) {
      pieces.push_back(text.substr(begin, here - begin));
      begin = here;
    }
    after_unspaced = is_unspaced(c) || (after_unspaced && mark);
  }
  if (begin < text.size()) pieces.push_back(text.substr(begin));
  return pieces;
}

}  // namespace lacuna::text

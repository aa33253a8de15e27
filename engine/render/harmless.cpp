#include "render/harmless.hpp"

namespace lacuna::render {

namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// U+202A–U+202E and U+2066–U+2069 in UTF-8: E2 80 AA–AE and E2 81 A6–A9.
bool is_bidi_control(std::string_view three) {
  if (three.size() < 3 || three[0] != '\xE2') return false;
  const auto last = static_cast<unsigned char>(three[2]);
  if (three[1] == '\x80') return last >= 0xAA && last <= 0xAE;
  return three[1] == '\x81' && last >= 0xA6 && last <= 0xA9;
}

bool is_forbidden_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\n' && c != '\t';
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string clean;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_bidi_control(text.substr(i, 3))) {
      clean += kReplacement;
      i += 2;
    } else if (is_forbidden_control(text[i])) {
      clean += kReplacement;
    } else {
      clean += text[i];
    }
  }
  return clean;
}

}  // namespace lacuna::render

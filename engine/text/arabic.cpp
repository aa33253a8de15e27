#include "text/arabic.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace lacuna::text {

namespace {

constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter in UTF-8; no other character has its first byte inside
constexpr std::string_view kAlef = "ا";
constexpr std::string_view kLam = "ل";
constexpr std::array<std::string_view, 4> kAlefs{kAlef, "أ", "إ", "آ"};

bool is_lam(const std::string& word, std::size_t at) { return word.compare(at, kLetter, kLam) == 0; }

bool is_alef(const std::string& word, std::size_t at) {
  return std::ranges::any_of(kAlefs, [&](std::string_view alef) { return word.compare(at, kLetter, alef) == 0; });
}

/// True before the second letter of an article, or of "for the", written with its alef first.
bool follows_article(const std::string& word, std::size_t at) {
  return word.compare(at - kLetter, kLetter, kAlef) == 0 || (at == kLetter && is_lam(word, 0));
}

void swap_letters(std::string& word, std::size_t at) {
  const auto begin = word.begin() + static_cast<std::ptrdiff_t>(at);
  std::rotate(begin, begin + kLetter, begin + 2 * kLetter);
}

}  // namespace

std::string right_lam_alef(std::string word) {
  for (std::size_t at = kLetter; at + 2 * kLetter <= word.size(); ++at) {
    if (is_alef(word, at) && is_lam(word, at + kLetter) && follows_article(word, at)) swap_letters(word, at);
  }
  return word;
}

std::string level_lam_alef(std::string word) {
  bool moved = true;
  while (moved) {
    moved = false;
    for (std::size_t at = 0; at + 2 * kLetter <= word.size(); ++at) {
      if (!is_alef(word, at) || !is_lam(word, at + kLetter)) continue;
      swap_letters(word, at);
      moved = true;
    }
  }
  return word;
}

}  // namespace lacuna::text

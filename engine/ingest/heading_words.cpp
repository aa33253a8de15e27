#include "ingest/heading_words.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace lacuna::ingest {

bool ends_like_sentence(std::string_view text) {
  static constexpr std::array<std::string_view, 12> kEnds{".",  ";", ":", ",", "。", "；",
                                                          "：", "—", "–", "؛", ":-", "،"};
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

std::string without_ends(std::string_view text) {
  static constexpr std::string_view kEnds = " .:-*";
  while (!text.empty() && kEnds.find(text.back()) != std::string_view::npos) text.remove_suffix(1);
  while (text.ends_with("—") || text.ends_with("–")) text = trim(text.substr(0, text.size() - 3));
  return std::string(trim(text));
}

}  // namespace lacuna::ingest

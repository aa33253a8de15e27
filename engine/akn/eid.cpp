#include "akn/eid.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

/// One level: the element's name or abbreviation, then perhaps '_' and a number, whose inner separators are '-' or '_'.
const RE2& level_pattern() {
  static const RE2 pattern(R"(\pL+(_[\pL\p{Nd}]+([-._][\pL\p{Nd}]+)*)?)");
  return pattern;
}

}  // namespace

Expected<Eid, std::string> Eid::parse(std::string_view text) {
  if (text.empty()) return unexpected(std::string("an eId is empty"));
  std::string_view rest = text;
  for (;;) {
    const auto end = rest.find("__");
    const std::string_view level = rest.substr(0, end);
    if (!RE2::FullMatch(re2::StringPiece(level.data(), level.size()), level_pattern())) {
      return unexpected(fmt::format("\"{}\" in eId \"{}\" is no level like art_9 or para_2", level, text));
    }
    if (end == std::string_view::npos) return Eid(std::string(text));
    rest.remove_prefix(end + 2);
  }
}

bool Eid::contains(const Eid& other) const {
  if (!other.text_.starts_with(text_)) return false;
  return other.text_.size() == text_.size() || std::string_view(other.text_).substr(text_.size()).starts_with("__");
}

std::vector<std::string_view> Eid::levels() const {
  std::vector<std::string_view> levels;
  std::string_view rest = text_;
  for (auto end = rest.find("__"); end != std::string_view::npos; end = rest.find("__")) {
    levels.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 2);
  }
  levels.push_back(rest);
  return levels;
}

std::strong_ordering Eid::operator<=>(const Eid& other) const { return natural_order(text_, other.text_); }

}  // namespace lacuna::akn

#include "akn/eid.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

/// What may follow "~" in an IRI: letters, digits and the marks of XML names. AKN-NC has less, files have more.
const RE2& token_pattern() {
  static const RE2 pattern(R"([\pL\p{Nd}_][-._:\pL\pM\p{Nd}]*)");
  return pattern;
}

/// A level of AKN-NC: the element's name or abbreviation, then perhaps '_' and a number, whose inner separators are
/// '-'.
const RE2& level_pattern() {
  static const RE2 pattern(R"(\pL+(_[\pL\p{Nd}]+([-._][\pL\p{Nd}]+)*)?)");
  return pattern;
}

}  // namespace

Expected<Eid, std::string> Eid::parse(std::string_view text) {
  if (text.empty()) return unexpected(std::string("an eId is empty"));
  if (!RE2::FullMatch(re2::StringPiece(text.data(), text.size()), token_pattern()))
    return unexpected(fmt::format("\"{}\" is no eId: it has letters, digits and _ - . : alone", text));
  return Eid(std::string(text));
}

bool Eid::is_conformant() const {
  return std::ranges::all_of(levels(), [](std::string_view level) {
    return RE2::FullMatch(re2::StringPiece(level.data(), level.size()), level_pattern());
  });
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

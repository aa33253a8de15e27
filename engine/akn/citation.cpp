#include "akn/citation.hpp"

#include <algorithm>
#include <array>

#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

struct Unit {
  std::string_view kind;
  std::string_view abbreviation;
};

/// Levels by which a citation begins; what lies inside them is cited by bare number.
constexpr std::array kUnits{Unit{"article", "art. "}, Unit{"section", "s. "},   Unit{"rule", "r. "},
                            Unit{"chapter", "ch. "},  Unit{"part", "pt "},      Unit{"title", "tit. "},
                            Unit{"book", "book "},    Unit{"division", "div. "}};

const Unit* unit_of(std::string_view kind) {
  const auto* const found = std::ranges::find(kUnits, kind, &Unit::kind);
  return found == kUnits.end() ? nullptr : found;
}

/// "Article 3" and "3." give "3", "(2A)" gives "2A".
std::string bare_number(std::string_view num) {
  std::string_view last = trim(num);
  if (const auto space = last.rfind(' '); space != std::string_view::npos) last.remove_prefix(space + 1);
  std::string bare(last);
  std::erase_if(bare, [](char c) { return c == '(' || c == ')' || c == '.' || c == ':'; });
  return bare;
}

std::string inner_step(const Provision& provision) {
  const std::string number = bare_number(provision.num);
  if (!number.empty()) return "(" + number + ")";
  return provision.heading.empty() ? std::string{} : " \"" + provision.heading + "\"";
}

}  // namespace

std::string cite(const Document& document, std::size_t provision) {
  std::string inner;
  for (std::optional<std::size_t> at = provision; at; at = document.provisions.at(*at).parent) {
    const Provision& step = document.provisions.at(*at);
    if (const Unit* unit = unit_of(step.kind)) return std::string(unit->abbreviation) + bare_number(step.num) + inner;
    inner = inner_step(step) + inner;
  }
  return inner.empty() ? document.provisions.at(provision).eid.str() : std::string(trim(inner));
}

}  // namespace lacuna::akn

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

/// "Article 3" and "3." give "3", "(2A)" gives "2A", "Artículo 177 bis" gives "177 bis", "TÍTULO VII" gives "VII".
std::string bare_number(std::string_view num) {
  std::string_view number = trim(num);
  const auto digit = number.find_first_of("0123456789");
  const auto space = number.rfind(' ', digit);
  if (space != std::string_view::npos) number.remove_prefix(space + 1);
  std::string bare(number);
  std::erase_if(bare, [](char c) { return c == '(' || c == ')' || c == '.' || c == ':'; });
  return bare == "premier" ? "1" : bare;  // of a French law: "Article premier"
}

/// "Disposición final cuarta": a number in words, which nobody cites as an article.
bool is_in_words(const Provision& provision) {
  const std::string number = bare_number(provision.num);
  return provision.num.find(' ') != std::string::npos && number.find_first_of("0123456789IVXLCDM") == std::string::npos;
}

/// "§ 232", "第二百四十条": numbers that say themselves what they number.
bool says_its_unit(const Provision& provision) {
  return provision.num.starts_with("§") || provision.num.starts_with("第");
}

/// "3(1)(a)(i)b" is 3, 1, a, i, b.
std::vector<std::string> steps_of(std::string_view citation) {
  std::vector<std::string> steps(1);
  for (const char c : citation) {
    if (c != '(' && c != ')') steps.back() += c;
    else if (!steps.back().empty()) steps.emplace_back();
  }
  if (steps.back().empty()) steps.pop_back();
  return steps;
}

/// The nearest provision inside another that has a number: its children before theirs.
std::optional<std::size_t> find_inside(const Document& document, std::size_t outer, std::string_view number) {
  std::vector<std::size_t> level = document.provisions[outer].children;
  while (!level.empty()) {
    std::vector<std::size_t> next;
    for (const std::size_t each : level) {
      const Provision& provision = document.provisions[each];
      if (bare_number(provision.num) == number) return each;
      next.insert(next.end(), provision.children.begin(), provision.children.end());
    }
    level = std::move(next);
  }
  return std::nullopt;
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
    if (unit_of(step.kind) != nullptr && (is_in_words(step) || says_its_unit(step))) return step.num + inner;
    if (const Unit* unit = unit_of(step.kind)) return std::string(unit->abbreviation) + bare_number(step.num) + inner;
    inner = inner_step(step) + inner;
  }
  return inner.empty() ? document.provisions.at(provision).eid.str() : std::string(trim(inner));
}

std::optional<std::size_t> find_cited(const Document& document, std::string_view citation) {
  const auto steps = steps_of(citation);
  if (steps.empty()) return std::nullopt;
  const auto unit = std::ranges::find_if(document.provisions, [&](const Provision& provision) {
    const bool base = provision.kind == "article" || provision.kind == "section" || provision.kind == "rule";
    return base && provision.scope == Scope::own && bare_number(provision.num) == steps.front();
  });
  if (unit == document.provisions.end()) return std::nullopt;
  std::optional<std::size_t> at = static_cast<std::size_t>(unit - document.provisions.begin());
  for (std::size_t i = 1; at && i < steps.size(); ++i) at = find_inside(document, *at, steps[i]);
  return at;
}

}  // namespace lacuna::akn

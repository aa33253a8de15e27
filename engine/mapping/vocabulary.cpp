#include "mapping/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna::mapping {

namespace {

template <class Enum, std::size_t Size>
using Terms = std::array<std::pair<Enum, std::string_view>, Size>;

constexpr Terms<Predicate, 5> kPredicates{{{Predicate::requires_it, "requires"},
                                           {Predicate::provides, "provides"},
                                           {Predicate::incorporates, "incorporates"},
                                           {Predicate::contradicts, "contradicts"},
                                           {Predicate::mentions, "mentions"}}};

constexpr Terms<Modality, 4> kModalities{{{Modality::must, "must"},
                                          {Modality::must_consider, "must-consider"},
                                          {Modality::should, "should"},
                                          {Modality::may, "may"}}};

constexpr Terms<Basis, 9> kBases{{{Basis::express, "express"},
                                  {Basis::general_part, "general-part"},
                                  {Basis::implicit, "implicit"},
                                  {Basis::incorporated, "incorporated"},
                                  {Basis::direct, "direct"},
                                  {Basis::case_law, "case-law"},
                                  {Basis::regulation, "regulation"},
                                  {Basis::policy, "policy"},
                                  {Basis::practice, "practice"}}};

constexpr std::array<std::string_view, 4> kPlainQualifiers{"subject-to-law", "where-appropriate", "within-means",
                                                           "progressive"};
constexpr std::array<std::string_view, 2> kQualifiersWithArgument{"alt", "if"};

template <class Enum, std::size_t Size>
std::string_view name_in(const Terms<Enum, Size>& terms, Enum value) {
  return std::ranges::find(terms, value, &std::pair<Enum, std::string_view>::first)->second;
}

template <class Enum, std::size_t Size>
std::optional<Enum> value_in(const Terms<Enum, Size>& terms, std::string_view name) {
  const auto* const found = std::ranges::find(terms, name, &std::pair<Enum, std::string_view>::second);
  if (found == terms.end()) return std::nullopt;
  return found->first;
}

template <class Enum, std::size_t Size>
std::vector<std::string> names_in(const Terms<Enum, Size>& terms) {
  std::vector<std::string> names;
  for (const auto& term : terms) names.emplace_back(term.second);
  return names;
}

}  // namespace

std::string_view to_string(Predicate predicate) { return name_in(kPredicates, predicate); }
std::string_view to_string(Modality modality) { return name_in(kModalities, modality); }
std::string_view to_string(Basis basis) { return name_in(kBases, basis); }

std::optional<Predicate> parse_predicate(std::string_view text) { return value_in(kPredicates, text); }
std::optional<Modality> parse_modality(std::string_view text) { return value_in(kModalities, text); }
std::optional<Basis> parse_basis(std::string_view text) { return value_in(kBases, text); }

std::vector<std::string> predicate_names() { return names_in(kPredicates); }
std::vector<std::string> modality_names() { return names_in(kModalities); }
std::vector<std::string> basis_names() { return names_in(kBases); }

std::optional<Qualifier> parse_qualifier(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos) {
    if (std::ranges::find(kPlainQualifiers, text) == kPlainQualifiers.end()) return std::nullopt;
    return Qualifier{std::string(text), ""};
  }
  const std::string_view name = text.substr(0, colon);
  const std::string_view argument = text.substr(colon + 1);
  const bool known = std::ranges::find(kQualifiersWithArgument, name) != kQualifiersWithArgument.end();
  if (!known || argument.empty()) return std::nullopt;
  return Qualifier{std::string(name), std::string(argument)};
}

}  // namespace lacuna::mapping

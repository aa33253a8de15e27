#include "text/language.hpp"

#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace lacuna::text {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// The code without region or subdivision, in lower case.
std::string bare(std::string_view code) {
  std::string wanted(code.substr(0, code.find_first_of("-_")));
  std::ranges::transform(wanted, wanted.begin(), lower);
  return wanted;
}

/// Codes of ISO 639-2/B that differ from those of 639-2/T, which ICU knows.
struct Bibliographic {
  std::string_view code;
  std::string_view alpha2;
};
constexpr std::array kBibliographic{
    Bibliographic{"alb", "sq"}, Bibliographic{"arm", "hy"}, Bibliographic{"baq", "eu"}, Bibliographic{"bur", "my"},
    Bibliographic{"chi", "zh"}, Bibliographic{"cze", "cs"}, Bibliographic{"dut", "nl"}, Bibliographic{"fre", "fr"},
    Bibliographic{"geo", "ka"}, Bibliographic{"ger", "de"}, Bibliographic{"gre", "el"}, Bibliographic{"ice", "is"},
    Bibliographic{"mac", "mk"}, Bibliographic{"mao", "mi"}, Bibliographic{"may", "ms"}, Bibliographic{"per", "fa"},
    Bibliographic{"rum", "ro"}, Bibliographic{"slo", "sk"}, Bibliographic{"tib", "bo"}, Bibliographic{"wel", "cy"}};

}  // namespace

std::optional<Language> find_language(std::string_view code) {
  std::string wanted = bare(code);
  const auto* const other = std::ranges::find(kBibliographic, wanted, &Bibliographic::code);
  if (other != kBibliographic.end()) wanted = other->alpha2;
  for (const char* const* known = uloc_getISOLanguages(); *known != nullptr; ++known) {
    const char* alpha3 = uloc_getISO3Language(*known);
    if (wanted == *known || (wanted == alpha3 && std::strlen(alpha3) == 3)) return Language{*known, alpha3};
  }
  return std::nullopt;
}

std::string find_country(std::string_view code) {
  const std::string wanted = bare(code);
  for (const char* const* known = uloc_getISOCountries(); *known != nullptr; ++known) {
    std::string alpha2(*known);
    std::string alpha3 = uloc_getISO3Country(("und_" + alpha2).c_str());
    std::ranges::transform(alpha2, alpha2.begin(), lower);
    std::ranges::transform(alpha3, alpha3.begin(), lower);
    if (wanted == alpha2 || wanted == alpha3) return alpha2;
  }
  return {};
}

}  // namespace lacuna::text

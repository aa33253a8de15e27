#include "text/language.hpp"

#include <unicode/uloc.h>

#include <algorithm>
#include <cstring>

namespace lacuna::text {

std::optional<Language> find_language(std::string_view code) {
  std::string wanted(code.substr(0, code.find_first_of("-_")));
  std::ranges::transform(wanted, wanted.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  for (const char* const* known = uloc_getISOLanguages(); *known != nullptr; ++known) {
    const char* alpha3 = uloc_getISO3Language(*known);
    if (wanted == *known || (wanted == alpha3 && std::strlen(alpha3) == 3)) return Language{*known, alpha3};
  }
  return std::nullopt;
}

}  // namespace lacuna::text

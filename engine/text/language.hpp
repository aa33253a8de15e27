#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::text {

/// A language by its two codes.
struct Language {
  std::string alpha2;  ///< ISO 639-1, "en"; the longer code where there is none
  std::string alpha3;  ///< ISO 639-2/T, "eng", as AKN expressions use it
};

/// By either code, or that of ISO 639-2/B ("ger"), case ignored, a region left out: "en", "ENG", "en-GB". Nothing for a
/// code that ICU does not know.
[[nodiscard]] std::optional<Language> find_language(std::string_view code);

/// ISO 3166-1 alpha-2 of a country in lower case, as AKN-NC writes it, by either code, case ignored, a subdivision left
/// out: "lu", "LUX", "GB-UKM" is "gb". Empty for a code that ICU does not know.
[[nodiscard]] std::string find_country(std::string_view code);

}  // namespace lacuna::text

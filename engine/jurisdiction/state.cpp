#include "jurisdiction/state.hpp"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/region.h>
#include <unicode/strenum.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>

#include "base/strings.hpp"

namespace lacuna::jurisdiction {

namespace {

struct Override {
  std::string_view id;
  std::string_view alpha2;
  std::string_view name;
};

/// Names as the United Nations uses them where ICU's differ; parties to treaties that ICU does not know as regions,
/// former States among them (ISO 3166-3).
constexpr std::array kOverrides{
    Override{"BOL", "BO", "Bolivia (Plurinational State of)"},
    Override{"BRN", "BN", "Brunei Darussalam"},
    Override{"CIV", "CI", "Côte d’Ivoire"},
    Override{"COD", "CD", "Democratic Republic of the Congo"},
    Override{"COG", "CG", "Congo"},
    Override{"COK", "CK", "Cook Islands"},
    Override{"CPV", "CV", "Cabo Verde"},
    Override{"CSK", "", "Czechoslovakia"},
    Override{"CZE", "CZ", "Czechia"},
    Override{"DDR", "", "German Democratic Republic"},
    Override{"EU", "EU", "European Union"},
    Override{"FSM", "FM", "Micronesia (Federated States of)"},
    Override{"GBR", "GB", "United Kingdom of Great Britain and Northern Ireland"},
    Override{"IRN", "IR", "Iran (Islamic Republic of)"},
    Override{"KOR", "KR", "Republic of Korea"},
    Override{"LAO", "LA", "Lao People’s Democratic Republic"},
    Override{"MDA", "MD", "Republic of Moldova"},
    Override{"MKD", "MK", "North Macedonia"},
    Override{"MMR", "MM", "Myanmar"},
    Override{"NIU", "NU", "Niue"},
    Override{"PRK", "KP", "Democratic People’s Republic of Korea"},
    Override{"PSE", "PS", "State of Palestine"},
    Override{"RUS", "RU", "Russian Federation"},
    Override{"SUN", "", "Union of Soviet Socialist Republics"},
    Override{"SYR", "SY", "Syrian Arab Republic"},
    Override{"TUR", "TR", "Türkiye"},
    Override{"TZA", "TZ", "United Republic of Tanzania"},
    Override{"USA", "US", "United States of America"},
    Override{"VAT", "VA", "Holy See"},
    Override{"VEN", "VE", "Venezuela (Bolivarian Republic of)"},
    Override{"VNM", "VN", "Viet Nam"},
    Override{"YUG", "", "Yugoslavia"},
};

void check(UErrorCode status) {
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU's region data cannot be read");
}

std::string english_name(const std::string& alpha2) {
  icu::UnicodeString name;
  icu::Locale("und", alpha2.c_str()).getDisplayCountry(icu::Locale::getEnglish(), name);
  std::string text;
  return name.toUTF8String(text);
}

std::vector<State> icu_states() {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::StringEnumeration> codes(icu::Region::getAvailable(URGN_TERRITORY, status));
  check(status);
  std::vector<State> states;
  while (const char* code = codes->next(nullptr, status)) {
    const std::string alpha2 = code;
    const std::string alpha3 = icu::Locale("und", code).getISO3Country();
    if (alpha2.size() == 2 && alpha3.size() == 3) states.push_back({StateId(alpha3), alpha2, english_name(alpha2)});
  }
  check(status);
  return states;
}

void apply_overrides(std::vector<State>& states) {
  for (const Override& entry : kOverrides) {
    State state{StateId(std::string(entry.id)), std::string(entry.alpha2), std::string(entry.name)};
    std::erase_if(states, [&](const State& other) {
      return other.id == state.id || (!state.alpha2.empty() && other.alpha2 == state.alpha2);
    });
    states.push_back(std::move(state));
  }
}

void sort_by_name(std::vector<State>& states) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale::getEnglish(), status));
  check(status);
  std::ranges::sort(states, [&](const State& a, const State& b) {
    UErrorCode compare_status = U_ZERO_ERROR;
    return collator->compareUTF8(a.name, b.name, compare_status) == UCOL_LESS;
  });
}

/// Case folded by Unicode, so that "TÜRKIYE" finds Türkiye.
std::string folded(std::string_view text) {
  std::string result;
  icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
      .foldCase()
      .toUTF8String(result);
  return result;
}

}  // namespace

States::States() : states_(icu_states()) {
  apply_overrides(states_);
  sort_by_name(states_);
}

const State* States::find(std::string_view text) const {
  const std::string wanted = folded(trim(text));
  const auto found = std::ranges::find_if(states_, [&](const State& state) {
    return wanted == ascii_lower(state.id.str()) || wanted == ascii_lower(state.alpha2) || wanted == folded(state.name);
  });
  return found == states_.end() || wanted.empty() ? nullptr : &*found;
}

std::vector<std::string> States::names() const {
  std::vector<std::string> names;
  for (const State& state : states_) names.insert(names.end(), {state.name, state.id.str()});
  return names;
}

}  // namespace lacuna::jurisdiction

#include "ingest/number_words.hpp"

#include <unicode/locid.h>
#include <unicode/rbnf.h>
#include <unicode/unistr.h>

#include <array>
#include <utility>

#include "text/normalise.hpp"

namespace lacuna::ingest {

namespace {

/// Number words beyond this are not needed: no law counts its articles in words further than that.
constexpr int kLastWord = 120;

/// Words for the only article of an act.
constexpr std::array<std::string_view, 8> kOnly{"único",  "única",    "unico", "unica",
                                                "unique", "einziger", "sole",  "eneste"};

/// Spanish ordinals in one word, where ICU knows them in two.
constexpr std::array<std::pair<std::string_view, int>, 4> kContracted{
    {{"undécimo", 11}, {"undécima", 11}, {"duodécimo", 12}, {"duodécima", 12}}};

}  // namespace

NumberWords::NumberWords(std::span<const std::string> languages) {
  for (const std::string& language : languages) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::RuleBasedNumberFormat format(icu::URBNF_SPELLOUT, icu::Locale(language.c_str()), status);
    if (U_FAILURE(status) != 0) continue;
    for (int32_t set = 0; set < format.getNumberOfRuleSetNames(); ++set) {
      const icu::UnicodeString name = format.getRuleSetName(set);
      if (name.indexOf(u"%spellout-ordinal") != 0 && name.indexOf(u"%spellout-cardinal") != 0) continue;
      for (int value = 1; value <= kLastWord; ++value) {
        icu::UnicodeString word;
        icu::FieldPosition position;
        UErrorCode failed = U_ZERO_ERROR;
        format.format(value, name, word, position, failed);
        if (U_FAILURE(failed) != 0) continue;
        std::string text;
        word.findAndReplace(u"\u00AD", u"").toUTF8String(text);
        values_.emplace(text::normalise(text).text, value);
      }
    }
  }
  for (const auto& [word, value] : kContracted) values_.emplace(text::normalise(word).text, value);
  for (const std::string_view word : kOnly) values_.emplace(text::normalise(word).text, 1);
}

std::optional<int> NumberWords::value_of(std::string_view word) const {
  const auto found = values_.find(text::normalise(word).text);
  if (found == values_.end()) return std::nullopt;
  return found->second;
}

}  // namespace lacuna::ingest

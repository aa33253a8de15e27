#include "support/figures.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "base/strings.hpp"
#include "ingest/number_words.hpp"
#include "text/normalise.hpp"
#include "text/words.hpp"

namespace lacuna::test {

namespace {

/// How a language cites provisions and makes exceptions, over normalised words.
struct Patterns {
  Patterns(const char* language, const char* reference_pattern, const char* exception_pattern)
      : reference(reference_pattern), exception(exception_pattern), number_words(std::vector<std::string>{language}) {}

  RE2 reference;
  RE2 exception;
  ingest::NumberWords number_words;
};

/// Citations of provisions, of laws by number and of days, then a list of such numbers.
constexpr const char* kEnglishReference =
    R"(\b(?:articles?|arts?\.?|paragraphs?|paras?\.?|subparagraphs?|sections?|ss?\.|subsections?|parts?|chapters?)"
    R"(|schedules?|rules?|points?|nos?\.?|act of|acts of|regulations?|directive|annex)\s)"
    R"((?:\d+[a-z]{0,2}\b|\([0-9a-z]{1,4}\)|\b[ivxlc]+\b|\band\b|\bor\b|\bto\b|\bof\b|[\s,/.-])*)"
    R"(|\b\d{1,2} (?:january|february|march|april|june|july|august|september|october|november|december)(?: \d{4})?|\b\d{1,2} may \d{4})"
    R"(|\bact,? \d{4}|\b(?:19|20)\d{2}\b)";
constexpr const char* kEnglishException =
    R"(\b(?:unless|except|exceptions?|without prejudice|notwithstanding|provided that|subject to|only if|save|saving|apart)\b)";

constexpr const char* kSpanishReference =
    R"((?:\b(?:art[ií]culos?|arts?\.?|apartados?|letras?|n[uú]meros?|n\.? ?º|p[aá]rrafos?|cap[ií]tulos?|t[ií]tulos?|libro|secci[oó]n)"
    R"(|ley(?: org[aá]nica)?|lo|real decreto(?:-ley| legislativo)?|reglamento(?: \(\w+\))?|directiva|disposici[oó]n(?:es)?)\s))"
    R"((?:\d+(?:[./]\d+)*(?:\s(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies))?|\b[a-z]\)|\b[ivxlc]+\b)"
    R"(|\b(?:y|o|a|al|del|de|la|los|las|el|apartados?|letras?|primero|segundo|tercero|cuarto|anterior|adicional|final)\b|[\s,.º-])*)"
    R"(|\b(?:primer|segundo|tercer|cuarto)o? p[aá]rrafo|\bde (?:19|20)\d{2}\b)"
    R"(|\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de \d{4})?)";
constexpr const char* kSpanishException =
    R"((?:^|\W)(?:salvo|excepto|excepci[oó]n|excepcionalmente|sin perjuicio|a menos que|no obstante|siempre que|siempre y cuando)"
    R"(|exceptuando|[uú]nicamente|con exclusi[oó]n)(?:\W|$))";

constexpr const char* kFrenchReference =
    R"((?:\b(?:articles?|arts?\.?|alin[eé]as?|paragraphes?|chapitres?|num[eé]ros?|n\.? ?º|litt[eé]ra|lettres?|point)\s))"
    R"((?:\d+(?:er|[eº])?\b|\b[a-z]\)|\b[ivxlc]+\b|\b(?:et|ou|[aà]|de|du|des|la|le|premiers?|deuxi[eè]me|troisi[eè]me)\b|[\s,/.-])*)"
    R"(|\b\d{1,2}(?:er)? (?:janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre)(?: \d{4})?)"
    R"(|\b(?:premier|deuxi[eè]me|troisi[eè]me) (?:alin[eé]a|paragraphe))";
constexpr const char* kFrenchException =
    R"((?:^|\W)(?:sauf|except[eé]|exception|sans pr[eé]judice|[aà] moins que|toutefois|sous r[eé]serve|pourvu que|seulement si)(?:\W|$))";

constexpr const char* kGermanReference =
    R"((?:§§?|\b(?:abs(?:atz|\.)|s(?:atz|ätze)|nummer|nr\.|buchst(?:abe|\.)|art(?:ikel|\.)|ziff(?:er|\.)|sr|anlage)\s?)\s?)"
    R"((?:\d+[a-z]{0,2}\b|\b[a-z]\b|\b(?:und|bis|oder|abs\.|absatz|satz|nummer|nr\.)(?:\s|$)|[\s,.;/-])*)"
    R"(|\b\d{1,2}\. (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?: \d{4})?)"
    R"(|\b(?:19|20)\d{2}\b|\(eg\) nr\. \d+)";
constexpr const char* kGermanException =
    R"((?:^|\W)(?:au(?:ß|ss)er|es sei denn|unbeschadet|ausgenommen|ausnahmsweise|vorbehaltlich)(?:\W|$))";

/// Chinese writes its numbers and its references in words of one kind: only digits are compared.
constexpr const char* kChineseReference = R"(第[\d一二三四五六七八九十百]+[条款项])";
constexpr const char* kChineseException = R"(除外|但是|但)";

const Patterns& patterns_for(const std::string& language) {
  static const auto kByLanguage = [] {
    std::map<std::string, std::unique_ptr<Patterns>> patterns;
    patterns.emplace("en", std::make_unique<Patterns>("en", kEnglishReference, kEnglishException));
    patterns.emplace("fr", std::make_unique<Patterns>("fr", kFrenchReference, kFrenchException));
    patterns.emplace("es", std::make_unique<Patterns>("es", kSpanishReference, kSpanishException));
    patterns.emplace("de", std::make_unique<Patterns>("de", kGermanReference, kGermanException));
    patterns.emplace("zh", std::make_unique<Patterns>("zh", kChineseReference, kChineseException));
    return patterns;
  }();
  return *kByLanguage.at(language);
}

/// The number that begins at a word, and how many words it takes: "18", "twenty five" (of "twenty-five"), "treinta y
/// cinco".
struct Number {
  int value = 0;
  std::size_t words = 0;
};

/// "Tercero" is more often another person than a number.
bool is_no_number(const std::string& word) { return word.starts_with("tercer"); }

std::optional<Number> number_at(const std::vector<std::string>& words, std::size_t at, const Patterns& patterns) {
  if (words[at].find_first_not_of("0123456789") == std::string::npos) {
    if (words[at].size() > 6) return std::nullopt;
    return Number{std::stoi(words[at]), 1};
  }
  for (std::size_t count = std::min<std::size_t>(3, words.size() - at); count > 0; --count) {
    if (count == 1 && is_no_number(words[at])) break;
    const std::vector<std::string> run(words.begin() + static_cast<std::ptrdiff_t>(at),
                                       words.begin() + static_cast<std::ptrdiff_t>(at + count));
    for (const char* separator : {" ", "-"}) {
      if (const auto value = patterns.number_words.value_of(join(run, separator))) return Number{*value, count};
    }
  }
  return std::nullopt;
}

}  // namespace

Figures figures_of(std::string_view text, const std::string& language) {
  const Patterns& patterns = patterns_for(language);
  std::string words = text::normalise(text).text;
  Figures figures;
  figures.exception = RE2::PartialMatch(words, patterns.exception);
  // "(2A)", "(b)": the number of a provision, in the text or cited.
  static const RE2 kBracketed(R"(\([0-9]{1,3}[a-z]{0,2}\))");
  RE2::GlobalReplace(&words, kBracketed, " ");
  static const RE2 kThousands(R"((\d)[. ](\d{3})\b)");
  RE2::GlobalReplace(&words, patterns.reference, " ");
  RE2::GlobalReplace(&words, kThousands, R"(\1\2)");
  std::vector<std::string> run;
  for (const text::Word& word : text::words_of(words)) {
    if (word.kind == text::WordKind::word) run.push_back(word.normal);
  }
  for (std::size_t i = 0; i < run.size();) {
    const auto number = number_at(run, i, patterns);
    if (number && number->value != 1) figures.numbers.insert(number->value);
    i += number ? number->words : 1;
  }
  return figures;
}

}  // namespace lacuna::test

#include "support/figure_patterns.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

namespace lacuna::test {

namespace {

constexpr std::string_view kEnglishReference =
    R"(\b(?:articles?|arts?\.?|paragraphs?|paras?\.?|subparagraphs?|sections?|ss?\.|subsections?|parts?|chapters?)"
    R"(|schedules?|rules?|points?|nos?\.?|act of|acts of|regulations?|directive|annex)\s)"
    R"((?:\d+[a-z]{0,2}\b|\([0-9a-z]{1,4}\)|\b[ivxlc]+\b|\band\b|\bor\b|\bto\b|\bof\b|[\s,/.-])*)"
    R"(|\b\d{1,2} (?:january|february|march|april|june|july|august|september|october|november|december)(?: \d{4})?|\b\d{1,2} may \d{4})"
    R"(|\bact,? \d{4}|\b(?:19|20)\d{2}\b)";
constexpr std::string_view kEnglishException =
    R"(\b(?:unless|except|exceptions?|without prejudice|notwithstanding|provided that|subject to|only if|save|saving|apart)\b)";

constexpr std::string_view kSpanishReference =
    R"(\bart[ií]culo \d+ \((?:[\d,;\s]|\by\b)*\)|(?:\b(?:art[ií]culos?|arts?\.?|apartados?|letras?|n[uú]m(?:ero|eral)(?:es|s)?|n\.?[°º]|incisos?|literal(?:es)?|decretos? (?:legislativos?|leyes|ley|supremos?)|ley(?:es)? n[°º.]{0,2}|p[aá]rrafos?|cap[ií]tulos?|t[ií]tulos?|libro|secci[oó]n)"
    R"(|ley(?: org[aá]nica)?|lo|real decreto(?:-ley| legislativo)?|reglamento(?: \(\w+\))?|directiva|disposici[oó]n(?:es)?)\s))"
    R"((?:\d+(?:[./]\d+)*(?:-[a-z]{1,2}\b)?(?:\s(?:bis|ter|qu[aá]ter|quinquies|sexies|septies|octies))?|\b[a-z]\)|\b[ivxlc]+\b)"
    R"(|\b(?:y|o|a|al|del|de|la|los|las|el|apartados?|letras?|primero|segundo|tercero|cuarto|anterior|adicional|final)\b|[\s,.º-])*)"
    R"(|\b(?:primer|segundo|tercer|cuarto)o? p[aá]rrafo|\bde (?:19|20)\d{2}\b)"
    R"(|\b\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?: de \d{4})?)";
constexpr std::string_view kSpanishException =
    R"((?:^|\W)(?:salvo|excepto|excepci[oó]n|excepcionalmente|sin perjuicio|a menos que|no obstante|siempre que|siempre y cuando)"
    R"(|exceptuando|[uú]nicamente|con exclusi[oó]n)(?:\W|$))";

constexpr std::string_view kFrenchReference =
    R"((?:\b(?:articles?|arts?\.?|alin[eé]as?|paragraphes?|chapitres?|num[eé]ros?|n\.? ?º|litt[eé]ra|lettres?|point)\s))"
    R"((?:\d+(?:er|[eº])?\b|\b[a-z]\)|\b[ivxlc]+\b|\b(?:et|ou|[aà]|de|du|des|la|le|premiers?|deuxi[eè]me|troisi[eè]me)\b|[\s,/.-])*)"
    R"(|\b\d{1,2}(?:er)? (?:janvier|f[eé]vrier|mars|avril|mai|juin|juillet|ao[uû]t|septembre|octobre|novembre|d[eé]cembre)(?: \d{4})?)"
    R"(|\b(?:premier|deuxi[eè]me|troisi[eè]me) (?:alin[eé]a|paragraphe))";
constexpr std::string_view kFrenchException =
    R"((?:^|\W)(?:sauf|except[eé]|exception|sans pr[eé]judice|[aà] moins que|toutefois|sous r[eé]serve|pourvu que|seulement si)(?:\W|$))";

constexpr std::string_view kGermanReference =
    R"((?:§§?|\b(?:abs(?:atz|\.)|s(?:atz|ätze)|nummer|nr\.|buchst(?:abe|\.)|art(?:ikel[ns]?|\.)|ziff(?:er|\.)|sr|anlage)\s?)\s?)"
    R"((?:\d+[a-z]{0,2}\b|\b[a-z]\b|\b(?:und|bis|oder|abs\.|absatz|satz|nummer|nr\.)(?:\s|$)|[\s,.;/-])*)"
    R"(|\b\d{1,2}\. (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)(?: \d{4})?)"
    R"(|\b(?:19|20)\d{2}\b|\(eg\) nr\. \d+)";
constexpr std::string_view kGermanException =
    R"((?:^|\W)(?:au(?:ß|ss)er|es sei denn|unbeschadet|ausgenommen|ausnahmsweise|vorbehaltlich)(?:\W|$))";

/// Normalised Greek has no final sigma, and a tonos that stands alone is a blank with U+0301.
constexpr std::string_view kGreekReference =
    R"((?:^|[^\pL])(?:άρθρ(?:ου|ων|ο|α)|παράγραφο[σι]?|παραγράφ(?:ουσ|ου|ων)|παρ\.|εδάφι\pL+|εδαφίων?|εδ\.|περίπτωσ\pL+|περιπτώσε\pL+|περ\.)"
    R"(|στοιχεί\pL+|νόμο[υσ]?|ν\.|π\.? ?δ\.?|ν\. ?δ\.?|κεφάλαι\pL+|κεφαλαίου|αριθμό|αριθμ?\.?|φεκ|(?:στ)?[το][αου]? \d{3}|των \d{3}|κανονισμ\pL+|οδηγί\pL+)\s*)"
    R"((?:\d+[α-ωa-z]{0,2}|[α-ω]{1,3}(?:['’]|\s?\x{301})|πρώτ\pL+|δεύτερ\pL+|δευτέρ\pL+|τρίτ\pL+|τέταρτ\pL+|τετάρτ\pL+|πέμπτ\pL+)"
    R"(|(?:και|έωσ|ωσ|του|τησ|των|ή|παρ\.|ν\.|άρθρου|άρθρων|άρθρα|παραγράφου|παραγράφων|παράγραφοι|παράγραφοσ|στην|στο|φεκ|περ\.|εδάφιο|εδ\.|πκ|π\.κ\.|κπδ)(?:\s|$)|[\s,/.()-])*)"
    R"(|\b\d{1,2}(?:[ησασ]{1,2})? (?:ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μαΐου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου)(?: \d{4})?)"
    R"(|\b(?:19|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{4})";
constexpr std::string_view kGreekException =
    R"((?:^|[^\pL])(?:εκτόσ (?:αν|εάν|όταν|και αν)|εξαίρ\pL+|εξαιρ\pL+|επιφύλαξη|επιφυλασσ\pL+|πλην|μόνο (?:αν|εάν|όταν|εφόσον)|κατά παρέκκλιση))";

/// Apostrophes are left out before: "п'яти" is "пяти".
constexpr std::string_view kUkrainianReference =
    R"((?:^|[^\pL])(?:ст\.|статт\pL+|статей|частин\pL*|пункт\pL*|абзац\pL*|розділ\pL*|підпункт\pL*|закон\pL*|№|n)\s*)"
    R"((?:\d+(?:-\d+)*[\pL]?\b|перш\pL+|друг\pL+|трет\pL+|четверт\pL+|п(?:')?ят(?:ої|ого|ій)\b)"
    R"(|(?:і|та|або|цього|статті|частини|пункту|закону|україни|від|про)(?:\s|$)|[\s,.()-])*)"
    R"(|\b\d{1,2} (?:січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня)(?: \d{4})?)"
    R"(|\b(?:19|20)\d{2}\b|\b\d{1,2}\.\d{1,2}\.\d{4})";
constexpr std::string_view kUkrainianException =
    R"((?:^|[^\pL])(?:о?крім|ви(?:нят|клю)\pL+|якщо інше|інакше|за умови|(?:лише|тільки|виключно) (?:за|якщо|у разі|з))(?:[^\pL]|$))";

constexpr std::string_view kArabicReference =
    R"((?:^|[^\pL])و?(?:(?:ال|لل|بال)?(?:مادة|مادتين|مواد|فصل|فصلين|فصول|فقرة|فقرتين|فقرات|باب|فرع|جزء|بند|كتاب)|رقم|بتاريخ)\s*)"
    R"((?:\d+(?:[-./]\d+)*|الأولى|الأول|أولى|الثاني\pL*|الثالث\pL*|الرابع\pL*|الخامس\pL*|السادس\pL*|السابع\pL*|مكرر\pL*|(?:من|إلى|و|في)(?:\s|$)|[\s,،.()/-])*)"
    R"(|\d{1,2} (?:من )?\pL+ (?:\pL+ )?\d{4}|\b(?:13|14|19|20)\d{2}\b)";
constexpr std::string_view kArabicException =
    R"((?:^|[^\pL])(?:و?إلا|و?إال|ما لم|باستثناء|استثناء|دون الإخ(?:لا|ال)ل|مع مراعاة|غير أن\pL*|شريطة|بشرط|(?:ما|فيما) عدا)(?:[^\pL]|$))";

constexpr std::string_view kChineseReference =
    R"(第[\d一二三四五六七八九十百]+(?:[条款项]|章|节)(?:之[一二三])?|第[一二三四五六七八九十]+|前[一二两三]款|万一)";
constexpr std::string_view kChineseException = R"(除外|但是|但)";

constexpr std::array<FigurePatterns, 8> kPatterns{{{"en", kEnglishReference, kEnglishException, false},
                                                   {"fr", kFrenchReference, kFrenchException, false},
                                                   {"es", kSpanishReference, kSpanishException, false},
                                                   {"de", kGermanReference, kGermanException, false},
                                                   {"el", kGreekReference, kGreekException, true},
                                                   {"uk", kUkrainianReference, kUkrainianException, true},
                                                   {"ar", kArabicReference, kArabicException, true},
                                                   {"zh", kChineseReference, kChineseException, true}}};

}  // namespace

const FigurePatterns& figure_patterns(std::string_view language) {
  const auto found = std::ranges::find(kPatterns, language, &FigurePatterns::language);
  if (found == kPatterns.end()) throw std::out_of_range("no patterns for " + std::string(language));
  return *found;
}

}  // namespace lacuna::test

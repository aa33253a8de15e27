// The words that speak for a suggestion stand where it says: in every script, across inline elements, in two threads.
#include <rapidcheck.h>

#include <thread>

#include "akn/reader.hpp"
#include "catch.hpp"
#include "corpus/lexicons.hpp"
#include "suggest/suggestion.hpp"
#include "support/library.hpp"

using namespace lacuna;

namespace {

/// A sentence of a law, and the words of it that a lexicon has.
struct Sample {
  const char* alpha2;
  const char* alpha3;
  std::vector<std::string> before;
  std::vector<std::string> words;
  std::vector<std::string> after;
  const char* entry;
};

const std::vector<Sample>& samples() {
  static const std::vector<Sample> all{
      {"en", "eng", {"Whoever", "in", "any", "way"}, {"attempts", "to", "commit"}, {"it"}, "attempt to commit"},
      {"fr", "fra", {"Quiconque", "a"}, {"tenté", "de", "commettre"}, {"l’infraction"}, "tenter de commettre"},
      {"es", "spa", {"El", "que"}, {"intentara", "cometer"}, {"el", "delito"}, "intentar cometer"},
      {"de", "deu", {"Wer", "die", "Tat"}, {"zu", "begehen", "versucht"}, {",", "wird"}, "zu begehen versucht"},
      {"pt", "por", {"Quem"}, {"tentar", "cometer"}, {"o", "crime"}, "tentar cometer"},
      {"nl", "nld", {"Wie"}, {"poogt", "het", "misdrijf"}, {"te", "plegen"}, "poogt het misdrijf"},
      {"ru", "rus", {"Лицо"}, {"покушалось", "на", "преступление"}, {"."}, "покушалось на преступление"},
      {"ar", "ara", {"كل", "من"}, {"حاول", "ارتكاب", "الجريمة"}, {"يعاقب"}, "حاول ارتكاب جريمة"},
      {"zh", "zho", {"已经", "着手"}, {"实行", "犯罪"}, {"的"}, "实行犯罪"},
  };
  return all;
}

/// Pieces of a text, each now and then inside an element, or parted within itself by one.
std::string marked_up(const std::vector<std::string>& pieces, bool spaced) {
  std::string text;
  for (const std::string& piece : pieces) {
    std::size_t half = piece.size() / 2;
    while (half > 0 && (static_cast<unsigned char>(piece[half]) & 0xC0U) == 0x80U) --half;
    switch (*rc::gen::inRange(0, 4)) {
      case 0: text += piece; break;
      case 1: text += "<b>" + piece + "</b>"; break;
      case 2: text += piece.substr(0, half) + "<i>" + piece.substr(half) + "</i>"; break;
      default: text += "<ref href=\"#x\"><b>" + piece.substr(0, half) + "</b>" + piece.substr(half) + "</ref>";
    }
    if (spaced)
      text += *rc::gen::elementOf(std::vector<std::string>{" ", "\n   ", " <noteRef href=\"#n\" marker=\"1\"/>"});
  }
  return text;
}

std::string law_of(const Sample& sample, const std::string& words) {
  const std::string work = "/akn/xx/act/2020/7";
  const std::string expression = work + "/" + sample.alpha3 + "@2020-01-01";
  const auto part = [](const std::string& name, const std::string& iri, const std::string& more) {
    return "<" + name + "><FRBRthis value=\"" + iri + "\"/><FRBRuri value=\"" + iri +
           "\"/><FRBRdate date=\"2020-01-01\" name=\"x\"/><FRBRauthor href=\"#x\"/>" + more + "</" + name + ">";
  };
  return R"(<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta>)"
         R"(<identification source="#x">)" +
         part("FRBRWork", work, "<FRBRcountry value=\"xx\"/>") +
         part("FRBRExpression", expression, "<FRBRlanguage language=\"" + std::string(sample.alpha3) + "\"/>") +
         part("FRBRManifestation", expression + ".xml", "") +
         R"(</identification></meta><body><section eId="sec_1"><num>1</num><content><p>)" + words +
         "</p></content></section></body></act></akomaNtoso>";
}

suggest::Lexicon lexicon_of(const Sample& sample) {
  Diagnostics diagnostics;
  auto lexicon = suggest::read_lexicon(
      SourceFile::from_bytes(std::string(sample.alpha2) + ".tsv",
                             "concept\tkind\ttext\tweight\nattempt\tphrase\t" + std::string(sample.entry) + "\t3\n"),
      test::shipped_library().method->concepts, diagnostics);
  REQUIRE(lexicon);
  REQUIRE(diagnostics.empty());
  return std::move(*lexicon);
}

std::string joined(const std::vector<std::string>& pieces, bool spaced) {
  std::string text;
  for (const std::string& piece : pieces) text += (spaced && !text.empty() ? " " : "") + piece;
  return text;
}

}  // namespace

TEST_CASE("highlighted words stand in the text at their offsets, in every script, across inline elements") {
  for (const Sample& sample : samples()) {
    CAPTURE(sample.alpha2);
    const suggest::Lexicon lexicon = lexicon_of(sample);
    const bool spaced = std::string_view(sample.alpha2) != "zh";
    CHECK(rc::check([&] {
      const std::string words =
          marked_up(sample.before, spaced) + marked_up(sample.words, spaced) + marked_up(sample.after, spaced);
      Diagnostics diagnostics;
      const auto documents = akn::read(SourceFile::from_bytes("law.xml", law_of(sample, words)), diagnostics);
      RC_ASSERT(documents.size() == 1U);
      suggest::Suggester suggester(sample.alpha2, &lexicon, {}, {});
      const auto suggestions = suggester.suggest(documents.front(), 0);
      const std::string text = documents.front().provisions.at(0).own_text();
      RC_ASSERT(suggestions.at(0).size() == 1U);
      const auto& evidence = suggestions.at(0).front().evidence;
      RC_ASSERT(evidence.size() == 1U);
      const auto span = evidence.front().source;
      RC_ASSERT(text.substr(span.begin, span.end - span.begin) == joined(sample.words, spaced));
    }));
  }
}

TEST_CASE("two threads say what one says") {
  const auto& library = test::shipped_library();
  Diagnostics diagnostics;
  const auto lexicons = corpus::load_lexicons(library, diagnostics);
  const auto ask = [&](std::string& said) {
    for (const akn::Document& document : library.documents) {
      if (document.language != "eng" || document.provisions.size() > 200) continue;
      suggest::Suggester suggester("en", &lexicons.by_language.at("en"), {}, *lexicons.model);
      for (const auto& [place, suggestions] : suggester.suggest(document, 0.05)) {
        for (const auto& each : suggestions)
          said +=
              std::to_string(place) + " " + std::to_string(each.leaf) + " " + std::to_string(each.probability) + "\n";
      }
    }
  };
  std::string alone;
  std::string first;
  std::string second;
  ask(alone);
  std::thread one([&] { ask(first); });
  std::thread two([&] { ask(second); });
  one.join();
  two.join();
  CHECK(!alone.empty());
  CHECK(first == alone);
  CHECK(second == alone);
}

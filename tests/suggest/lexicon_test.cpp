// The lexicon: what its file may say, and what is found by it where.
#include "suggest/lexicon.hpp"

#include <rapidcheck.h>
#include <algorithm>
#include <set>

#include "catch.hpp"
#include "corpus/lexicons.hpp"
#include "suggest/features.hpp"
#include "support/library.hpp"

using namespace lacuna;
using suggest::EntryKind;

namespace {

struct Loaded {
  suggest::Lexicon lexicon;
  std::string findings;
};

Loaded read(const std::string& rows, const std::string& language = "en") {
  Diagnostics diagnostics;
  const std::string name = "mappings/lexicon/" + language + ".tsv";
  const SourceFile file = SourceFile::from_bytes(name, "concept\tkind\ttext\tweight\n" + rows);
  auto lexicon = suggest::read_lexicon(file, test::shipped_library().method->concepts, diagnostics);
  REQUIRE(lexicon);
  std::string findings;
  for (const auto& each : diagnostics.sorted()) findings += to_text(each);
  return {std::move(*lexicon), findings};
}

/// The words found in a text, in order.
std::vector<std::string> found(const std::string& rows, const std::string& text, const std::string& language = "en") {
  const auto loaded = read(rows, language);
  CHECK(loaded.findings == "");
  suggest::Words numbers(language);
  suggest::Matcher matcher(loaded.lexicon, numbers);
  std::vector<std::string> words;
  for (const auto& each : matcher.find(numbers.tokens_of(text)))
    words.push_back(text.substr(each.source.begin, each.source.end - each.source.begin));
  return words;
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("a bad row of a lexicon is told with its line, and the rest is read") {
  const auto loaded = read(
      "attempt\tphrase\tattempts to commit\t3\n"
      "atempt\tphrase\ttries\t2\n"
      "trafficking-offence\tphrase\ttraffics\t2\n"
      "attempt\tsentence\ttries\t2\n"
      "attempt\tword\ttries\t4\n"
      "attempt\tphrase\t\\btries\\b\t2\n"
      "attempt\tphrase\ttries.{0,20}\t2\n"
      "attempt\tphrase\tattempts to commit\t1\n");
  CHECK(loaded.lexicon.entries.size() == 1);
  for (const char* finding :
       {"en.tsv:3: error[LEX002]: atempt is no protection of the taxonomy\n  help: write the id of a leaf. Did you "
        "mean attempt?",
        "en.tsv:4: error[LEX002]: trafficking-offence is no protection",
        "en.tsv:5: error[LEX001]: \"sentence\" is no kind", "en.tsv:6: error[LEX001]: \"4\" is no weight",
        "en.tsv:7: error[LEX004]: \"\\btries\\b\" has a sign of regular expressions", "en.tsv:8: error[LEX004]",
        "en.tsv:9: error[LEX003]: the same entry as in line 2"}) {
    CAPTURE(finding, loaded.findings);
    CHECK(loaded.findings.find(finding) != std::string::npos);
  }
}

TEST_CASE("words are found by their stems, in any of their forms, in a row") {
  const std::string rows = "attempt\tphrase\tattempt to commit\t3\n";
  CHECK(found(rows, "Whoever ATTEMPTS to commit it") == Strings{"ATTEMPTS to commit"});
  CHECK(found(rows, "an attempt, to commit it") == Strings{"attempt, to commit"});
  CHECK(found(rows, "an attempt or to commit it").empty());
  CHECK(found("attempt\tword\ttry|attempt\t1\n", "tries and attempts") == Strings{"tries", "attempts"});
}

TEST_CASE("a gap stands for up to four words, and a star for letters at an end") {
  const std::string rows = "attempt\tphrase\tattempt … offence\t3\n";
  CHECK(found(rows, "attempt offence") == Strings{"attempt offence"});
  CHECK(found(rows, "attempt at a very grave offence") == Strings{"attempt at a very grave offence"});
  CHECK(found(rows, "attempt at a very grave and odious offence").empty());
  CHECK(found("acts-element\tword\ttraffick*\t2\n", "antitrafficking traffickers") == Strings{"traffickers"});
  CHECK(found("acts-element\tword\t*handel\t2\n", "Menschenhandel Handelsrecht", "de") == Strings{"Menschenhandel"});
}

TEST_CASE("every script is matched, and the offsets are those of the source") {
  CHECK(found("acts-element\tphrase\t拐卖儿童\t3\n", "对拐卖妇女、拐卖儿童的", "zh") == Strings{"拐卖儿童"});
  CHECK(found("acts-element\tphrase\t儿童…系指\t3\n", "“儿童”系指任何人", "zh") == Strings{"儿童”系指"});
  CHECK(found("acts-element\tword\tاتجار\t3\n", "يعاقب على الاتجار بالأشخاص", "ar") == Strings{"الاتجار"});
  CHECK(found("acts-element\tphrase\tторговля детьми\t3\n", "Торговлю детьми", "ru") == Strings{"Торговлю детьми"});
}

TEST_CASE("whatever the text, what is found stands in it where it is said to stand") {
  const auto loaded = read("attempt\tphrase\tattempt … offence\t3\nattempt\tword\ttraffic*\t1\nattempt\tword\t卖\t1\n");
  suggest::Words numbers("en");
  suggest::Matcher matcher(loaded.lexicon, numbers);
  CHECK(rc::check("spans lie in the text, in order, on whole characters", [&] {
    const auto pieces = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
        "attempt", "offence", " ", "trafficking", "卖", "é", "½", "العربية", "<b>", "\n", "an", "ﬁ"));
    std::string text;
    for (const auto& piece : pieces) text += piece;
    for (const auto& each : matcher.find(numbers.tokens_of(text))) {
      RC_ASSERT(each.source.begin < each.source.end);
      RC_ASSERT(each.source.end <= text.size());
      RC_ASSERT((static_cast<unsigned char>(text[each.source.begin]) & 0xC0U) != 0x80U);
      RC_ASSERT(each.source.end == text.size() || (static_cast<unsigned char>(text[each.source.end]) & 0xC0U) != 0x80U);
    }
  }));
}

TEST_CASE("the shipped lexicons are clean, and have every protection") {
  Diagnostics diagnostics;
  const auto lexicons = corpus::load_lexicons(test::shipped_library(), diagnostics);
  std::string findings;
  for (const auto& each : diagnostics.sorted()) findings += to_text(each);
  CHECK(findings == "");
  CHECK(lexicons.model);
  CHECK(lexicons.by_language.size() == 9);
  for (const auto& [language, lexicon] : lexicons.by_language) {
    std::set<taxonomy::ConceptGraph::Index> leaves;
    std::set<EntryKind> about;
    for (const auto& entry : lexicon.entries) {
      if (entry.kind == EntryKind::phrase || entry.kind == EntryKind::word) leaves.insert(entry.leaf);
      about.insert(entry.kind);
    }
    CAPTURE(language);
    CHECK(leaves.size() == 131);
    CHECK(about.size() == 5);
    CHECK(about.size() == 5);
  }
}

TEST_CASE("words of amending and defining provisions speak of no protection") {
  const auto loaded = read(
      "-\tamending\tis amended by\t2\n-\tdefining\tfor the purposes of\t2\n-\tphrase\tattempts\t2\n"
      "attempt\tphrase\tattempts to commit\t3\n");
  CHECK(loaded.lexicon.entries.size() == 3);
  CHECK(loaded.findings.find("en.tsv:4: error[LEX002]: - is no protection of the taxonomy") != std::string::npos);
  suggest::Words words("en");
  suggest::Matcher matcher(loaded.lexicon, words);
  const suggest::Measure measure(&matcher, nullptr, words);
  const auto measured = [&](const std::string& own) {
    return measure.measure(measure.scan({own, "", "is amended by"}), {});
  };
  const auto amending = static_cast<std::size_t>(suggest::Feature::amending);
  const auto defining = static_cast<std::size_t>(suggest::Feature::defining);
  REQUIRE(measured("Section 2 is amended by inserting: whoever attempts to commit it").size() == 1);
  CHECK(measured("Section 2 is amended by inserting: whoever attempts to commit it")[0].features.at(amending) > 1);
  CHECK(measured("whoever attempts to commit it")[0].features.at(amending) == 0);
  CHECK(measured("For the purposes of this section, who attempts to commit it")[0].features.at(defining) > 1);
  CHECK(measured("Section 2 is amended by the Act.").empty());
}

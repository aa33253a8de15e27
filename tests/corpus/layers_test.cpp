// Official texts laid over the digests: what is said of them, what is recorded of them, and what they must not change.

#include "corpus/layers.hpp"

#include "catch.hpp"
#include "corpus/check.hpp"
#include "corpus/layer_check.hpp"
#include "support/library.hpp"

using namespace lacuna;
using test::TemporaryLibrary;

namespace {

constexpr const char* kOfficial = "layer/corpus/national/ISL/act-2005-1/eng@2012-01-01.xml";
constexpr const char* kActMappings = "mappings/national/ISL/act-2005-1.sssom.tsv";

/// The small library with its layer; findings without the folder's changing name.
struct Layered {
  TemporaryLibrary library;

  Layered() { library.add_layer(); }

  [[nodiscard]] std::string check() const {
    std::string findings = library.check();
    const std::string root = library.root().string() + "/";
    for (auto at = findings.find(root); at != std::string::npos; at = findings.find(root))
      findings.erase(at, root.size());
    return findings;
  }

  [[nodiscard]] corpus::Library load() const {
    Diagnostics diagnostics;
    return corpus::load(library.root(), std::vector{library.root() / "layer"}, diagnostics);
  }

  std::size_t fix() const {
    Diagnostics diagnostics;
    auto loaded = load();
    return corpus::fix(loaded, diagnostics);
  }
};

}  // namespace

TEST_CASE("a layer is read beside the digests, and makes no law be at hand twice") {
  const auto library = Layered().load();
  CHECK(library.documents.size() == 2);
  REQUIRE(library.official.size() == 1);
  CHECK(library.official[0].expression == "eng@2012-01-01");
  CHECK(library.works_of(jurisdiction::StateId("ISL")).size() == 1);
  CHECK(library.expressions_of(library.official[0].work).size() == 1);
  CHECK(corpus::official_text_of(library, *library.expressions_of(library.official[0].work)[0]) ==
        &library.official[0]);
}

TEST_CASE("check --fix records where the official words stand, once, and then there is nothing to say") {
  const Layered layered;
  CHECK(layered.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv: warning[MAP018]: 4 rows whose place in the official text is not "
        "recorded\n"
        "  Small Act on Trafficking\n"
        "  help: `lacuna check --fix --corpus DIR` records them\n");
  CHECK(layered.fix() == 1);
  CHECK(layered.check() == "");
  const std::string text = layered.library.text(kActMappings);
  CHECK(text.find("\teng@2012-01-01 sec_1__subsec_1 0-201 sha256:") != std::string::npos);
  CHECK(layered.fix() == 0);
  CHECK(layered.library.text(kActMappings) == text);
}

TEST_CASE("without the layer nothing is touched, and what was recorded is kept") {
  const Layered layered;
  CHECK(layered.fix() == 1);
  const std::string text = layered.library.text(kActMappings);
  Diagnostics diagnostics;
  auto alone = corpus::load(layered.library.root(), diagnostics);
  CHECK(corpus::fix(alone, diagnostics) == 0);
  CHECK(layered.library.text(kActMappings) == text);
}

TEST_CASE("official words that changed since they were recorded are told, and never recorded anew by themselves") {
  const Layered layered;
  CHECK(layered.fix() == 1);
  const std::string text = layered.library.text(kActMappings);
  layered.library.replace(kOfficial, "the age of sixteen", "the age of eighteen");
  const std::string finding =
      "mappings/national/ISL/act-2005-1.sssom.tsv:35: error[MAP017]: the official words of sec_1__subsec_2 changed "
      "since they were recorded\n"
      "  Small Act on Trafficking > Section 1 > (2)      (expression eng@2012-01-01)\n"
      "  help: read layer/corpus/national/ISL/act-2005-1/eng@2012-01-01.xml; if the mapping still holds, empty "
      "ext_authentic and run `lacuna check --fix --corpus DIR`\n";
  CHECK(layered.check() == finding);
  CHECK(layered.fix() == 0);
  CHECK(layered.library.text(kActMappings) == text);
  layered.library.replace(kActMappings, "eng@2012-01-01 sec_1__subsec_2 ", "eng@2012-01-01 sec_1__subsec_7 ");
  CHECK(layered.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv:35: error[MAP017]: the official text has no sec_1__subsec_7 any "
        "more\n"
        "  Small Act on Trafficking      (expression eng@2012-01-01)\n"
        "  help: read layer/corpus/national/ISL/act-2005-1/eng@2012-01-01.xml; if the mapping still holds, empty "
        "ext_authentic and run `lacuna check --fix --corpus DIR`\n");
}

TEST_CASE("a place in the official text that cannot be read") {
  const Layered layered;
  CHECK(layered.fix() == 1);
  layered.library.replace(kActMappings, "eng@2012-01-01 sec_3 ", "eng@2012-01-01 ");
  const std::string text = layered.library.text(kActMappings);
  const auto at = text.rfind("eng@2012-01-01");
  const std::string cell = text.substr(at, text.find('\t', at) - at);
  CHECK(layered.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv:37: error[MAP016]: ext_authentic: \"" + cell +
            "\" has not four parts\n"
            "  Small Act on Trafficking\n"
            "  help: write it like eng@2008-05-07 sec_2__subsec_1 0-245 sha256:…, or empty it and run "
            "`lacuna check --fix --corpus DIR`\n");
}

TEST_CASE("digest and official text disagree: the whole list") {
  const Layered layered;
  CHECK(layered.fix() == 1);
  layered.library.replace(kOfficial, "<section eId=\"sec_3\">\n        <num>3</num>",
                          "<section eId=\"sec_4\">\n        <num>4</num>");
  layered.library.replace(kOfficial, "<heading>Trafficking.</heading>", "<heading>Traffic in persons</heading>");
  layered.library.replace(kOfficial, "<paragraph eId=\"sec_1__subsec_1__para_b\">\n            <num>b)</num>",
                          "<paragraph eId=\"sec_1__subsec_1__para_c\">\n            <num>c)</num>");
  layered.library.replace(kOfficial, "<num>(2)</num>", "<num>(3)</num>");
  CHECK(layered.check() ==
        "layer/corpus/national/ISL/act-2005-1/eng@2012-01-01.xml:51: warning[LAY005]: the digest eng@2012-01-01/digest "
        "leaves out sec_1__subsec_1__para_c\n"
        "  Small Act on Trafficking > Section 1 > (1) > c)      (expression eng@2012-01-01)\n"
        "  help: read the official text; mend the digest, or the layer if that was read wrongly\n"
        "layer/corpus/national/ISL/act-2005-1/eng@2012-01-01.xml:75: error[LAY004]: the digest eng@2012-01-01/digest "
        "has no sec_4\n"
        "  Small Act on Trafficking > Section 4      (expression eng@2012-01-01)\n"
        "  help: read the official text; mend the digest, or the layer if that was read wrongly\n"
        "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml:55: warning[LAY006]: the heading of sec_1 is "
        "\"Trafficking\", in the official text eng@2012-01-01 \"Traffic in persons\"\n"
        "  Small Act on Trafficking > Section 1      (expression eng@2012-01-01/digest)\n"
        "  help: read the official text; mend the digest, or the layer if that was read wrongly\n"
        "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml:69: warning[LAY005]: the official text eng@2012-01-01 has "
        "no sec_1__subsec_1__para_b\n"
        "  Small Act on Trafficking > Section 1 > (1) > (b)      (expression eng@2012-01-01/digest)\n"
        "  help: read the official text; mend the digest, or the layer if that was read wrongly\n"
        "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml:79: warning[LAY006]: the number of sec_1__subsec_2 is "
        "\"(2)\", in the official text eng@2012-01-01 \"(3)\"\n"
        "  Small Act on Trafficking > Section 1 > (2)      (expression eng@2012-01-01/digest)\n"
        "  help: read the official text; mend the digest, or the layer if that was read wrongly\n"
        "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml:93: error[LAY004]: the official text eng@2012-01-01 has no "
        "sec_3\n"
        "  Small Act on Trafficking > Section 3      (expression eng@2012-01-01/digest)\n"
        "  help: read the official text; mend the digest, or the layer if that was read wrongly\n"
        "mappings/national/ISL/act-2005-1.sssom.tsv:37: error[MAP017]: the official text has no sec_3 any more\n"
        "  Small Act on Trafficking      (expression eng@2012-01-01)\n"
        "  help: read layer/corpus/national/ISL/act-2005-1/eng@2012-01-01.xml; if the mapping still holds, empty "
        "ext_authentic and run `lacuna check --fix --corpus DIR`\n");
}

TEST_CASE("a layer's bad file, a digest and a text of another day are told, and stop nothing") {
  const Layered layered;
  CHECK(layered.fix() == 1);
  const std::string official = layered.library.text(kOfficial);
  layered.library.write("layer/corpus/national/ISL/act-2005-1/broken.xml", "<akomaNtoso>");
  layered.library.write("layer/corpus/national/ISL/act-2005-1/digest.xml",
                        layered.library.text("corpus/national/ISL/act-2005-1/eng@2012-01-01.xml"));
  const std::string other_day = "layer/corpus/national/ISL/act-2005-1/eng@2005-01-01.xml";
  layered.library.write(other_day, [&] {
    std::string text = official;
    for (auto at = text.find("2012-01-01"); at != std::string::npos; at = text.find("2012-01-01"))
      text.replace(at, 10, "2005-01-01");
    return text;
  }());
  const std::string findings = layered.check();
  CHECK(findings.find("layer/corpus/national/ISL/act-2005-1/broken.xml:1: error[AKN001]") != std::string::npos);
  CHECK(findings.find("layer/corpus/national/ISL/act-2005-1/digest.xml: warning[LAY002]: is a digest, and a layer "
                      "holds official texts\n"
                      "  help: move it into corpus/ of the data folder, or take it out of the layer\n") !=
        std::string::npos);
  CHECK(findings.find(
            other_day +
            ": warning[LAY007]: is the text of 2005-01-01, and the digest was read in that of 2012-01-01\n"
            "  Small Act on Trafficking      (expression eng@2005-01-01)\n"
            "  help: it is neither compared nor quoted: the law may have been amended between the two days\n") !=
        std::string::npos);
  const auto library = layered.load();
  CHECK(library.official.size() == 2);
  CHECK(corpus::official_text_of(library, library.documents[1])->expression == "eng@2012-01-01");
}

TEST_CASE("a layer that is not there, that is empty, that is of other works") {
  const TemporaryLibrary library;
  Diagnostics diagnostics;
  auto loaded = corpus::load(library.root(), diagnostics);
  corpus::add_layer(loaded, library.root() / "nowhere", diagnostics);
  corpus::add_layer(loaded, library.root() / "mappings", diagnostics);
  std::string findings;
  for (const auto& each : diagnostics.sorted()) findings += to_text(each);
  const std::string root = library.root().string();
  CHECK(findings == root +
                        "/mappings: error[LAY001]: holds no Akoma Ntoso file\n"
                        "  help: `lacuna add FILE … -o DIR` makes one of a published text\n" +
                        root +
                        "/nowhere: error[LAY001]: there is no such folder\n"
                        "  help: name a folder of official texts with --corpus DIR\n");
  const auto ran = test::run({"--data", root, "--corpus", root + "/nowhere", "gaps", "ISL"});
  CHECK(ran.exit_code == 2);
  CHECK(ran.out == "");
  CHECK(ran.err == "lacuna: --corpus: there is no folder " + root +
                       "/nowhere\n  help: `lacuna gaps --help` shows how to write it\n");
}

TEST_CASE("of two layers the later wins, and neither is ever rewritten") {
  const Layered layered;
  std::string later = layered.library.text(kOfficial);
  later.replace(later.find("twelve years"), 12, "fifteen years");
  const std::string crlf = "later/eng.xml";
  for (auto at = later.find('\n'); at != std::string::npos; at = later.find('\n', at + 2)) later.replace(at, 1, "\r\n");
  layered.library.write(crlf, later);
  Diagnostics diagnostics;
  const std::vector<std::filesystem::path> layers{layered.library.root() / "layer", layered.library.root() / "later"};
  auto library = corpus::load(layered.library.root(), layers, diagnostics);
  CHECK(diagnostics.empty());
  REQUIRE(library.official.size() == 1);
  CHECK(library.official[0].file == (layered.library.root() / crlf).string());
  CHECK(library.official[0].full_text(1).ends_with("fifteen years."));
  CHECK(corpus::fix(library, diagnostics) == 1);
  CHECK(layered.library.text(crlf) == later);
}

TEST_CASE("an official text that stands in the corpus beside the digest is the lowest layer") {
  const Layered layered;
  layered.library.write("corpus/national/ISL/act-2005-1/official.xml", layered.library.text(kOfficial));
  Diagnostics diagnostics;
  const auto library = corpus::load(layered.library.root(), diagnostics);
  CHECK(library.documents.size() == 2);
  REQUIRE(library.official.size() == 1);
  CHECK(library.official[0].file == "corpus/national/ISL/act-2005-1/official.xml");
}

TEST_CASE("a layer changes no answer, and every answer quotes it") {
  const TemporaryLibrary plain;
  const Layered layered;
  for (const char* day : {"2002-01-01", "2006-01-01", "2010-01-01", "2020-01-01"}) {
    const auto without = plain.report(day);
    const auto with = layered.library.report(day);
    REQUIRE(with.concepts.size() == without.concepts.size());
    for (std::size_t i = 0; i < with.concepts.size(); ++i) {
      CAPTURE(day, with.concepts[i].id.str());
      CHECK(with.concepts[i].verdict == without.concepts[i].verdict);
      CHECK(with.concepts[i].flags == without.concepts[i].flags);
      for (const auto& evidence : with.concepts[i].evidence) {
        CHECK_FALSE(evidence.provision.summary);
        CHECK(evidence.provision.official->source == "the Small Gazette");
        CHECK(evidence.quote_at.has_value());
      }
    }
  }
}

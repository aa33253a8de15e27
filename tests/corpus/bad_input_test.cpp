// Every bad input that a researcher can make, and the whole message that it gets. Each test damages a copy of the small
// library in one place; the rest of the library must stay usable.

#include "catch.hpp"
#include "corpus/check.hpp"
#include "support/library.hpp"

using namespace lacuna;
using test::TemporaryLibrary;

namespace {

constexpr const char* kAct = "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml";
constexpr const char* kMappings = "mappings/national/ISL/act-2005-1.sssom.tsv";
constexpr const char* kTaxonomy = "mappings/taxonomy/protection.ttl";
constexpr const char* kParties = "mappings/treaty/parties.tsv";
constexpr const char* kDossier = "mappings/national/ISL/dossier.toml";

}  // namespace

TEST_CASE("the small library is clean") { CHECK(TemporaryLibrary().check() == ""); }

TEST_CASE("a mapping to a missing eId") {
  const TemporaryLibrary library;
  library.replace(kMappings, "~sec_1__subsec_2", "~sec_1__subsec_3");
  CHECK(library.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv:35: error[MAP005]: there is no provision sec_1__subsec_3\n"
        "  Small Act on Trafficking      (expression eng@2012-01-01/digest)\n"
        "  help: `lacuna show /akn/is/act/2005/1` lists the provisions. Did you mean sec_1__subsec_1 or "
        "sec_1__subsec_2?\n");
  CHECK(library.report().find(taxonomy::ConceptId("attempt"))->verdict == coverage::Verdict::not_assessed);
  CHECK(library.report().find(taxonomy::ConceptId("acts-element"))->verdict == coverage::Verdict::covered);
}

TEST_CASE("a mapping to a missing concept, and to a group") {
  const TemporaryLibrary library;
  library.replace(kMappings, "prot:attempt", "prot:atempt");
  CHECK(library.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv:35: error[MAP003]: there is no concept prot:atempt\n"
        "  Small Act on Trafficking\n"
        "  help: write prot: and an id of `lacuna list concepts`, or sssom:NoTermFound. Did you mean attempt?\n");
  library.replace(kMappings, "prot:atempt", "prot:criminalisation");
  CHECK(library.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv:35: error[MAP003]: prot:criminalisation is a group\n"
        "  Small Act on Trafficking\n"
        "  help: map to the leaves below it: acts-element, attempt\n");
}

TEST_CASE("an axis and a value that do not exist") {
  const TemporaryLibrary library;
  library.replace(kMappings, "purpose=sexual", "purpos=sexual");
  library.replace(kMappings, "purpose=labour,slavery", "purpose=labor,slavery");
  CHECK(
      library.check() ==
      "mappings/national/ISL/act-2005-1.sssom.tsv:34: error[MAP006]: ext_limits: axis purpose has no value \"labor\"\n"
      "  Small Act on Trafficking\n"
      "  help: its values are sexual, labour, slavery, organs, begging, crime, marriage, adoption, armed-conflict, "
      "other. Did you "
      "mean labour?\n"
      "mappings/national/ISL/act-2005-1.sssom.tsv:36: error[MAP006]: ext_limits: there is no axis \"purpos\"\n"
      "  Small Act on Trafficking\n"
      "  help: the axes are element, purpose, offence, age, sex, means, border, organised, offender, victim-status, "
      "territory, "
      "personal-law. Did you mean purpose?\n");
}

TEST_CASE("a quote that is not found") {
  const TemporaryLibrary library;
  library.replace(kMappings, "if the child is under 16", "if the child is under 17");
  CHECK(library.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv:35: error[MAP004]: quoted words not found in sec_1__subsec_2\n"
        "  Small Act on Trafficking > Section 1 > (2)      (expression eng@2012-01-01/digest)\n"
        "  help: `lacuna show /akn/is/act/2005/1/~sec_1__subsec_2` prints the provision; copy the words, or drop the "
        "quote\n");
}

TEST_CASE("a provision that changed since it was read") {
  const TemporaryLibrary library;
  library.replace(kAct, "Attempts are punished alike if the child is under 16.",
                  "Attempts are punished, but if the child is under 16.");
  CHECK(
      library.check() ==
      "mappings/national/ISL/act-2005-1.sssom.tsv:35: error[MAP011]: sec_1__subsec_2 changed since it was read\n"
      "  Small Act on Trafficking > Section 1 > (2)      (expression eng@2012-01-01/digest)\n"
      "  help: read the provision again; if the mapping still holds, empty ext_sha256 and run `lacuna check --fix`\n");
  const auto report = library.report();
  const auto& row = *report.find(taxonomy::ConceptId("attempt"));
  CHECK(row.verdict == coverage::Verdict::not_assessed);
  CHECK(row.flags.contains(coverage::Flag::stale));
  Diagnostics diagnostics;
  auto loaded = corpus::load(library.root(), diagnostics);
  corpus::fix(loaded, diagnostics);
  CHECK(library.check().find("MAP011") != std::string::npos);  // --fix never re-pins
}

TEST_CASE("a taxonomy with a cycle stops the assessment, and says which") {
  const TemporaryLibrary library;
  library.replace(kTaxonomy, "    skos:notation \"1\" ;\n    skos:topConceptOf prot: ;",
                  "    skos:notation \"1\" ;\n    skos:broader prot:attempt ;");
  CHECK(library.check() ==
        "mappings/taxonomy/protection.ttl:11: error[TAX010]: these concepts are above themselves: attempt, "
        "criminalisation\n"
        "  Criminalisation\n"
        "  help: take out one skos:broader of the circle\n"
        "mappings/taxonomy/protection.ttl:31: error[TAX011]: leaf attempt has children\n"
        "  Attempt\n"
        "  help: move them to a group, or make this one a group: lac:rollUp instead of lac:level\n");
  CHECK_THROWS(library.report());
}

TEST_CASE("a provision from which a concept was drawn, and which is not mapped to it, or does not exist") {
  const TemporaryLibrary library;
  library.replace(kTaxonomy, "lac:anchor \"ST 2\"", "lac:anchor \"ST 1-2,9; CRC 1\"");
  CHECK(library.check() ==
        "mappings/conventions/small-treaty-2000.sssom.tsv: warning[MAP019]: ST 1 is not mapped to attempt, which was "
        "drawn from it\n"
        "  Small Treaty > Article 1      (expression eng@2000-01-01/digest)\n"
        "  help: add the row; or, if it does not belong there, a row with Not and a comment why\n"
        "mappings/taxonomy/protection.ttl:31: error[TAX016]: ST has no provision 9\n"
        "  Attempt\n"
        "  help: correct lac:anchor of attempt\n");
}

TEST_CASE("a State bound by an instrument that asks for another, which it did not join") {
  const TemporaryLibrary library;
  const std::string other = library.text("mappings/treaty/instruments.tsv");
  const auto row = other.find("small-treaty-2000");
  std::string second = other.substr(row);
  second.replace(0, 20, "parent-treaty-1990\tPT");
  second.replace(second.find("/akn/un/act/treaty/2000-01-01/small"), 35, "/akn/un/act/treaty/1990-01-01/other");
  library.write("mappings/treaty/instruments.tsv", other + second);
  const auto relate = [&](const std::string& relation) {
    library.write("mappings/treaty/relations.tsv", "instrument\trelation\tother\tsource\nsmall-treaty-2000\t" +
                                                       relation + "\tparent-treaty-1990\tart. 4\n");
  };
  relate("needs-party");
  const std::string parties = library.text(kParties);
  library.write(kParties,
                parties +
                    "parent-treaty-1990\tNOR\t1999-01-01\t2001-01-01\tratification\t2002-01-01\t\tcomputed\tmade\n"
                    "parent-treaty-1990\tISL\t2000-01-01\t\tsignature-only\t\t\t\tmade\n");
  CHECK(library.check() ==
        "mappings/treaty/parties.tsv: error[TRE005]: ISL is bound by small-treaty-2000 from 2006-07-01, and then was "
        "no party to parent-treaty-1990\n"
        "  help: compare with the depositary's table: art. 4\n");
  relate("needs-party-or-signatory");
  CHECK(library.check() == "");
  relate("needs");
  CHECK(library.check() ==
        "mappings/treaty/relations.tsv:2: error[TRE001]: relation \"needs\" is none of its terms\n"
        "  help: write needs-party, needs-party-or-signatory, supersedes or disconnects\n");
}

TEST_CASE("a condition that the dossier does not answer is told once, and may be answered as not known") {
  const TemporaryLibrary library;
  constexpr const char* kTreaty = "mappings/conventions/small-treaty-2000.sssom.tsv";
  library.replace(kTreaty, "must\tsubject-to-law\t", "must\tsubject-to-law; if:courts-sit\t");
  CHECK(library.check() ==
        "mappings/national/ISL/dossier.toml: warning[MAP015]: does not say whether courts-sit\n"
        "  asked by ST art. 2\n"
        "  help: add [facts.courts-sit] with its value, true, false or \"not known\", and source\n");
  library.replace(kDossier, "[facts.adoption-permitted]",
                  "[facts.courts-sit]\nvalue = \"not known\"\nsource = \"made\"\n\n[facts.adoption-permitted]");
  CHECK(library.check() == "");
  library.replace(kDossier, "value = \"not known\"", "value = \"perhaps\"");
  CHECK(library.check().find("error[DOS002]: fact courts-sit has no value\n  help: write value = true, false or \"not "
                             "known\", and its source\n") != std::string::npos);
}

TEST_CASE("a row with too few fields, a duplicate mapping") {
  const TemporaryLibrary library;
  library.replace(kParties, "small-treaty-2000\tNOR\t2000-02-01\t", "small-treaty-2000\tNOR\t");
  std::string text = library.text(kMappings);
  const auto row = text.find("akn:is/act/2005/1/~sec_2\t");
  text += text.substr(row, text.find('\n', row) - row + 1);
  library.write(kMappings, text);
  CHECK(library.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv:38: error[MAP007]: the same mapping as in line 36\n"
        "  Small Act on Trafficking\n"
        "  help: delete one of the rows, or give them different limits\n"
        "mappings/treaty/parties.tsv:3: error[TSV002]: 8 fields instead of 9\n"
        "  help: separate the fields by tabs, and keep empty ones\n");
}

TEST_CASE("git conflict markers") {
  const TemporaryLibrary library;
  library.write(kDossier, "<<<<<<< HEAD\n" + library.text(kDossier) + "=======\n>>>>>>> other\n");
  CHECK(library.check() ==
        "mappings/national/ISL/dossier.toml:1: error[FILE005]: git conflict marker: two versions of this file stand in "
        "it\n"
        "  help: keep the right lines of both, delete the markers, then run `lacuna check` again\n");
}

TEST_CASE("BOM and CRLF are read, told and mended") {
  const TemporaryLibrary library;
  const std::string clean = library.text(kParties);
  std::string dirty = "\xEF\xBB\xBF";
  for (const char c : clean) dirty += c == '\n' ? std::string("\r\n") : std::string(1, c);
  library.write(kParties, dirty);
  CHECK(library.check() ==
        "mappings/treaty/parties.tsv: warning[FILE004]: lines end with CR LF\n"
        "  help: `lacuna check --fix` makes them LF\n"
        "mappings/treaty/parties.tsv:1: warning[FILE003]: byte order mark at the start\n"
        "  help: `lacuna check --fix` removes it\n");
  Diagnostics diagnostics;
  auto loaded = corpus::load(library.root(), diagnostics);
  CHECK(corpus::fix(loaded, diagnostics) == 1);
  CHECK(library.text(kParties) == clean);
  CHECK(library.check() == "");
}

TEST_CASE("AKN that is not well-formed: the law is left out, the rest goes on") {
  const TemporaryLibrary library;
  library.replace(kAct, "</subsection>", "</section>");
  CHECK(library.check() ==
        "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml:78: error[AKN001]: not well-formed XML: Start-end tags "
        "mismatch\n"
        "  help: open the file at this line: a tag is not closed, or a & is not written &amp;\n"
        "mappings/national/ISL/act-2005-1.sssom.tsv: error[MAP014]: the corpus has no expression eng@2012-01-01/digest "
        "of "
        "/akn/is/act/2005/1\n"
        "  Small Act on Trafficking\n"
        "  help: name the expression that was read in subject_source_version, or add it to the corpus\n");
  CHECK(library.report().find(taxonomy::ConceptId("attempt"))->verdict == coverage::Verdict::not_assessed);
}

TEST_CASE("a dossier that names no group of the taxonomy, and an expected work without entry") {
  const TemporaryLibrary library;
  library.replace(kDossier, "id = \"victim-rights\"", "id = \"victims-rights\"");
  library.replace(kDossier, "expected_works = [\"/akn/is/act/2005/1\"]", "expected_works = [\"/akn/is/act/1940/19\"]");
  CHECK(library.check() ==
        "mappings/national/ISL/dossier.toml:32: error[DOS004]: expected work /akn/is/act/1940/19 has no [[work]]\n"
        "  help: add a [[work]] with its iri, cite, title and source\n"
        "mappings/national/ISL/dossier.toml:35: error[DOS003]: there is no group or concept victims-rights\n"
        "  help: write an id of `lacuna list concepts`. Did you mean victim-rights?\n");
  library.write(kDossier, "state = \n");
  CHECK(library.check().find("mappings/national/ISL/dossier.toml:1: error[DOS001]: not TOML: ") != std::string::npos);
}

TEST_CASE("derived fields are filled in and rows put in order, and nothing else changes") {
  const TemporaryLibrary library;
  const std::string canonical = library.text(kMappings);
  library.replace(kMappings, "\t1/2005 s. 2\t", "\t\t");
  library.replace(kMappings, "offence=trafficking; age<16", "age<16;offence=trafficking");
  CHECK(library.check() ==
        "mappings/national/ISL/act-2005-1.sssom.tsv: warning[MAP009]: 1 row with labels or hashes to fill in\n"
        "  Small Act on Trafficking\n"
        "  help: `lacuna check --fix` fills them\n");
  Diagnostics diagnostics;
  auto loaded = corpus::load(library.root(), diagnostics);
  CHECK(corpus::fix(loaded, diagnostics) == 1);
  CHECK(library.text(kMappings) == canonical);
}

TEST_CASE("a folder without data") {
  const TemporaryLibrary library;
  library.remove("corpus");
  library.remove("mappings");
  CHECK(library.check() == library.root().string() +
                               ": error[COR001]: holds neither corpus/ nor mappings/\n"
                               "  help: name the folder that holds both with --data DIR or LACUNA_DATA\n");
}

// The program as people run it: words in, text and exit code out.

#include "catch.hpp"
#include "support/library.hpp"

using namespace lacuna;
using test::run;

namespace {

std::vector<std::string> on_small(std::vector<std::string> words) {
  words.insert(words.begin(), {"--data", (test::source_dir() / "tests/data/small").string()});
  return words;
}

}  // namespace

TEST_CASE("a mistyped verb, State, concept, instrument, day: what was meant, and exit 2") {
  const auto message = [](const std::vector<std::string>& words) {
    const auto ran = run(words);
    CHECK(ran.exit_code == 2);
    CHECK(ran.out == "");
    return ran.err;
  };
  CHECK(message({"gasp", "IRL"}) ==
        "lacuna: there is no verb gasp. Did you mean gaps?\n  help: `lacuna --help` shows the verbs\n");
  CHECK(message({"gaps", "Irland"}) ==
        "lacuna: there is no State \"Irland\". Did you mean Ireland, Finland or Iceland?\n"
        "  help: `lacuna list states` shows the States whose law is at hand\n");
  CHECK(message({"gaps", "IRL", "--as-of", "2010-02-30"}) ==
        "lacuna: \"2010-02-30\" is no date\n  help: write a day that exists, like --as-of 2010-07-17\n");
  CHECK(message({"gaps", "IRL", "--baseline", "TPI"}) ==
        "lacuna: there is no instrument TPI. Did you mean TIP?\n"
        "  help: `lacuna list instruments` shows them; a baseline is bound, open, or a list of them with commas\n");
  CHECK(message({"why", "IRL", "atempt"}) ==
        "lacuna: there is no concept atempt. Did you mean attempt?\n  help: `lacuna list concepts` shows them\n");
  CHECK(message({"why", "IRL", "trafficking-offence"}) ==
        "lacuna: trafficking-offence is a group: Trafficking in children as an offence\n"
        "  help: ask for one of acts-element, purpose-element, means-not-required, consent-irrelevant, "
        "internal-and-cross-border\n");
  CHECK(message({"show", "/akn/ie/act/2008/9"}) ==
        "lacuna: there is no work /akn/ie/act/2008/9 in the corpus. Did you mean /akn/ie/act/2008/8, "
        "/akn/ie/act/2000/29 or /akn/ie/act/2001/24?\n"
        "  help: name a file, or a work or provision like /akn/ie/act/2008/8/~sec_2\n");
}

TEST_CASE("a State without dossier is told so") {
  const auto ran = run({"gaps", "Iceland"});
  CHECK(ran.exit_code == 2);
  CHECK(ran.err ==
        "lacuna: no dossier of Iceland (ISL): nothing of its law was read\n"
        "  help: write mappings/national/ISL/dossier.toml (docs/formats.md), then add its laws; `lacuna list states` "
        "shows the States "
        "that have one\n");
}

TEST_CASE("the gap report, by name and code, and as a gate") {
  const auto ran = run(on_small({"gaps", "Iceland", "--as-of", "2015-01-01"}));
  CHECK(ran.exit_code == 0);
  CHECK(ran.err == "");
  CHECK(run(on_small({"gaps", "is", "--as-of", "2015-01-01"})).out == ran.out);
  CHECK(run(on_small({"gaps", "ISL", "--as-of", "2015-01-01", "--fail-on", "must"})).exit_code == 1);
}

TEST_CASE("the clock is an input: --as-of, or SOURCE_DATE_EPOCH") {
  const auto by_option = run(on_small({"gaps", "ISL", "--as-of", "2015-01-01", "--format", "json"}));
  const auto by_epoch = run(on_small({"gaps", "ISL", "--format", "json"}), "SOURCE_DATE_EPOCH=1420070400");
  CHECK(by_option.out == by_epoch.out);
}

TEST_CASE("errors in the data are told, and the report says what it left out") {
  const test::TemporaryLibrary library;
  library.replace("mappings/national/ISL/act-2005-1.sssom.tsv", "prot:attempt", "prot:atempt");
  const auto ran = run({"--data", library.root().string(), "gaps", "ISL", "--as-of", "2015-01-01"});
  CHECK(ran.exit_code == 0);
  CHECK(ran.err.find("error[MAP003]: there is no concept prot:atempt") != std::string::npos);
  CHECK(ran.out.find("LEFT OUT, because of errors in the data") != std::string::npos);
  CHECK(ran.out.find("act-2005-1.sssom.tsv:35: there is no concept prot:atempt") != std::string::npos);
}

TEST_CASE("check lists everything in one run, exits 1, and mends with --fix") {
  const test::TemporaryLibrary library;
  CHECK(run({"--data", library.root().string(), "check"}).exit_code == 0);
  library.replace("mappings/national/ISL/act-2005-1.sssom.tsv", "\t1/2005 s. 2\t", "\t\t");
  const auto found = run({"--data", library.root().string(), "check"});
  CHECK(found.exit_code == 1);
  CHECK(found.out.ends_with("11 files checked: 0 errors, 1 warning\n"));
  const auto mended = run({"--data", library.root().string(), "check", "--fix"});
  CHECK(mended.exit_code == 0);
  CHECK(mended.out.ends_with("11 files checked: 0 errors, 0 warnings; 1 rewritten\n"));
}

TEST_CASE("help teaches every verb") {
  CHECK(run({"--help"}).exit_code == 0);
  for (const char* verb : {"gaps", "why", "show", "check", "list"}) {
    const auto ran = run({verb, "--help"});
    CAPTURE(verb);
    CHECK(ran.exit_code == 0);
    CHECK(ran.out.size() > 200);
  }
}

TEST_CASE("show prints a provision and lists what there is") {
  const auto ran = run(on_small({"show", "/akn/is/act/2005/1/~sec_1__subsec_2"}));
  CHECK(ran.exit_code == 0);
  CHECK(ran.out ==
        "Small Act on Trafficking\n"
        "/akn/is/act/2005/1/eng@2012-01-01/digest   (summary, not the law, text as of 2012-01-01)\n\n"
        "(2)  [sec_1__subsec_2, since 2005-02-01]\n"
        "  Attempts are punished alike if the child is under 16.\n");
  CHECK(run(on_small({"list", "instruments", "--as-of", "2015-01-01"})).out ==
        "ABBREV  SLUG               IN FORCE    PARTIES  KNOWN TO    PROVISIONS  READ   TITLE\n"
        "ST      small-treaty-2000  2002-01-01  1        2015-12-31  5           100 %  Small Treaty against "
        "Trafficking\n");
}

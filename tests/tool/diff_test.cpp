// `lacuna diff` and the expression that `lacuna show` chooses, as people run them.

#include <cstdlib>

#include "catch.hpp"
#include "support/second_expression.hpp"

using namespace lacuna;
using test::run;

namespace {

constexpr const char* kWork = "/akn/is/act/2005/1";

std::vector<std::string> on(const test::TemporaryLibrary& library, std::vector<std::string> words) {
  words.insert(words.begin(), {"--data", library.root().string()});
  return words;
}

}  // namespace

TEST_CASE("an expression is named by its IRI, by work and day, by language, or as a file: the same comparison") {
  const test::TemporaryLibrary library;
  test::add_second_expression(library);
  const std::string first = std::string(kWork) + "/eng@2012-01-01/digest";
  const std::string second = std::string(kWork) + "/eng@2016-01-01/digest";
  const auto by_iri = run(on(library, {"diff", first, second}));
  CHECK(by_iri.exit_code == 0);
  CHECK(by_iri.err == "");
  CHECK(by_iri.out.starts_with(
      "Small Act on Trafficking\n"
      "A  /akn/is/act/2005/1/eng@2012-01-01/digest   (summary, not the law, text as of 2012-01-01)\n"
      "B  /akn/is/act/2005/1/eng@2016-01-01/digest   (summary, not the law, text as of 2016-01-01)\n"));
  const auto same = [&](const std::string& a, const std::string& b) {
    CHECK(run(on(library, {"diff", a, b})).out == by_iri.out);
  };
  same(std::string(kWork) + "@2013-05-01", kWork);
  same(std::string(kWork) + "/eng@2013-05-01", std::string(kWork) + "/en@2020-01-01");
  same((library.root() / test::kFirst).string(), (library.root() / test::kSecond).string());
}

TEST_CASE("a day before any text that is at hand gives later text, and says so") {
  const test::TemporaryLibrary library;
  const auto ran = run(on(library, {"diff", std::string(kWork) + "@2007-01-01", kWork}));
  CHECK(ran.exit_code == 0);
  CHECK(ran.err ==
        "lacuna: no text of 2007-01-01 is at hand; eng@2012-01-01/digest is later text, known as of 2012-01-01\n");
}

TEST_CASE("nothing changed is no finding, and says so") {
  const test::TemporaryLibrary library;
  const auto ran = run(on(library, {"diff", kWork, kWork}));
  CHECK(ran.exit_code == 0);
  CHECK(ran.out.ends_with("\nProvisions  7 the same\nWords       0 inserted, 0 deleted\nMappings    4 exact\n\n"));
}

TEST_CASE("a mistyped expression, work, day, file: what was meant, and exit 2") {
  const test::TemporaryLibrary library;
  const auto message = [&](const std::string& a) {
    const auto ran = run(on(library, {"diff", a, kWork}));
    CHECK(ran.exit_code == 2);
    CHECK(ran.out == "");
    return ran.err;
  };
  CHECK(message("/akn/is/act/2005/1/eng@2012-01-02/digest") ==
        "lacuna: there is no expression /akn/is/act/2005/1/eng@2012-01-02/digest in the corpus. Did you mean "
        "/akn/is/act/2005/1/eng@2012-01-01/digest?\n"
        "  help: at hand: /akn/is/act/2005/1/eng@2012-01-01/digest; write WORK@DAY for the law of a day\n");
  CHECK(message("/akn/is/act/2005/1/isl@2012-01-01") ==
        "lacuna: there is no expression /akn/is/act/2005/1/isl@2012-01-01 in the corpus. Did you mean "
        "/akn/is/act/2005/1/eng@2012-01-01/digest?\n"
        "  help: at hand: /akn/is/act/2005/1/eng@2012-01-01/digest; write WORK@DAY for the law of a day\n");
  CHECK(message("/akn/is/act/2005/2@2012-01-01") ==
        "lacuna: there is no work /akn/is/act/2005/2 in the corpus. Did you mean /akn/is/act/2005/1?\n"
        "  help: name a file, or a work or provision like /akn/ie/act/2008/8/~sec_2\n");
  CHECK(message("/akn/is/act/2005/1@2012-02-30") ==
        "lacuna: \"2012-02-30\" is no date\n  help: write a day that exists, like /akn/ie/act/1998/22@2010-07-17\n");
  CHECK(message("no-such-file.xml") ==
        "lacuna: there is no work no-such-file.xml in the corpus.\n"
        "  help: name a file, or a work or provision like /akn/ie/act/2008/8/~sec_2\n");
}

TEST_CASE("two works or two languages are compared with a note") {
  const test::TemporaryLibrary library;
  const std::string treaty = "corpus/conventions/small-treaty-2000/eng@2000-01-01.xml";
  const auto ran = run(on(library, {"diff", kWork, (library.root() / treaty).string()}));
  CHECK(ran.exit_code == 0);
  CHECK(ran.out.find("Note: These are two works, /akn/is/act/2005/1 and ") != std::string::npos);
  test::add_second_expression(library);
  library.replace(test::kSecond, "<FRBRlanguage language=\"eng\"/>", "<FRBRlanguage language=\"isl\"/>");
  const auto languages =
      run(on(library, {"diff", (library.root() / test::kFirst).string(), (library.root() / test::kSecond).string()}));
  CHECK(languages.out.find(
            "Note: The languages differ, eng and isl: words cannot agree, only the structure is compared.\n") !=
        std::string::npos);
}

TEST_CASE("show says which of several expressions is the law of the day") {
  const test::TemporaryLibrary library;
  test::add_second_expression(library);
  const auto shown = [&](const std::string& day) {
    return run(on(library, {"show", std::string(kWork) + "/~sec_2", "--as-of", day}));
  };
  const auto before = shown("2014-01-01");
  CHECK(before.err == "lacuna: eng@2012-01-01/digest is shown; also at hand: eng@2016-01-01/digest\n");
  CHECK(before.out.find("2.  Sexual exploitation  [sec_2, since 2008-03-01]\n") != std::string::npos);
  const auto after = shown("2016-01-01");
  CHECK(after.err == "lacuna: eng@2016-01-01/digest is shown; also at hand: eng@2012-01-01/digest\n");
  CHECK(after.out.find("2.  Victims  [sec_2, since 2015-06-01]\n") != std::string::npos);
  CHECK(shown("2007-01-01").err ==
        "lacuna: eng@2012-01-01/digest is shown; also at hand: eng@2016-01-01/digest\n"
        "lacuna: no text of 2007-01-01 is at hand; eng@2012-01-01/digest is later text, known as of 2012-01-01\n");
  CHECK(shown("2007-01-01").out.find("since 2008-03-01: not yet law on 2007-01-01]\n") != std::string::npos);
  const auto exact = run(on(library, {"show", std::string(kWork) + "/eng@2016-01-01/digest", "--format", "json"}));
  CHECK(exact.err == "");
  CHECK(exact.out.find("in_force") == std::string::npos);
}

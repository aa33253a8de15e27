#include "mapping/sssom.hpp"

#include <rapidcheck.h>

#include <algorithm>

#include "catch.hpp"
#include "corpus/library.hpp"
#include "mapping/pin.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"

using namespace lacuna;
using mapping::Mapping;
using mapping::MappingSet;

namespace {

constexpr const char* kAct = "mappings/national/ISL/act-2005-1.sssom.tsv";

corpus::Library small_library() {
  const test::TemporaryLibrary files;
  Diagnostics diagnostics;
  return corpus::load(files.root(), diagnostics);
}

std::string any_words() {
  static const std::vector<std::string> words{"", "a child", "“sells”, or buys", "拐卖", "= formula", "two  blanks"};
  return *rc::gen::elementOf(words);
}

mapping::Scope any_scope(const taxonomy::Axes& axes) {
  static const std::vector<std::string> limits{
      "", "purpose=sexual,labour", "element=recruitment,harbouring; purpose=slavery; age>=12; age<16",
      "sex=girls; means=without; border=internal", "territory=IS-1,federal; personal-law=druze"};
  static const std::vector<std::string> elements{"recruitment", "transportation", "harbouring"};
  return *mapping::parse_scope(*rc::gen::elementOf(limits), axes, elements);
}

Mapping any_mapping(const taxonomy::Axes& axes, int number) {
  Mapping row;
  row.subject = *akn::ProvisionIri::parse("akn:is/act/2005/1/~sec_" + std::to_string(number));
  row.subject_label = any_words();
  row.predicate =
      *rc::gen::element(mapping::Predicate::provides, mapping::Predicate::contradicts, mapping::Predicate::mentions);
  row.negated = *rc::gen::arbitrary<bool>();
  row.object = taxonomy::ConceptId("acts-element");
  row.object_label = any_words();
  row.justification = *rc::gen::element<std::string>("semapv:ManualMappingCuration", "semapv:LexicalMatching");
  row.author = "lacuna:a";
  row.reviewer = *rc::gen::element<std::string>("", "lacuna:b");
  row.date = Date::from_unix_time(*rc::gen::inRange<long long>(0, 2'000'000'000));
  row.confidence = *rc::gen::element<std::string>("", "0.5", "1");
  row.comment = any_words();
  row.basis = *rc::gen::element(mapping::Basis::express, mapping::Basis::case_law, mapping::Basis::policy);
  row.scope = any_scope(axes);
  row.quote = any_words();
  row.sha256 = any_words();
  return row;
}

std::string findings_of(const Diagnostics& diagnostics) {
  std::string text;
  for (const auto& each : diagnostics.sorted()) text += to_text(each);
  return text;
}

}  // namespace

TEST_CASE("golden: a mapping file and its canonical form") {
  const auto library = small_library();
  const auto& set = *library.mappings_of(*akn::WorkIri::parse("/akn/is/act/2005/1"));
  const std::string text = mapping::write_sssom(set, library.method->axes);
  CHECK(text == library.files.at(kAct).text);
  CHECK(text == test::golden("act-2005-1.sssom.tsv", text));
}

TEST_CASE("SSSOM reads back what it writes") {
  const auto library = small_library();
  const auto& original = *library.mappings_of(*akn::WorkIri::parse("/akn/is/act/2005/1"));
  CHECK(rc::check([&] {
    MappingSet set = original;
    set.mappings.clear();
    const int count = *rc::gen::inRange(0, 5);
    for (int i = 0; i < count; ++i) set.mappings.push_back(any_mapping(library.method->axes, i + 1));
    Diagnostics diagnostics;
    const auto file = SourceFile::from_bytes("x.sssom.tsv", mapping::write_sssom(set, library.method->axes));
    const auto again = mapping::read_sssom(file, library.method->vocabulary(), diagnostics);
    RC_ASSERT(again.has_value());
    RC_ASSERT(diagnostics.empty());
    RC_ASSERT(again->header == set.header);
    RC_ASSERT(std::ranges::equal(again->mappings, set.mappings,
                                 [](const Mapping& a, const Mapping& b) { return a.same_row(b); }));
  }));
}

TEST_CASE("the order of rows in memory does not change the file") {
  const auto library = small_library();
  MappingSet set = *library.mappings_of(*akn::WorkIri::parse("/akn/is/act/2005/1"));
  const std::string text = mapping::write_sssom(set, library.method->axes);
  std::ranges::reverse(set.mappings);
  CHECK(mapping::write_sssom(set, library.method->axes) == text);
}

TEST_CASE("only what a person decided is accepted") {
  Mapping row;
  row.justification = "semapv:ManualMappingCuration";
  CHECK(row.accepted());
  row.justification = "semapv:LexicalMatching";
  CHECK_FALSE(row.accepted());
  CHECK(row.suggested());
  row.reviewer = "lacuna:b";
  CHECK(row.accepted());
  row.negated = true;
  CHECK_FALSE(row.accepted());
  CHECK_FALSE(row.suggested());
}

TEST_CASE("limits are written in the order of the axes") {
  const auto library = small_library();
  const auto& axes = library.method->axes;
  const std::vector<std::string> elements{"recruitment", "harbouring"};
  const auto scope =
      mapping::parse_scope("age<16; purpose=organs,sexual ;element=harbouring,recruitment; age>=12", axes, elements);
  REQUIRE(scope);
  CHECK(mapping::to_string(*scope, axes) == "element=recruitment,harbouring; purpose=sexual,organs; age>=12; age<16");
  CHECK(mapping::parse_scope(mapping::to_string(*scope, axes), axes, elements) == *scope);
}

TEST_CASE("limits that are none say what to write") {
  const auto library = small_library();
  const auto error = [&](const char* limits, std::vector<std::string> elements = {}) {
    const auto scope = mapping::parse_scope(limits, library.method->axes, elements);
    REQUIRE_FALSE(scope);
    return scope.error().message + " | " + scope.error().help;
  };
  CHECK(error("purpos=sexual") ==
        "there is no axis \"purpos\" | the axes are element, purpose, offence, age, sex, means, border, organised, "
        "offender, "
        "victim-status, territory, personal-law. Did you mean purpose?");
  CHECK(error("means=witout") ==
        "axis means has no value \"witout\" | its values are with, without. Did you mean without?");
  CHECK(error("element=x") == "axis element has no value \"x\": the concept has no elements | leave the axis out");
  CHECK(error("age<19") == "\"age<19\" is no age from 0 to 18 | write age<16 or age>=12, in whole years");
  CHECK(error("age>=16; age<16") == "limits \"age>=16; age<16\" leave no age | age>= must lie below age<");
  CHECK(error("age=16") == "\"age=16\" is no limit | write axis=value,value or age<16");
  CHECK(error("sex=") == "axis sex has no value | name its values, or leave the axis out");
  CHECK(error("sex=girls,girls") == "a value of axis sex stands twice | name each value once");
  CHECK(error("sex=girls; sex=boys") == "axis sex stands twice in the limits | put its values into one list");
}

TEST_CASE("a row is left out with everything that is wrong in it") {
  const test::TemporaryLibrary files;
  files.replace(kAct, "akn:is/act/2005/1/~sec_2\t1/2005 s. 2\tlac:provides",
                "akn:is/act/2005/1/sec_2\t1/2005 s. 2\tlac:gives");
  files.replace(kAct, "\t2020-01-01\t0.9\tmoney", "\t2020-13-01\t7\tmoney");
  Diagnostics diagnostics;
  const auto library = corpus::load(files.root(), diagnostics);
  CHECK(library.mappings_of(*akn::WorkIri::parse("/akn/is/act/2005/1"))->mappings.size() == 2);
  CHECK(
      findings_of(diagnostics) ==
      "mappings/national/ISL/act-2005-1.sssom.tsv:36: error[MAP001]: subject_id: \"akn:is/act/2005/1/sec_2\" names no "
      "provision: "
      "write the work, /~ and the eId\n"
      "  Small Act on Trafficking\n"
      "  help: write it like akn:ie/act/2008/8/~sec_2__subsec_1\n"
      "mappings/national/ISL/act-2005-1.sssom.tsv:36: error[MAP002]: predicate_id \"lac:gives\" is none of its terms\n"
      "  Small Act on Trafficking\n"
      "  help: write lac:requires, lac:provides, lac:incorporates, lac:contradicts or lac:mentions.\n"
      "mappings/national/ISL/act-2005-1.sssom.tsv:37: error[MAP012]: mapping_date \"2020-13-01\" is no date\n"
      "  Small Act on Trafficking\n"
      "  help: write it like 2026-11-24\n"
      "mappings/national/ISL/act-2005-1.sssom.tsv:37: error[MAP012]: confidence \"7\" is no number from 0 to 1\n"
      "  Small Act on Trafficking\n"
      "  help: write it like 0.9\n");
}

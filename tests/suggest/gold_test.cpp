// Gold files: what somebody else found in a law, held against what is suggested.
#include "suggest/gold.hpp"

#include "akn/reader.hpp"
#include "catch.hpp"
#include "corpus/library.hpp"
#include "support/library.hpp"

using namespace lacuna;
using namespace lacuna::suggest;

namespace {

const taxonomy::ConceptGraph& concepts() { return test::shipped_library().method->concepts; }

taxonomy::ConceptGraph::Index leaf(const char* id) { return *concepts().find(taxonomy::ConceptId(id)); }

/// Section 2 with two subsections, and an article 2 of its schedule.
akn::Document law() {
  Diagnostics diagnostics;
  auto documents = akn::read(SourceFile::from_bytes("law.xml", R"(<akomaNtoso
xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta><identification source="#x">
<FRBRWork><FRBRthis value="/akn/is/act/2020/7"/><FRBRuri value="/akn/is/act/2020/7"/><FRBRdate date="2020-01-01" name="x"/>
<FRBRauthor href="#x"/><FRBRcountry value="is"/></FRBRWork>
<FRBRExpression><FRBRthis value="/akn/is/act/2020/7/eng@2020-01-01"/><FRBRuri value="/akn/is/act/2020/7/eng@2020-01-01"/>
<FRBRdate date="2020-01-01" name="x"/><FRBRauthor href="#x"/><FRBRlanguage language="eng"/></FRBRExpression>
<FRBRManifestation><FRBRthis value="/akn/is/act/2020/7/eng@2020-01-01.xml"/>
<FRBRuri value="/akn/is/act/2020/7/eng@2020-01-01.xml"/><FRBRdate date="2020-01-01" name="x"/><FRBRauthor href="#x"/>
</FRBRManifestation></identification></meta><body><section eId="sec_2"><num>2</num>
<subsection eId="sec_2__subsec_1"><num>(1)</num><content><p>One.</p></content></subsection>
<subsection eId="sec_2__subsec_2"><num>(2)</num><content><p>Two.</p></content></subsection></section>
<section eId="sec_2A"><num>2A</num><content><p>Three.</p></content></section></body></act></akomaNtoso>)"),
                             diagnostics);
  REQUIRE(documents.size() == 1);
  return std::move(documents.front());
}

Suggestion suggestion(const char* id, double chance) { return {leaf(id), chance, {}, {}, {}}; }

struct Result {
  std::vector<Ranked> ranked;
  std::string findings;
};

Result rank(const std::string& gold, const std::string& labels = "") {
  Diagnostics diagnostics;
  LabelTable table;
  if (!labels.empty())
    table = *read_labels(SourceFile::from_bytes("labels.tsv", "label\tconcept\n" + labels), concepts(), diagnostics);
  const auto rows = read_gold(SourceFile::from_bytes("gold.tsv", gold), table, concepts(), diagnostics);
  REQUIRE(rows);
  const akn::Document document = law();
  const std::map<std::size_t, std::vector<Suggestion>> suggestions{
      {*document.find(*akn::Eid::parse("sec_2__subsec_1")),
       {suggestion("attempt", 0.9), suggestion("extradition", 0.2)}},
      {*document.find(*akn::Eid::parse("sec_2__subsec_2")),
       {suggestion("extradition", 0.4), suggestion("attempt", 0.3)}},
      {*document.find(*akn::Eid::parse("sec_2A")), {suggestion("training", 0.8)}}};
  Result result{rank_gold(document, suggestions, *rows, table, concepts(), "gold.tsv", diagnostics), ""};
  for (const auto& each : diagnostics.sorted()) result.findings += to_text(each);
  return result;
}

}  // namespace

TEST_CASE("a section is ranked by the best chance in it and in all inside it") {
  const auto [ranked, findings] = rank("number\tlabels\n2\textradition\n2A\ttraining|attempt\n");
  CHECK(findings == "");
  REQUIRE(ranked.size() == 2);
  CHECK(ranked[0].eid == "sec_2");
  CHECK(ranked[0].probabilities == std::vector<double>{0.9, 0.4});
  CHECK(score(ranked).hit_at_1.value == Approx(0.5));
  CHECK(score(ranked).recall_at_3.value == Approx(0.75));
}

TEST_CASE("a label coarser than a protection has the best chance of its protections") {
  const auto [ranked, findings] =
      rank("number\tlabels\n2\tcrime\n2A\t-\n", "crime\tattempt\ncrime\tparticipation\nabroad\textradition\n");
  CHECK(findings == "");
  REQUIRE(ranked.size() == 1);  // a provision without protection cannot be ranked well or badly
  CHECK(score(ranked).hit_at_1.value == Approx(1));
}

TEST_CASE("an optional label is neither right nor wrong") {
  const auto [ranked, findings] = rank("number\tlabels\toptional\nsec_2\textradition\tattempt\n");
  CHECK(findings == "");
  REQUIRE(ranked.size() == 1);
  CHECK(score(ranked).hit_at_1.value == Approx(1));
}

TEST_CASE("what a gold file has wrong is told with its line") {
  CHECK(rank("number\tlabels\n2\tatempt\n").findings.find("gold.tsv:2: error[GLD001]: atempt is neither") == 0);
  CHECK(rank("number\tlabels\n2\tattempt\n17\tattempt\n").findings.find("gold.tsv:3: warning[GLD002]") == 0);
  CHECK(rank("number\tlabels\n2\tcrime\n", "crime\tatempt\ncrime\tattempt\n")
            .findings.find("labels.tsv:2: error[GLD001]: atempt is no protection") == 0);
}

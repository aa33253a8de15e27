#include <rapidcheck.h>

#include <fmt/format.h>
#include <algorithm>

#include "base/strings.hpp"
#include "catch.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"
#include "taxonomy/concept_graph.hpp"
#include "taxonomy/turtle.hpp"

using namespace lacuna;
using taxonomy::Concept;
using taxonomy::ConceptGraph;
using taxonomy::ConceptId;
using taxonomy::Level;
using taxonomy::RollUp;
using taxonomy::Scheme;

namespace {

SourceFile turtle(std::string text) { return SourceFile::from_bytes("t.ttl", std::move(text)); }

Scheme read(const std::string& text) {
  Diagnostics diagnostics;
  auto scheme = taxonomy::read_turtle(turtle(text), diagnostics);
  REQUIRE(scheme);
  REQUIRE(diagnostics.empty());
  return *scheme;
}

std::string findings_of(const std::string& text) {
  Diagnostics diagnostics;
  if (const auto scheme = taxonomy::read_turtle(turtle(text), diagnostics))
    (void)ConceptGraph::build(*scheme, "t.ttl", diagnostics);
  std::string findings;
  for (const auto& each : diagnostics.sorted()) findings += to_text(each);
  return findings;
}

const std::string kPrefixes =
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix lac: <https://w3id.org/lacuna/ns#> .\n"
    "@prefix prot: <https://w3id.org/lacuna/protection#> .\n";

std::string concept_text(const std::string& id, const std::string& notation, const std::string& rest) {
  return fmt::format("prot:{} skos:notation \"{}\" ; skos:prefLabel \"{}\"@en ; {} .\n", id, notation, id, rest);
}

/// Schemes with texts that need escaping; without lines, which are not written.
Scheme any_scheme() {
  static const std::vector<std::string> texts{
      "", "plain", "with \"quotes\"", "back\\slash", "line\nbreak", "tab\there", "拐卖", "’"};
  Scheme scheme;
  scheme.label = *rc::gen::elementOf(texts);
  const int count = *rc::gen::inRange(0, 6);
  for (int i = 0; i < count; ++i) {
    Concept item;
    item.id = ConceptId("c" + std::to_string(i));
    item.notation = "1." + std::to_string(i + 1);
    if (*rc::gen::arbitrary<bool>()) item.broader.emplace_back("c0");
    item.label = "label " + *rc::gen::elementOf(texts);
    item.definition = *rc::gen::elementOf(texts);
    item.scope_note = *rc::gen::elementOf(texts);
    if (*rc::gen::arbitrary<bool>())
      item.terms["fr"] = {"libellé", *rc::gen::element(std::vector<std::string>{}, texts)};
    item.anchor = *rc::gen::elementOf(texts);
    if (*rc::gen::arbitrary<bool>()) {
      item.roll_up = *rc::gen::element(RollUp::all, RollUp::heading);
    } else {
      item.level = *rc::gen::element(Level::law, Level::law_or_practice, Level::inter_state, Level::international);
      item.direct = *rc::gen::arbitrary<bool>();
      item.elements = *rc::gen::element(std::vector<std::string>{}, std::vector<std::string>{"a", "b-c"});
    }
    scheme.concepts.push_back(std::move(item));
  }
  return scheme;
}

}  // namespace

TEST_CASE("a concept has terms in other languages, and its English label where there are none") {
  const auto scheme =
      read(kPrefixes + concept_text("a", "1",
                                    "skos:prefLabel \"mendicité\"@fr ; skos:altLabel \"quête\"@fr , \"aumône\"@fr ; "
                                    "skos:definition \"Asking for alms\"@en ; lac:level \"law\""));
  const Concept& item = scheme.concepts.at(0);
  CHECK(item.label_in("fr") == "mendicité");
  CHECK(item.label_in("es") == "a");
  CHECK(item.terms.at("fr").alternatives == std::vector<std::string>{"quête", "aumône"});
  CHECK(item.definition == "Asking for alms");
}

TEST_CASE("a concept with two labels in a language, or without one that others have") {
  CHECK(findings_of(kPrefixes + concept_text("a", "1", "skos:prefLabel \"b\"@en ; lac:level \"law\"")) ==
        "t.ttl:4: error[TAX014]: a has two labels in en: \"a\" and \"b\"\n"
        "  help: keep one as skos:prefLabel, make the other skos:altLabel\n");
  CHECK(findings_of(kPrefixes + concept_text("a", "1", "skos:prefLabel \"é\"@fr ; lac:level \"law\"") +
                    concept_text("b", "2", "lac:level \"law\"")) ==
        "t.ttl:5: error[TAX015]: b has no label in fr, as others have\n"
        "  b\n"
        "  help: add skos:prefLabel \"…\"@fr\n");
}

TEST_CASE("Turtle reads back what it writes") {
  CHECK(rc::check([] {
    const Scheme scheme = any_scheme();
    Diagnostics diagnostics;
    auto again = taxonomy::read_turtle(turtle(taxonomy::write_turtle(scheme)), diagnostics);
    RC_ASSERT(again.has_value());
    for (Concept& item : again->concepts) item.line = 0;
    RC_ASSERT(*again == scheme);
  }));
}

TEST_CASE("the shipped taxonomy is in canonical form and complete") {
  const auto path = test::source_dir() / "mappings/taxonomy/protection.ttl";
  const std::string text = *read_bytes(path);
  const Scheme scheme = read(text);
  CHECK(taxonomy::write_turtle(scheme) == text);
  Diagnostics diagnostics;
  const auto graph = ConceptGraph::build(scheme, "protection.ttl", diagnostics);
  REQUIRE(graph);
  const auto leaves = std::ranges::count(graph->concepts(), RollUp::leaf, &Concept::roll_up);
  CHECK(leaves == 131);
  CHECK(graph->concepts().size() == 151);
}

TEST_CASE("the shipped taxonomy keeps the ids, parents, rules, levels and elements of the reference") {
  const auto folder = test::reference_folder();
  if (!folder) return;
  const std::string table = *read_bytes(*folder / "taxonomy.tsv");
  const Scheme scheme = read(*read_bytes(test::source_dir() / "mappings/taxonomy/protection.ttl"));
  std::size_t compared = 0;
  for (const auto line : split(table, '\n')) {
    const auto cells = split(line, '\t');
    if (cells.size() < 9 || cells[0] == "id") continue;
    const auto found = std::ranges::find(scheme.concepts, ConceptId(std::string(cells[0])), &Concept::id);
    REQUIRE(found != scheme.concepts.end());
    CAPTURE(cells[0]);
    CHECK((found->broader.empty() ? "-" : found->broader.front().str()) == cells[1]);
    CHECK(taxonomy::to_string(found->roll_up) == cells[2]);
    CHECK((found->level ? taxonomy::to_string(*found->level) : "") == cells[3]);
    CHECK((found->direct ? "yes" : "no") == (cells[4].empty() ? "no" : cells[4]));
    CHECK(found->elements == split_list(cells[7], ';'));
    ++compared;
  }
  CHECK(compared == 151);
}

TEST_CASE("every concept comes after all that is below it") {
  Diagnostics diagnostics;
  const auto graph =
      ConceptGraph::build(read(*read_bytes(test::source_dir() / "mappings/taxonomy/protection.ttl")), "", diagnostics);
  REQUIRE(graph);
  std::vector<bool> done(graph->concepts().size());
  for (const auto index : graph->roll_up_order()) {
    for (const auto child : graph->children(index)) CHECK(done[child]);
    done[index] = true;
  }
  CHECK(std::ranges::count(done, true) == static_cast<std::ptrdiff_t>(graph->concepts().size()));
}

TEST_CASE("a cycle is named by its members") {
  CHECK(findings_of(kPrefixes + concept_text("a", "1", "skos:broader prot:c ; lac:rollUp \"all\"") +
                    concept_text("b", "2", "skos:broader prot:a ; lac:rollUp \"all\"") +
                    concept_text("c", "3", "skos:broader prot:b ; lac:rollUp \"all\"")) ==
        "t.ttl:4: error[TAX010]: these concepts are above themselves: a, b, c\n"
        "  a\n"
        "  help: take out one skos:broader of the circle\n");
}

TEST_CASE("a leaf with children, a group without a rule, an unknown parent") {
  CHECK(findings_of(kPrefixes + concept_text("group", "1", "lac:rollUp \"all\"") +
                    concept_text("leaf", "1.1", "skos:broader prot:group ; lac:level \"law\"") +
                    concept_text("below", "1.1.1", "skos:broader prot:leaf ; lac:level \"law\"")) ==
        "t.ttl:5: error[TAX011]: leaf leaf has children\n"
        "  leaf\n"
        "  help: move them to a group, or make this one a group: lac:rollUp instead of lac:level\n");
  CHECK(findings_of(kPrefixes + concept_text("group", "1", "skos:inScheme prot:") +
                    concept_text("leaf", "1.1", "skos:broader prot:group ; lac:level \"law\"")) ==
        "t.ttl:4: error[TAX012]: group group has no rule for what is below it\n"
        "  group\n"
        "  help: add lac:rollUp \"all\" or \"heading\"\n");
  CHECK(findings_of(kPrefixes + concept_text("group", "1", "lac:rollUp \"all\"") +
                    concept_text("leaf", "1.1", "skos:broader prot:grup ; lac:level \"law\"")) ==
        "t.ttl:4: error[TAX012]: group group has nothing below it\n"
        "  group\n"
        "  help: add lac:level to make it a leaf, or concepts below it and lac:rollUp\n"
        "t.ttl:5: error[TAX013]: leaf is under grup, which is no concept\n"
        "  leaf\n"
        "  help: write the id of a group. Did you mean group?\n");
}

TEST_CASE("faults of the Turtle itself") {
  CHECK(findings_of(kPrefixes + "prot:a skos:prefLabel \"a\"@en\nprot:b skos:prefLabel \"b\"@en .\n")
            .find("t.ttl:5: error[TAX001]: not Turtle: ") == 0);
  CHECK(findings_of(kPrefixes + "nope:a skos:prefLabel \"a\"@en .\n") ==
        "t.ttl:4: error[TAX002]: prefix of nope:a is not declared\n"
        "  help: declare it with @prefix at the top of the file\n");
  CHECK(findings_of(kPrefixes + concept_text("a", "1", "lac:level \"lawful\""))
            .find("t.ttl:4: error[TAX003]: lac:level of a is \"lawful\"\n"
                  "  help: write law, law-or-practice, inter-state or international\n") == 0);
}

// Which official words a provision of a digest summarises. The texts are made up for these tests.

#include "align/counterpart.hpp"

#include "align/disagreement.hpp"
#include "catch.hpp"

using namespace lacuna;
using align::Anchor;
using align::Disagreement;

namespace {

class Law {
 public:
  Law() { document_.language = "eng"; }

  Law& add(const char* eid, const char* kind, const char* words, std::optional<std::size_t> parent = {}) {
    akn::Provision provision;
    provision.eid = *akn::Eid::parse(eid);
    provision.kind = kind;
    provision.lead = words;
    provision.parent = parent;
    if (parent) document_.provisions[*parent].children.push_back(document_.provisions.size());
    document_.provisions.push_back(std::move(provision));
    document_.index();
    return *this;
  }

  Law& definition(const char* eid, const char* term, std::size_t parent) {
    add(eid, "hcontainer", "as summarised", parent);
    document_.provisions.back().name = "definition";
    document_.provisions.back().heading = term;
    return *this;
  }

  Law& heading(const char* words) {
    document_.provisions.back().heading = words;
    return *this;
  }

  [[nodiscard]] const akn::Document& document() const { return document_; }

 private:
  akn::Document document_;
};

std::string words_of(const akn::Document& official, const align::Counterpart& found) {
  const auto text = text::normalise(official.full_text(*found.provision)).text;
  return text.substr(found.span.begin, found.span.end - found.span.begin);
}

}  // namespace

TEST_CASE("a provision is found by its eId, else the nearest around it that both have") {
  const Law digest = Law()
                         .add("sec_1", "section", "")
                         .add("sec_1__subsec_1", "subsection", "one", 0)
                         .add("sec_1__subsec_1__para_a", "paragraph", "a", 1)
                         .add("sec_2a", "section", "new")
                         .add("sec_9", "section", "gone");
  const Law official = Law()
                           .add("sec_1", "section", "Of the law.")
                           .add("sec_1__subsec_1", "subsection", "First words.", 0)
                           .add("sec_2A", "section", "Inserted words.");
  const auto found = [&](std::size_t i) { return align::counterpart_of(digest.document(), i, official.document()); };
  CHECK(found(0).anchor == Anchor::same_eid);
  CHECK(words_of(official.document(), found(0)) == "of the law. first words.");
  CHECK(found(1).anchor == Anchor::same_eid);
  CHECK(words_of(official.document(), found(1)) == "first words.");
  CHECK(found(2).anchor == Anchor::enclosing);
  CHECK(*found(2).provision == 1);
  CHECK(found(3).anchor == Anchor::same_eid);  // case is how a number is printed
  CHECK(*found(3).provision == 2);
  CHECK(found(4).anchor == Anchor::none);
  CHECK_FALSE(found(4).provision);
}

TEST_CASE("a definition without number is found by its quoted term, up to the next one") {
  const Law digest = Law()
                         .add("sec_1", "section", "In this Act:")
                         .definition("sec_1__hcontainer_1", "child", 0)
                         .definition("sec_1__hcontainer_2", "child labour", 0)
                         .add("sec_1__hcontainer_2__para_a", "paragraph", "in mines", 2)
                         .definition("sec_1__hcontainer_3", "unknown", 0);
  const Law official = Law()
                           .add("sec_1", "section", "In this Act “child labour” means work—")
                           .add("sec_1__para_a", "paragraph", "in mines; ‘child’means a person under 18.", 0);
  const auto found = [&](std::size_t i) { return align::counterpart_of(digest.document(), i, official.document()); };
  CHECK(found(1).anchor == Anchor::definition);
  CHECK(words_of(official.document(), found(1)) == "'child'means a person under 18.");
  CHECK(words_of(official.document(), found(2)) == "\"child labour\" means work- in mines;");
  CHECK(words_of(official.document(), found(3)) == "\"child labour\" means work- in mines;");
  CHECK(found(4).anchor == Anchor::enclosing);
  CHECK(*found(4).provision == 0);
}

TEST_CASE("a quote narrows the span to the smallest provision that holds it") {
  const Law digest = Law()
                         .add("art_1", "article", "Each Party")
                         .add("art_1__point_a", "point", "forbids the sale of children", 0)
                         .add("art_1__point_b", "point", "helps those sold", 0);
  const Law official = Law()
                           .add("art_1", "article", "States Parties shall:")
                           .add("art_1__point_a", "point", "Prohibit sale;", 0)
                           .add("art_1__point_b", "point", "Assist victims.", 0);
  const auto found = [&](const char* quote) {
    return words_of(official.document(), align::counterpart_of_quote(digest.document(), 0, quote, official.document()));
  };
  CHECK(found("the sale of children") == "prohibit sale;");
  CHECK(found("those sold") == "assist victims.");
  CHECK(found("Each Party forbids") == "states parties shall: prohibit sale; assist victims.");
  CHECK(found("") == "states parties shall: prohibit sale; assist victims.");
}

TEST_CASE("digest and official text disagree: what only one has, what is left out, numbers, headings") {
  const Law digest = Law()
                         .add("art_1", "article", "")
                         .heading("Scope")
                         .add("art_1__para_1", "paragraph", "one", 0)
                         .add("art_1__para_9", "paragraph", "nine", 0)
                         .add("art_1__para_9__point_a", "point", "a", 2)
                         .add("art_8", "article", "eight");
  const Law official = Law()
                           .add("art_1", "article", "")
                           .heading("Scope of this law")
                           .add("art_1__para_1", "paragraph", "One.", 0)
                           .add("art_1__para_2", "paragraph", "Two.", 0)
                           .add("art_2", "article", "Second.");
  std::vector<std::pair<Disagreement::Kind, std::string>> told;
  for (const auto& each : align::disagreements(digest.document(), official.document())) {
    const bool in_official =
        each.kind == Disagreement::Kind::only_in_official || each.kind == Disagreement::Kind::left_out;
    const auto& document = in_official ? official.document() : digest.document();
    told.emplace_back(each.kind, document.provisions[each.provision].eid.str());
  }
  using Kind = Disagreement::Kind;
  CHECK(told == std::vector<std::pair<Kind, std::string>>{{Kind::heading, "art_1"},
                                                          {Kind::no_counterpart, "art_1__para_9"},
                                                          {Kind::only_in_digest, "art_8"},
                                                          {Kind::left_out, "art_1__para_2"},
                                                          {Kind::only_in_official, "art_2"}});
}

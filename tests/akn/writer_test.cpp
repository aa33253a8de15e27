// What is written reads back as the same document, whatever the document.
#include "akn/writer.hpp"

#include <fmt/format.h>
#include <rapidcheck.h>

#include "akn/reader.hpp"
#include "catch.hpp"

using namespace lacuna;

namespace {

std::string any_words() {
  static const std::vector<std::string> kWords{"child", "§ 12",  "<sale>",   "a & b",   "enfant",
                                               "儿童",  "الطفل", "“quoted”", "10 years"};
  return *rc::gen::elementOf(kWords) + " " + *rc::gen::elementOf(kWords);
}

std::string any_lines(int most) {
  std::string text;
  for (int i = *rc::gen::inRange(0, most + 1); i > 0; --i) text += (text.empty() ? "" : "\n") + any_words();
  return text;
}

std::optional<Date> any_date() {
  if (*rc::gen::inRange(0, 2) == 0) return std::nullopt;
  return Date::parse("2000-01-01")->plus_days(*rc::gen::inRange(0, 5) * 100);
}

/// Adds a provision and perhaps others inside it.
class Grower {
 public:
  explicit Grower(akn::Document& document) : document_(document) {}

  void grow(std::optional<std::size_t> parent, std::size_t quotation, const std::string& target, int depth) {
    static const std::vector<std::string> kKinds{"article", "section", "chapter", "paragraph", "point", "level"};
    const std::size_t index = document_.provisions.size();
    akn::Provision provision;
    provision.kind = *rc::gen::elementOf(kKinds);
    provision.eid = *akn::Eid::parse(fmt::format("x_{}", index + 1));
    provision.num = *rc::gen::element<std::string>("", "12.", "(a)", "第一条");
    provision.heading = *rc::gen::element<std::string>("", "Sale of children");
    provision.lead = any_lines(2);
    provision.quotation = quotation;
    provision.scope = quotation > 0 ? akn::Scope::quoted : akn::Scope::own;
    provision.target = target;
    provision.parent = parent;
    provision.repealed = *rc::gen::inRange(0, 5) == 0;
    set_period(provision, parent);
    if (*rc::gen::inRange(0, 4) == 0) provision.notes.push_back(any_words());
    if (*rc::gen::inRange(0, 4) == 0) provision.quotes.push_back({any_target(), any_words()});
    if (*rc::gen::inRange(0, 5) == 0 && quotation == 0)
      provision.amendment = akn::Amendment{"insertion", "/akn/is/act/1/~x"};
    document_.provisions.push_back(provision);
    if (parent) document_.provisions[*parent].children.push_back(index);
    if (depth == 0) return;
    for (int i = *rc::gen::inRange(0, 2); i > 0; --i) grow(index, quotation + 1, any_target(), depth - 1);
    const int own = *rc::gen::inRange(0, 3);
    for (int i = own; i > 0; --i) grow(index, quotation, target, depth - 1);
    if (own > 0) document_.provisions[index].tail = any_lines(1);
  }

  static std::string any_target() {
    return *rc::gen::element<std::string>("", "/akn/is/act/1940/19", "/eli/etat/leg/code/penal");
  }

 private:
  /// A provision without dates of its own has those of what holds it: the file cannot say otherwise.
  void set_period(akn::Provision& provision, std::optional<std::size_t> parent) {
    provision.from = any_date();
    if (provision.from) provision.until = any_date();
    if (!provision.from && parent) {
      provision.from = document_.provisions[*parent].from;
      provision.until = document_.provisions[*parent].until;
    }
  }

  akn::Document& document_;
};

akn::Document any_document() {
  akn::Document document;
  document.work = *akn::WorkIri::parse("/akn/is/act/2005/1");
  document.type = *rc::gen::element<std::string>("act", "bill", "doc", "statement");
  document.language = "isl";
  document.expression = "isl@2012-01-01";
  document.title = any_words();
  document.work_date = *rc::gen::element<std::string>("2005", "2005-03-04");
  document.date = Date::parse("2012-01-01");
  document.authoritative = *rc::gen::arbitrary<bool>();
  document.preamble = any_lines(2);
  if (document.type == "doc") document.unstructured = any_lines(2);
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i) document.notes.push_back(any_words());
  Grower grower(document);
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) grower.grow(std::nullopt, 0, "", 3);
  document.index();
  return document;
}

/// Everything that a document says, but for lines, which are the file's.
std::string dump(const akn::Document& document) {
  std::string text = fmt::format("{} {} {} {} {} {} {} {} {}|{}|{}|{}\n", document.work.str(), document.expression,
                                 document.language, document.type, document.title, document.work_date,
                                 document.date ? document.date->str() : "-", document.authoritative, document.law,
                                 document.preamble, document.unstructured, fmt::join(document.notes, "|"));
  for (const akn::Provision& each : document.provisions) {
    text += fmt::format("{} {} {} [{}] {} <{}|{}> {} {} {} {} ({}) {} {} {}", each.eid.str(), each.kind, each.name,
                        each.num, each.heading, each.lead, each.tail, akn::to_string(each.scope), each.quotation,
                        each.target, each.repealed, fmt::join(each.notes, "|"), each.parent.value_or(999),
                        each.from ? each.from->str() : "-", each.until ? each.until->str() : "-");
    for (const auto& quote : each.quotes) text += fmt::format(" “{}”→{}", quote.text, quote.target);
    if (each.amendment) text += fmt::format(" {} {}", each.amendment->type, each.amendment->source);
    text += fmt::format(" {}\n", fmt::join(each.children, ","));
  }
  return text;
}

std::string read_back(const std::string& bytes) {
  Diagnostics diagnostics;
  const auto documents = akn::read(SourceFile::from_bytes("act.xml", bytes), diagnostics);
  std::string text;
  for (const auto& document : documents) text += dump(document);
  for (const auto& each : diagnostics.sorted()) text += to_text(each);
  return text;
}

}  // namespace

TEST_CASE("what is written reads back as the same document") {
  CHECK(rc::check([] {
    const akn::Document document = any_document();
    const std::string bytes = akn::write(document);
    const std::string back = read_back(bytes);
    if (back != dump(document)) RC_FAIL("wrote\n" + dump(document) + "read\n" + back);
  }));
}

TEST_CASE("writing what was read gives the same bytes again") {
  CHECK(rc::check([] {
    const std::string bytes = akn::write(any_document());
    Diagnostics diagnostics;
    const auto documents = akn::read(SourceFile::from_bytes("act.xml", bytes), diagnostics);
    RC_ASSERT(documents.size() == 1U);
    if (akn::write(documents.front()) != bytes) RC_FAIL("first\n" + bytes + "then\n" + akn::write(documents.front()));
  }));
}

TEST_CASE("a provision whose period leads to no date is written inside one that has dates") {
  akn::Document document;
  document.work = *akn::WorkIri::parse("/akn/is/act/2005/1");
  document.type = "act";
  document.language = "isl";
  document.expression = "isl@2012-01-01";
  document.provisions.resize(2);
  document.provisions[0].eid = *akn::Eid::parse("art_1");
  document.provisions[0].kind = "article";
  document.provisions[0].from = Date::parse("2006-01-01");
  document.provisions[0].children = {1};
  document.provisions[1].eid = *akn::Eid::parse("art_1__para_1");
  document.provisions[1].kind = "paragraph";
  document.provisions[1].parent = 0;
  CHECK(read_back(akn::write(document)).find("art_1__para_1 paragraph") != std::string::npos);
}

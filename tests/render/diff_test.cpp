#include "render/diff_text.hpp"

#include "catch.hpp"
#include "render/diff_json.hpp"
#include "render/show_text.hpp"
#include "support/golden.hpp"
#include "support/second_expression.hpp"
#include "support/versions.hpp"

using namespace lacuna;
using align::Edit;
using align::Op;

namespace {

/// The two expressions of the small act compared, with the mappings pinned to the first.
report::LawDiff small_diff() {
  const test::TemporaryLibrary files;
  test::add_second_expression(files);
  Diagnostics diagnostics;
  const auto library = corpus::load(files.root(), diagnostics);
  const auto before = test::documents_of(files.root() / test::kFirst);
  const auto after = test::documents_of(files.root() / test::kSecond);
  std::vector<const mapping::MappingSet*> sets;
  for (const auto& set : library.mappings) sets.push_back(&set);
  return report::diff_laws(before.at(0), after.at(0), sets);
}

std::string words(std::size_t count, const std::string& word) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += word + " ";
  return text;
}

}  // namespace

TEST_CASE("golden: two expressions to text and json") {
  const auto diff = small_diff();
  const auto same = [](const std::string& name, const std::string& text) { CHECK(text == test::golden(name, text)); };
  same("diff.txt", render::diff_text(diff, {}));
  same("diff.json", render::diff_json(diff));
}

TEST_CASE("changes are marked by signs; colour only helps") {
  const std::vector<Edit> edits{
      {Op::equal, "to ", 1}, {Op::deletion, "12 ", 1}, {Op::insertion, "15 ", 1}, {Op::equal, "years", 1}};
  CHECK(render::marked_words(edits, 2, {}) == "  to [-12-] {+15+} years\n");
  CHECK(render::marked_words(edits, 2, {true, 80}) == "  to \x1b[31m[-12-]\x1b[0m \x1b[32m{+15+}\x1b[0m years\n");
  CHECK(render::marked_words({{Op::equal, "a", 1}, {Op::deletion, " b", 1}}, 0, {}) == "a [-b-]\n");
}

TEST_CASE("long equal stretches are cut to the words next to a change") {
  const std::vector<Edit> edits{{Op::equal, words(30, "one"), 30},
                                {Op::deletion, "x ", 1},
                                {Op::equal, words(30, "two"), 30},
                                {Op::insertion, "y ", 1},
                                {Op::equal, words(30, "six"), 30}};
  CHECK(render::marked_words(edits, 0, {false, 60}) ==
        "… one one one one one one one one [-x-] two two two two two\n"
        "two two two … two two two two two two two two {+y+} six six\n"
        "six six six six six six …\n");
}

TEST_CASE("lines of Chinese break between characters, which take two columns each, and never before punctuation") {
  CHECK(render::marked_words({{Op::insertion, "拐卖妇女、儿童的，处十年以上", 12}}, 0, {false, 12}) ==
        "{+拐卖妇女、\n儿童的，处十\n年以上+}\n");
}

TEST_CASE("what is not law on the day keeps its heading and loses its words") {
  const test::TemporaryLibrary files;
  const auto law = test::documents_of(files.root() / test::kFirst).at(0);
  const std::vector<std::size_t> section{*law.find(*akn::Eid::parse("sec_2"))};
  const auto shown = [&](const char* day) {
    const std::string text = render::show_text(law, section, {}, Date::parse(day));
    return text.substr(text.find("\n\n") + 2);
  };
  CHECK(shown("2008-02-29") == "2.  Sexual exploitation  [sec_2, since 2008-03-01: not yet law on 2008-02-29]\n");
  CHECK(shown("2008-03-01") ==
        "2.  Sexual exploitation  [sec_2, since 2008-03-01]\n"
        "  Section 1 applies also to use for prostitution or other sexual ends.\n");
  akn::Provision ended;
  ended.until = Date::parse("2010-01-01");
  CHECK(render::validity_on(ended, *Date::parse("2009-12-31")) == render::Validity::stands);
  CHECK(render::validity_on(ended, *Date::parse("2010-01-01")) == render::Validity::no_longer);
}

// Three laws of Luxembourg, each in several consolidated versions: what the comparison says of them, held against the
// system's own `diff` over one word per line.

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

#include "base/source_file.hpp"
#include "base/subprocess.hpp"
#include "catch.hpp"
#include "report/law_diff.hpp"
#include "support/golden.hpp"
#include "support/versions.hpp"
#include "text/words.hpp"

using namespace lacuna;
using align::Change;
using align::Op;

namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;
using Multiset = std::map<std::string, long>;

/// The versions of each law, as the file names spell them.
const std::vector<std::pair<std::string, std::vector<std::string>>> kLaws{
    {"loi-1999-05-31-n6", {"2002-01-01", "2017-04-03"}},
    {"loi-2008-08-29-n1", {"2009-06-02", "2026-06-12"}},
    {"loi-2015-12-18-n16", {"2018-08-01", "2020-01-01", "2023-09-01"}},
};

/// The versions of a law that are at hand and that the reader takes, oldest first, dated by their file names.
std::vector<akn::Document> versions_of(const fs::path& reference, const std::string& law,
                                       const std::vector<std::string>& days) {
  std::vector<akn::Document> versions;
  for (const std::string& day : days) {
    auto documents = test::documents_of(reference / "akn/documents/legilux" / (law + "@" + day + ".fr.xml"));
    if (documents.empty()) return {};
    versions.push_back(std::move(documents.front()));
    versions.back().date = Date::parse(day);
  }
  return versions;
}

/// Words by blanks alone, in normalised form with one blank between them: another notion of a word than the engine's.
std::string plain_words(const std::string& text) { return text::normalise(text).text; }

Lines engine_words(const std::string& text) {
  Lines words;
  for (const auto& word : text::words_of(text)) words.push_back(word.normal);
  return words;
}

fs::path temporary_file(const Lines& lines, std::string_view name) {
  const fs::path path = fs::temp_directory_path() / fmt::format("lacuna-lines-{}-{}", ::getpid(), name);
  std::string bytes;
  for (const auto& line : lines) bytes += line + "\n";
  if (!write_atomically(path, bytes)) throw std::runtime_error("no temporary file");
  return path;
}

/// The lines that the system's diff tells as deleted ("< ") and inserted ("> ").
std::pair<Lines, Lines> system_diff(const Lines& before, const Lines& after) {
  const fs::path a = temporary_file(before, "a");
  const fs::path b = temporary_file(after, "b");
  const Lines words{"diff", "--text", a.string(), b.string()};
  const auto ran = run_program(words);
  fs::remove(a);
  fs::remove(b);
  if (!ran || ran->status > 1) throw std::runtime_error("diff did not run");
  std::pair<Lines, Lines> told;
  std::istringstream output(ran->output);
  for (std::string line; std::getline(output, line);) {
    if (line.starts_with("< ")) told.first.push_back(line.substr(2));
    if (line.starts_with("> ")) told.second.push_back(line.substr(2));
  }
  return told;
}

/// Insertions minus deletions, a line for each word that does not come out even: "+2 child".
class Net {
 public:
  void count(const Lines& words, long by) {
    for (const auto& word : words) net_[word] += by;
  }

  [[nodiscard]] Lines lines() const {
    Lines lines;
    for (const auto& [word, count] : net_) {
      if (count != 0) lines.push_back(fmt::format("{:+} {}", count, word));
    }
    return lines;
  }

 private:
  Multiset net_;
};

Lines net_of(const report::LawDiff& diff) {
  Net net;
  for (const auto& provision : diff.provisions) {
    if (provision.scope != akn::Scope::own) continue;
    for (const auto& edit : provision.words) {
      if (edit.op == Op::insertion) net.count(engine_words(edit.text), 1);
      if (edit.op == Op::deletion) net.count(engine_words(edit.text), -1);
    }
  }
  return net.lines();
}

Lines net_of_plain_diff(const akn::Document& before, const akn::Document& after) {
  const auto [deleted, inserted] =
      system_diff(engine_words(test::own_words(before)), engine_words(test::own_words(after)));
  Net net;
  net.count(deleted, -1);
  net.count(inserted, 1);
  return net.lines();
}

/// A line for each provision that stands under the same eId in both: its eId and its words.
Lines provision_lines(const akn::Document& law, const std::vector<align::Pair>& pairs,
                      std::optional<std::size_t> align::Pair::*side) {
  Lines lines;
  for (const auto& pair : pairs) {
    if (!pair.before || !pair.after || pair.change == Change::moved) continue;
    const auto& provision = law.provisions[*(pair.*side)];
    lines.push_back(provision.eid.str() + "\t" + plain_words(provision.own_text()));
  }
  return lines;
}

/// Runs the check on every pair of neighbouring versions at hand; says so by which ctest counts it skipped if there is
/// none.
template <class Check>
void for_each_step(Check check) {
  const auto reference = test::reference_folder();
  if (!reference) return;
  std::size_t steps = 0;
  for (const auto& [law, days] : kLaws) {
    const auto versions = versions_of(*reference, law, days);
    for (std::size_t i = 1; i < versions.size(); ++i, ++steps) {
      CAPTURE(law, days[i - 1], days[i]);
      check(versions[i - 1], versions[i]);
    }
  }
  std::cout << steps << " of 4 steps between versions of Luxembourg's laws compared\n";
  if (steps == 0) std::cout << "SKIPPED: no reference folder with versions that the reader takes\n";
}

}  // namespace

TEST_CASE("Luxembourg: the words inserted and deleted are those of a plain diff") {
  for_each_step([](const akn::Document& before, const akn::Document& after) {
    const auto diff = report::diff_laws(before, after, {});
    CHECK(net_of(diff) == net_of_plain_diff(before, after));
    CHECK(diff.summary.words_inserted + diff.summary.words_deleted > 0);
  });
}

TEST_CASE("Luxembourg: a provision is changed exactly if a plain diff of its words says so") {
  for_each_step([](const akn::Document& before, const akn::Document& after) {
    std::set<std::string> told;
    for (const auto& provision : report::diff_laws(before, after, {}).provisions) {
      if (provision.change == Change::changed) told.insert(provision.after.eid);
    }
    const auto pairs = align::pair_provisions(before, after);
    std::set<std::string> plain;
    for (const auto& line : system_diff(provision_lines(before, pairs, &align::Pair::before),
                                        provision_lines(after, pairs, &align::Pair::after))
                                .second) {
      plain.insert(line.substr(0, line.find('\t')));
    }
    CHECK(told == plain);
    CHECK_FALSE(told.empty());
  });
}

TEST_CASE("Luxembourg: the operations on each provision of the earlier text give the later one") {
  for_each_step([](const akn::Document& before, const akn::Document& after) {
    for (const auto& provision : report::diff_laws(before, after, {}).provisions) {
      if (provision.words.empty() || provision.change == Change::removed) continue;
      std::string later;
      for (const auto& edit : provision.words) later += edit.op == Op::deletion ? "" : edit.text;
      const auto index = after.find(*akn::Eid::parse(provision.after.eid));
      CHECK(plain_words(later) == plain_words(after.provisions[*index].own_text()));
    }
  });
}

TEST_CASE("Luxembourg: a day between two versions has the earlier one, with its own words") {
  const auto reference = test::reference_folder();
  if (!reference) return;
  const auto& [law, days] = kLaws.back();
  const auto versions = versions_of(*reference, law, days);
  if (versions.empty()) {
    std::cout << "SKIPPED: no reference folder with versions that the reader takes\n";
    return;
  }
  std::vector<const akn::Document*> expressions;
  for (const auto& version : versions) expressions.push_back(&version);
  const auto on = [&](const char* day) { return akn::expression_on(expressions, *Date::parse(day)); };
  CHECK(on("2019-12-31") == expressions[0]);
  CHECK(on("2020-01-01") == expressions[1]);
  CHECK(on("2023-08-31") == expressions[1]);
  CHECK(on("2023-09-01") == expressions[2]);
  CHECK(test::own_words(*on("2019-12-31")) != test::own_words(*on("2020-01-01")));
  CHECK(test::own_words(*on("2023-08-31")) != test::own_words(*on("2023-09-01")));
}

// `lacuna review`, as a researcher runs it: suggestions leave as a spreadsheet, decisions come back.
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "catch.hpp"
#include "mapping/review_row.hpp"
#include "sheet/table.hpp"
#include "sheet/workbook.hpp"
#include "support/library.hpp"
#include "support/libreoffice.hpp"
#include "support/scratch.hpp"

using namespace lacuna;
using Catch::Matchers::Contains;
using Json = nlohmann::json;

namespace {

constexpr const char* kReviewedLaw = "/akn/is/act/2005/1";
constexpr const char* kReviewedMappings = "mappings/national/ISL/act-2005-1.sssom.tsv";
constexpr const char* kAct = "corpus/national/ISL/act-2005-1/eng@2012-01-01.xml";

/// The small library with a lexicon, and a section on shelter that nobody read.
class ReviewLibrary : public test::TemporaryLibrary {
 public:
  ReviewLibrary() {
    write("mappings/lexicon/en.tsv",
          "concept\tkind\ttext\tweight\nshelter-care\tphrase\tsafe place to stay\t3\nshelter-care\tphrase\tchild "
          "victim\t2\n"
          "attempt\tphrase\tevery child victim\t3\n");
    write("mappings/lexicon/model.tsv", *read_bytes(test::source_dir() / "mappings/lexicon/model.tsv"));
    replace(kAct, "    </body>",
            "<section eId=\"sec_4\"><num>4.</num><heading>Shelter</heading><content><p>Every child victim is given a "
            "safe place to stay.</p></content></section></body>");
    remove("mappings/national/ISL/dossier.toml");
    write("mappings/national/ISL/dossier.toml",
          std::string(*read_bytes(test::source_dir() / "tests/data/small/mappings/national/ISL/dossier.toml")));
  }

  [[nodiscard]] test::Ran run(std::vector<std::string> words) const {
    words.insert(words.begin(), {"--data", root().string()});
    return test::run(words);
  }

  [[nodiscard]] std::string path(const std::string& name) const { return (root() / name).string(); }

  /// The review of the law, as rows of cells with the lines before them.
  [[nodiscard]] sheet::ReadTable review() const {
    REQUIRE(run({"review", kReviewedLaw, "--least", "0", "-o", path("review.tsv")}).exit_code == 0);
    return sheet::read_delimited(text("review.tsv"));
  }

  [[nodiscard]] std::string verdict(const std::string& concept_id) const {
    const auto ran = run({"gaps", "ISL", "--as-of", "2020-01-01", "--format", "json"});
    const Json report = Json::parse(ran.out);
    for (const Json& each : report.at("concepts")) {
      if (each.at("id") == concept_id) return each.at("verdict");
    }
    return "no such concept";
  }

  [[nodiscard]] test::Ran decide(std::vector<std::string> more = {}) const {
    std::vector<std::string> words{"review",        path("review.tsv"), "--reviewer",
                                   "lacuna:second", "--as-of",          "2020-01-01"};
    words.insert(words.end(), more.begin(), more.end());
    return run(words);
  }
};

std::size_t column(const sheet::ReadTable& table, const std::string& title) {
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      if (row.cells[i].text == title && row.cells[0].text == "id") return i;
    }
  }
  FAIL("no column " + title);
  return 0;
}

/// The row of a provision and a protection; "" for the row that asks whether there is any.
sheet::ReadRow& row_of(sheet::ReadTable& table, const std::string& eid, const std::string& concept_id) {
  const std::size_t eids = column(table, "eid");
  const std::size_t concepts = column(table, "concept");
  for (auto& row : table.rows) {
    if (row.at(eids).text == eid && row.at(concepts).text == concept_id) return row;
  }
  throw std::runtime_error("no row " + eid + " " + concept_id);
}

void set(sheet::ReadTable& table, sheet::ReadRow& row, const std::string& title, const std::string& text) {
  const std::size_t at = column(table, title);
  if (row.cells.size() <= at) row.cells.resize(at + 1);
  row.cells[at].text = text;
}

void save(const ReviewLibrary& library, const sheet::ReadTable& table) {
  std::string text;
  for (const auto& row : table.rows) {
    std::vector<std::string> cells;
    for (const auto& cell : row.cells) cells.push_back(cell.text);
    text += join(cells, "\t") + "\n";
  }
  library.write("review.tsv", text);
}

}  // namespace

TEST_CASE("a whole round: suggest, decide in LibreOffice, review, and gaps changes as announced") {
  const ReviewLibrary library;
  const std::string before = library.text(kReviewedMappings);
  const std::string file = library.path("review.xlsx");
  CHECK_THAT(library.run({"suggest", kReviewedLaw, "--least", "0"}).out,
             Contains("shelter-care") && Contains("  attempt"));
  CHECK_THAT(library.run({"review", kReviewedLaw, "--least", "0", "-o", file}).out, Contains("rows to decide"));
  CHECK(library.text(kReviewedMappings) == before);
  CHECK(library.verdict("shelter-care") == "NOT_ASSESSED");

  auto table = library.review();
  const std::string shelter = row_of(table, "sec_4", "shelter-care").at(0).text;
  const std::string attempt = row_of(table, "sec_4", "attempt").at(0).text;
  test::edit_in_libreoffice(
      file, "decisions",
      {{shelter, "decision", "accept"}, {shelter, "predicate", "provides"}, {attempt, "decision", "reject"}});

  const std::vector<std::string> words{"review", file, "--reviewer", "lacuna:second", "--as-of", "2020-01-01"};
  auto dry = words;
  dry.emplace_back("--dry-run");
  const auto announced = library.run(dry);
  INFO(announced.out + announced.err);
  CHECK(announced.exit_code == 0);
  CHECK_THAT(announced.out, Contains("1 accepted, 1 rejected, 0 changed"));
  CHECK_THAT(announced.out, Contains("+ 1/2005 s. 4: provides shelter-care"));
  CHECK_THAT(announced.out, Contains("− 1/2005 s. 4: not attempt"));
  CHECK_THAT(announced.out, Contains("shelter-care: NOT_ASSESSED → COVERED"));
  CHECK_THAT(announced.out, Contains("Nothing written"));
  CHECK(library.text(kReviewedMappings) == before);

  const auto done = library.run(words);
  CHECK(done.exit_code == 0);
  CHECK_THAT(done.out, Contains("shelter-care: NOT_ASSESSED → COVERED") && Contains("Written: "));
  CHECK(library.verdict("shelter-care") == "COVERED");
  CHECK(library.verdict("attempt") == "PARTIAL");
  CHECK_THAT(library.text(kReviewedMappings),
             Contains("semapv:LexicalMatching\tlacuna:suggest\tlacuna:second\t2020-01-01"));
  CHECK(library.run({"check"}).exit_code == 0);

  const std::string once = library.text(kReviewedMappings);
  const auto again = library.run(words);
  CHECK(again.exit_code == 0);
  CHECK_THAT(again.out, Contains("Nothing to write"));
  CHECK(library.text(kReviewedMappings) == once);
  CHECK_THAT(library.run({"suggest", std::string(kReviewedLaw) + "/~sec_4", "--least", "0"}).out, !Contains("attempt"));
}

TEST_CASE("what nobody read is listed until somebody says that it has no protection") {
  const ReviewLibrary library;
  CHECK_THAT(library.run({"review", kReviewedLaw}).out, Contains("Read by nobody\n  s. 4  [sec_4]"));
  auto table = library.review();
  set(table, row_of(table, "sec_4", ""), "decision", "accept");
  save(library, table);
  CHECK_THAT(library.decide().out, Contains("+ 1/2005 s. 4: no protection content") && Contains("No answer changes."));
  CHECK_THAT(library.run({"review", kReviewedLaw}).out, !Contains("Read by nobody"));
}

TEST_CASE("a change accepts the protection that is meant, and rejects the other") {
  const ReviewLibrary library;
  auto table = library.review();
  auto& row = row_of(table, "sec_4", "attempt");
  set(table, row, "decision", "Change");
  set(table, row, "instead", "shelter-care");
  set(table, row, "comment", "a roof,\tno attempt");
  save(library, table);
  const auto ran = library.decide();
  INFO(ran.out + ran.err);
  CHECK_THAT(ran.out, Contains("0 accepted, 0 rejected, 1 changed"));
  CHECK_THAT(library.text(kReviewedMappings), Contains("Not\tprot:attempt"));
  CHECK(library.verdict("shelter-care") == "COVERED");
  CHECK(library.run({"check"}).exit_code == 0);
  CHECK_THAT(library.decide().out, Contains("Nothing to write"));
}

TEST_CASE("a row of the mapping file is corrected or taken back, and says who did") {
  const ReviewLibrary library;
  auto table = library.review();
  auto& attempt = row_of(table, "sec_1__subsec_2", "attempt");
  set(table, attempt, "decision", "accept");
  set(table, attempt, "limits", "offence=trafficking");
  auto& sexual = row_of(table, "sec_2", "acts-element");
  set(table, sexual, "decision", "reject");
  save(library, table);
  const auto ran = library.decide();
  INFO(ran.out + ran.err);
  CHECK_THAT(ran.out, Contains("attempt: PARTIAL → COVERED") && Contains("acts-element: COVERED → PARTIAL") &&
                          Contains("closed: ") && Contains("open: "));
  CHECK_THAT(library.text(kReviewedMappings), Contains("lacuna:tester\tlacuna:second"));
  CHECK_THAT(library.decide().out, Contains("Nothing to write"));
}

TEST_CASE("a review of a mapping file that changed since is refused, and nothing is written") {
  const ReviewLibrary library;
  auto table = library.review();
  set(table, row_of(table, "sec_4", "shelter-care"), "decision", "accept");
  save(library, table);
  library.replace(kReviewedMappings, "\tmoney\t", "\tmoney only\t");
  const std::string now = library.text(kReviewedMappings);
  const auto ran = library.decide();
  CHECK(ran.exit_code == 2);
  CHECK_THAT(ran.err, Contains("act-2005-1.sssom.tsv changed since") && Contains("nothing was changed"));
  CHECK(library.text(kReviewedMappings) == now);
}

TEST_CASE("everything wrong in a review is told by its row, and then nothing is written") {
  const ReviewLibrary library;
  const std::string before = library.text(kReviewedMappings);
  auto table = library.review();
  const auto refused = [&](const std::string& eid, const std::string& concept_id,
                           const std::vector<std::pair<std::string, std::string>>& cells) {
    auto copy = table;
    auto& row = row_of(copy, eid, concept_id);
    for (const auto& [title, text] : cells) set(copy, row, title, text);
    save(library, copy);
    const auto ran = library.decide();
    CHECK(ran.exit_code == 1);
    CHECK_THAT(ran.err, Contains(fmt::format("review.tsv:{}: error", row.number)));
    CHECK(library.text(kReviewedMappings) == before);
    return ran.err;
  };
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "acept"}}),
             Contains("REV002") && Contains("Did you mean accept?"));
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "1"}}), Contains("decision \"1\" is none"));
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "change"}}), Contains("REV006"));
  CHECK_THAT(refused("sec_4", "", {{"decision", "reject"}}), Contains("REV007"));
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "accept"}, {"eid", "sec_3"}}), Contains("REV005"));
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "accept"}, {"id", "s-000000000000"}}), Contains("REV005"));
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "accept"}, {"basis", ""}}), Contains("ext_basis is empty"));
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "accept"}, {"limits", "age=seven"}}), Contains("MAP006"));
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "accept"}, {"quote", "two places"}}), Contains("MAP004"));
  CHECK_THAT(refused("sec_4", "shelter-care", {{"decision", "change"}, {"instead", "shelter"}}),
             Contains("MAP003") && Contains("shelter-care"));
}

TEST_CASE("one provision cannot have a protection and none") {
  const ReviewLibrary library;
  auto table = library.review();
  set(table, row_of(table, "sec_4", "shelter-care"), "decision", "accept");
  set(table, row_of(table, "sec_4", ""), "decision", "accept");
  save(library, table);
  const auto ran = library.decide();
  CHECK(ran.exit_code == 1);
  CHECK_THAT(ran.err, Contains("REV007") && Contains("is said to have no protection, and to have one"));
}

TEST_CASE("rows may come back in another order, and fewer; twice is an error") {
  const ReviewLibrary library;
  auto table = library.review();
  set(table, row_of(table, "sec_4", "shelter-care"), "decision", "accept");
  auto fewer = table;
  std::reverse(fewer.rows.begin() + 6, fewer.rows.end());
  std::erase_if(fewer.rows, [](const auto& row) { return row.at(2).text == "sec_3"; });
  save(library, fewer);
  const auto ran = library.decide({"--dry-run"});
  INFO(ran.err);
  CHECK_THAT(ran.out, Contains("rows came back; of the others nothing is decided") && Contains("1 accepted"));
  table.rows.push_back(row_of(table, "sec_4", "shelter-care"));
  save(library, table);
  CHECK_THAT(library.decide().err, Contains("REV003"));
}

TEST_CASE("what is no review is told so: another table, another format, no origin, another corpus") {
  const ReviewLibrary library;
  const auto refused = [&](const std::string& bytes, const std::string& name = "review.tsv") {
    library.write(name, bytes);
    const auto ran = library.run({"review", library.path(name), "--reviewer", "lacuna:second"});
    CHECK(ran.exit_code != 0);
    return ran.err;
  };
  CHECK_THAT(refused("a\tb\n1\t2\n"), Contains("REV001") && Contains("does not say of which law it is"));
  CHECK_THAT(refused(""), Contains("REV001"));
  CHECK_THAT(refused("PK no zip"), Contains("it is no Excel file"));
  const std::string origin =
      "#format: lacuna-review/1\n#work: /akn/is/act/2005/1\n#expression: e\n#sha256: 0\n#rows: 1\n";
  CHECK_THAT(refused(origin + "id\teid\n"), Contains("has no column concept"));
  CHECK_THAT(
      refused("#format: lacuna-review/1\n#work: /akn/zz/act/1/1\n#sha256: 0\n" +
              join(std::vector<std::string>(mapping::kReviewColumns.begin(), mapping::kReviewColumns.end()), "\t") +
              "\n"),
      Contains("is a review of /akn/zz/act/1/1, which is not at hand"));
  CHECK_THAT(library.run({"review", "nothing.xlsx"}).err, Contains("there is no file nothing.xlsx"));
  CHECK_THAT(library.run({"review", kReviewedLaw, "-o", library.path("review.doc")}).err,
             Contains("neither in .xlsx nor"));
  const auto table = library.review();
  CHECK_THAT(library.run({"review", library.path("review.tsv")}).err, Contains("who decided?"));
}

TEST_CASE("confirming pins changed words anew, under the reviewer's name") {
  const ReviewLibrary library;
  library.replace(kAct, "Attempts are punished alike", "Every attempt is punished alike");
  CHECK_THAT(library.run({"review", kReviewedLaw}).out, Contains("sec_1__subsec_2 → attempt: its words changed"));
  CHECK(library.run({"check"}).exit_code == 1);
  const auto dry =
      library.run({"review", kReviewedLaw, "--confirm", "all", "--reviewer", "lacuna:second", "--dry-run"});
  CHECK_THAT(dry.out, Contains("Confirmed\n  + 1/2005 s. 1(2): provides attempt") && Contains("Nothing written"));
  const auto ran = library.run({"review", kReviewedLaw, "--confirm", "sec_1", "--reviewer", "lacuna:second"});
  INFO(ran.out + ran.err);
  CHECK(ran.exit_code == 0);
  CHECK(library.run({"check"}).exit_code == 0);
  CHECK_THAT(library.run({"review", kReviewedLaw, "--confirm", "all", "--reviewer", "lacuna:second"}).out,
             Contains("Nothing to write"));
  CHECK_THAT(library.run({"review", kReviewedLaw, "--confirm", "sec_9", "--reviewer", "x"}).err,
             Contains("no row speaks of sec_9"));
}

TEST_CASE("a row whose quoted words are gone is not confirmed") {
  const ReviewLibrary library;
  library.replace(kAct, "alike if the child is under 16.", "alike if the child is below 16.");
  const auto ran = library.run({"review", kReviewedLaw, "--confirm", "all", "--reviewer", "lacuna:second"});
  CHECK_THAT(ran.out, Contains("Still to be read again") && Contains("Nothing to write"));
}

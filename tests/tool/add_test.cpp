// `lacuna add` as people run it: what it writes, what it never touches, and what is left when it is stopped.

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/source_file.hpp"
#include "catch.hpp"
#include "support/library.hpp"

using namespace lacuna;
using test::run;
namespace fs = std::filesystem;

namespace {

constexpr const char* kLaw = "Article 1\nNobody sells a child.\n\nArticle 2\nWho does is punished.\n";
constexpr const char* kText = "corpus/national/ISL/act-2020-02-03-7/eng@2020-02-03.xml";
constexpr const char* kMappings = "mappings/national/ISL/act-2020-02-03-7.sssom.tsv";
constexpr const char* kDossier = "mappings/national/ISL/dossier.toml";

/// A folder to add into, removed at the end.
class Target {
 public:
  Target() : root_(fs::temp_directory_path() / fmt::format("lacuna-add-{}", ::getpid())) {
    fs::remove_all(root_);
    write("law.txt", kLaw);
  }
  ~Target() { fs::remove_all(root_); }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;

  void write(const std::string& file, const std::string& bytes) const {
    REQUIRE(write_atomically(root_ / file, bytes));
  }
  [[nodiscard]] std::string path(const std::string& file) const { return (root_ / file).string(); }
  [[nodiscard]] std::string text(const std::string& file) const {
    auto bytes = read_bytes(root_ / file);
    return bytes ? *bytes : "(" + bytes.error() + ")";
  }

  /// Adds law.txt as act 7 of Iceland; options given here go before those.
  [[nodiscard]] test::Ran add(const std::vector<std::string>& more = {}, const std::string& environment = "",
                              const std::string& file = "law.txt") const {
    std::vector<std::string> words{"add", path(file), "-o", path("")};
    words.insert(words.end(), more.begin(), more.end());
    const auto given = [&](const char* option) { return std::ranges::find(more, option) != more.end(); };
    for (const auto& [option, value] : std::vector<std::pair<const char*, const char*>>{
             {"--title", "A law"}, {"--date", "2020-02-03"}, {"--lang", "en"}, {"--number", "7"}, {"--state", "ISL"}}) {
      const bool convention = option == std::string("--state") && given("--instrument");
      if (!given(option) && !convention) words.insert(words.end(), {option, value});
    }
    return run(words, environment);
  }

  /// All files but law.txt.
  [[nodiscard]] std::size_t count() const {
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(root_)) files += entry.is_regular_file() ? 1U : 0U;
    return files - 1;
  }

 private:
  fs::path root_;
};

}  // namespace

TEST_CASE("add writes the text, an empty mapping set and the dossier, and says where") {
  const Target target;
  const auto ran = target.add();
  CHECK(ran.exit_code == 0);
  CHECK(ran.err == "2 provisions, nothing to look at\n");
  CHECK(ran.out == fmt::format("{}\n{}\n{}\n", target.path(kMappings), target.path(kDossier), target.path(kText)));
  CHECK(target.text(kDossier).ends_with(
      "\n[[work]]\niri = \"/akn/is/act/2020-02-03/7\"\ncite = \"7\"\ntitle = \"A law\"\nsource = \"\"\n"));
  CHECK(target.count() == 3);
}

TEST_CASE("a second add is refused, and --replace renews the text alone") {
  const Target target;
  REQUIRE(target.add().exit_code == 0);
  const std::string mappings = target.text(kMappings) + "a row that a researcher wrote\n";
  const std::string dossier = target.text(kDossier) + "# and a remark\n";
  target.write(kMappings, mappings);
  target.write(kDossier, dossier);
  const auto again = target.add();
  CHECK(again.exit_code == 2);
  CHECK(again.out.empty());
  CHECK(again.err ==
        fmt::format("lacuna: {} is there already\n  help: --replace writes it anew\n", target.path(kText)));
  target.write("law.txt", std::string(kLaw) + "\nArticle 3\nIn force at once.\n");
  const auto replaced = target.add({"--replace"});
  CHECK(replaced.exit_code == 0);
  CHECK(replaced.out == target.path(kText) + "\n");
  CHECK(target.text(kText).find("In force at once.") != std::string::npos);
  CHECK(target.text(kMappings) == mappings);
  CHECK(target.text(kDossier) == dossier);
}

TEST_CASE("another law of the State goes behind everything that stands in the dossier") {
  const Target target;
  const std::string written =
      "# my notes\nstate = \"ISL\"   # kept\n\n[[search]]\nid = \"attempt\"\n"
      "expected_works = [\"/akn/is/act/2020-02-03/7\"]";
  target.write(kDossier, written);
  REQUIRE(target.add({"--title", "The \"other\" law\nstate = \"NOR\""}).exit_code == 0);
  CHECK(target.text(kDossier) == written +
                                     "\n\n[[work]]\niri = \"/akn/is/act/2020-02-03/7\"\ncite = \"7\"\n"
                                     "title = \"The \\\"other\\\" law state = \\\"NOR\\\"\"\nsource = \"\"\n");
  CHECK(target.text(kMappings).find("\nstate = ") == std::string::npos);
}

TEST_CASE("a dossier that cannot be read is no reason to write another") {
  const Target target;
  fs::create_directories(target.path(kDossier));
  const auto ran = target.add();
  CHECK(ran.exit_code == 2);
  CHECK(ran.err ==
        fmt::format("lacuna: {} cannot be read: is a folder\n  help: mend it, or choose another place with -o\n",
                    target.path(kDossier)));
  CHECK(target.count() == 0);
}

TEST_CASE("no name leads out of the corpus folder") {
  const Target target;
  const auto refused = [&](const std::vector<std::string>& words) {
    const auto ran = target.add(words);
    CHECK(ran.exit_code == 2);
    CHECK(ran.out.empty());
    CHECK(target.count() == 0);
    return ran.err;
  };
  const std::string help = "  help: use letters, digits and hyphens in --work and --instrument\n";
  CHECK(refused({"--instrument", "../../x", "--work", "/akn/un/act/2020/1"}) ==
        "lacuna: \"conventions/../../x\" would leave the corpus folder\n" + help);
  CHECK(refused({"--instrument", "/etc", "--work", "/akn/un/act/2020/1"}) ==
        "lacuna: \"conventions//etc\" would leave the corpus folder\n" + help);
  CHECK(refused({"--instrument", ".hidden", "--work", "/akn/un/act/2020/1"}) ==
        "lacuna: \"conventions/.hidden\" would leave the corpus folder\n" + help);
  for (const char* work :
       {"/akn/is/../../../etc", "/etc/passwd", "../..", "/akn/is/act/2020/..%2f..", "/akn/is/act/2020/a\nb"}) {
    CAPTURE(work);
    CHECK_FALSE(refused({"--work", work}).empty());
  }
  CHECK(refused({"--date", "2020-02-30"}) ==
        "lacuna: --date \"2020-02-30\" is no date\n  help: write a day that exists, like 2008-05-07\n");
  CHECK(refused({"--lang", "../e"}) ==
        "lacuna: \"../e\" is no language code\n  help: write ISO 639, like --lang en or --lang fra\n");
}

TEST_CASE("a number or title with signs of a path stays inside") {
  const Target target;
  const auto ran = target.add({"--number", "../../7", "--title", "../../etc/passwd"});
  CHECK(ran.exit_code == 0);
  CHECK(ran.out == fmt::format("{}\n{}\n{}\n", target.path(kMappings), target.path(kDossier), target.path(kText)));
}

TEST_CASE("a disk that fills leaves nothing half-written, and nothing at all of this law") {
  const Target target;
  std::string law = kLaw;
  for (int i = 3; i < 400; ++i)
    law += fmt::format("\nArticle {}\nNobody sells a child for any price or other gain.\n", i);
  target.write("law.txt", law);
  const auto full = target.add({}, "env --ignore-signal=XFSZ prlimit --fsize=16384");
  CHECK(full.exit_code == 2);
  CHECK(full.out.empty());
  CHECK(full.err == fmt::format("lacuna: {} cannot be written: writing failed: is the disk full?\n"
                                "  help: choose another place with -o\n",
                                target.path(kText)));
  CHECK(target.count() == 0);
  CHECK(target.add().exit_code == 0);
  CHECK(target.count() == 3);
}

TEST_CASE("an import that is killed while it converts leaves nothing, and a second one works") {
  const Target target;
  target.write("law.html", "<html><p>Article 1</p><p>Words.</p><p>Article 2</p><p>More.</p></html>");
  target.write("bin/pandoc", "#!/bin/sh\nkill -9 $PPID\nsleep 100\n");
  fs::permissions(target.path("bin/pandoc"), fs::perms::owner_all);
  const std::size_t before = target.count();
  const auto killed = target.add({}, fmt::format("PATH={}:/usr/bin:/bin", target.path("bin")), "law.html");
  CHECK(killed.exit_code != 0);
  CHECK(killed.out.empty());
  CHECK(target.count() == before);
  CHECK(target.add({}, "", "law.html").exit_code == 0);
  CHECK(target.count() == before + 3);
}

TEST_CASE("a dry run writes nothing, and a file without provisions is refused") {
  const Target target;
  CHECK(target.add({"--dry-run"}).exit_code == 0);
  CHECK(target.count() == 0);
  target.write("law.txt", "Nothing in it is numbered.\n");
  const auto ran = target.add();
  CHECK(ran.exit_code == 2);
  CHECK(ran.err == fmt::format("{}: error[ING010]: no article or section is recognised in it\n"
                               "  help: look at --dry-run; a numbering that is not known yet is a row of "
                               "mappings/ingest/numbering.tsv\n",
                               target.path("law.txt")));
  CHECK(target.count() == 0);
}

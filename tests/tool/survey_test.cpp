// `lacuna survey` and the comparison of two, as people run them.
#include <filesystem>

#include "catch.hpp"
#include "support/library.hpp"
#include "support/scratch.hpp"

using namespace lacuna;
using test::run;
namespace fs = std::filesystem;

TEST_CASE("a survey is eight files, written together, and two of them are compared") {
  const test::Scratch scratch;
  const std::string before = (scratch.root() / "before").string();
  const std::string after = (scratch.root() / "after").string();
  const auto first = run({"survey", "--as-of", "1997-04-28", "-o", before});
  CHECK(first.exit_code == 0);
  CHECK(first.err == "");
  for (const char* name : {"survey.json", "index.html", "clauses.csv", "protections.csv", "years.csv",
                           "ratifications.csv", "timeline.svg", "manifest.json"}) {
    CAPTURE(name);
    CHECK(fs::file_size(scratch.root() / "before" / name) > 0);
    CHECK(first.out.find((scratch.root() / "before" / name).string()) != std::string::npos);
  }
  CHECK(run({"survey", "--as-of", "2026-01-01", "-o", after}).exit_code == 0);
  const auto diff = run({"diff", before, after});
  CHECK(diff.exit_code == 0);
  CHECK(diff.out.find("C182  Worst Forms") != std::string::npos);
  CHECK(run({"diff", before, before}).out.find("Nothing changed.") != std::string::npos);
  CHECK(run({"diff", before, after, "--format", "json"}).out.starts_with("{\n \"format\": \"lacuna-survey-diff/1\""));
}

TEST_CASE("a survey without a folder, into a file, or of no day is refused with a way on") {
  const test::Scratch scratch;
  scratch.write("file", "");
  CHECK(run({"survey"}).err == "lacuna: no folder to write into\n  help: lacuna survey -o DIR\n");
  CHECK(run({"survey"}).exit_code == 2);
  const auto into_file = run({"survey", "-o", (scratch.root() / "file").string()});
  CHECK(into_file.exit_code == 2);
  CHECK(into_file.err.find("cannot be written") != std::string::npos);
  CHECK(run({"survey", "-o", scratch.root().string(), "--as-of", "soon"}).exit_code == 2);
  const auto no_survey = run({"diff", scratch.root().string(), scratch.root().string()});
  CHECK(no_survey.exit_code == 2);
  CHECK(no_survey.err.find("survey.json") != std::string::npos);
}

TEST_CASE("a broken survey.json is told as such") {
  const test::Scratch scratch;
  scratch.write("survey.json", "{");
  const auto ran = run({"diff", scratch.root().string(), scratch.root().string()});
  CHECK(ran.exit_code == 2);
  CHECK(ran.err.find("is no survey") != std::string::npos);
}

// Every real Akoma Ntoso file of the reference folder, held against what libxml2 finds in it by XPath.
#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <set>

#include "akn/file.hpp"
#include "base/strings.hpp"
#include "catch.hpp"
#include "extraction.hpp"
#include "support/golden.hpp"

using namespace lacuna;
namespace fs = std::filesystem;

namespace {

std::string joined(std::initializer_list<std::string> parts) {
  std::string words;
  for (std::string part : parts) {
    std::ranges::replace(part, '\n', ' ');
    if (!part.empty()) words += (words.empty() ? "" : " ") + part;
  }
  return words;
}

/// Number, heading and own words; some print the number behind the heading.
std::string words_of(const akn::Provision& provision, const std::string& printed) {
  std::string words = joined({provision.heading, provision.num, provision.lead, provision.tail});
  return words == printed ? words : joined({provision.num, provision.heading, provision.lead, provision.tail});
}

/// True for the provision that our reader makes of an <attachment>, which is no level of the hierarchy.
bool is_schedule(const akn::Provision& provision, const std::vector<std::string_view>& lines) {
  const std::string_view line = lines[provision.line - 1];
  return provision.name == "attachment" && line.find("attachment") != std::string_view::npos &&
         line.find("hcontainer") == std::string_view::npos;
}

/// What our reader finds, in the form of the other.
test::Extraction read(const fs::path& path, const test::Extraction& theirs, Diagnostics& diagnostics) {
  test::Extraction found;
  const auto file = akn::read_file(path, path.filename().string(), diagnostics);
  if (!file) return found;
  const auto lines = split(file->source.text, '\n');
  for (const akn::Document& document : file->documents) {
    found.notes += document.body_notes.size();
    std::string loose = joined({document.unstructured});
    for (const akn::Provision& provision : document.provisions) {
      found.notes += provision.notes.size();
      if (is_schedule(provision, lines)) {
        loose = joined({loose, provision.lead});
      } else if (provision.scope == akn::Scope::foreign) {
        ++found.foreign;
      } else {
        const bool own = provision.scope == akn::Scope::own;
        auto& ours = own ? found.own : found.quoted;
        const auto& printed = own ? theirs.own : theirs.quoted;
        ours.push_back(
            {provision.kind, words_of(provision, ours.size() < printed.size() ? printed[ours.size()].words : "")});
      }
    }
    if (!loose.empty()) found.unstructured += (found.unstructured.empty() ? "" : " ") + loose;
  }
  return found;
}

std::size_t count_words(const std::vector<test::Extracted>& provisions) {
  std::size_t count = 0;
  for (const auto& each : provisions) count += split_list(each.words, ' ').size();
  return count;
}

/// The first provision in which two lists differ, told so that it can be found.
std::string first_difference(const std::vector<test::Extracted>& ours, const std::vector<test::Extracted>& theirs) {
  for (std::size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
    if (ours[i].kind == theirs[i].kind && ours[i].words == theirs[i].words) continue;
    return fmt::format("{}: {} \"{}\"\nlibxml2: {} \"{}\"", i, ours[i].kind, ours[i].words, theirs[i].kind,
                       theirs[i].words);
  }
  return ours.size() == theirs.size() ? "" : fmt::format("{} and {} provisions", ours.size(), theirs.size());
}

}  // namespace

TEST_CASE("every real file is read: counts and words agree with an independent extraction") {
  const auto reference = test::reference_folder();
  if (!reference) return;
  std::set<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(*reference / "akn/documents")) {
    if (entry.is_regular_file()) files.insert(entry.path());
  }
  std::cout << fmt::format("{:>6} {:>6} {:>7} {:>5} {:>7}  file\n", "own", "quoted", "foreign", "notes", "words");
  for (const fs::path& path : files) {
    const std::string name = path.lexically_relative(*reference / "akn/documents").string();
    INFO(name);
    Diagnostics diagnostics;
    const test::Extraction theirs = test::extract(path);
    const test::Extraction ours = read(path, theirs, diagnostics);
    CHECK(diagnostics.count(Severity::error) == 0);
    CHECK(first_difference(ours.own, theirs.own) == "");
    CHECK(first_difference(ours.quoted, theirs.quoted) == "");
    CHECK(ours.foreign == theirs.foreign);
    CHECK(ours.notes == theirs.notes);
    CHECK(ours.unstructured == theirs.unstructured);
    std::cout << fmt::format("{:>6} {:>6} {:>7} {:>5} {:>7}  {}\n", ours.own.size(), ours.quoted.size(), ours.foreign,
                             ours.notes, count_words(ours.own) + split_list(ours.unstructured, ' ').size(), name);
  }
  CHECK(files.size() == 84);
}

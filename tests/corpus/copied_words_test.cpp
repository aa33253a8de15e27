// A digest is in our own words.

#include <fmt/format.h>

#include <filesystem>
#include <set>
#include <unordered_map>

#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "catch.hpp"
#include "support/golden.hpp"
#include "support/library.hpp"
#include "text/arabic.hpp"
#include "text/code_points.hpp"
#include "text/language.hpp"
#include "text/words.hpp"

using namespace lacuna;

namespace {

/// Words in a row that no digest may share with a law, and characters of a script without blanks, of which two
/// are about a word.
constexpr std::size_t kRun = 15;
constexpr std::size_t kCharacterRun = 25;

/// The words of a text, and the characters of scripts that put no blanks between words; Arabic as if no PDF had been
/// between.
std::vector<std::string> plain_words(std::string_view text) {
  std::vector<std::string> words;
  for (auto& word : text::words_of(text)) {
    if (word.kind == text::WordKind::mark) continue;
    const bool character = word.kind == text::WordKind::character;
    words.push_back(character ? std::move(word.normal) : text::level_lam_alef(text::right_lam_alef(word.normal)));
  }
  return words;
}

/// How many words make a run that begins with this one: a character is less than a word.
std::size_t run_from(const std::string& word) {
  std::size_t at = 0;
  return text::is_unspaced(text::next_code_point(word, at)) ? kCharacterRun : kRun;
}

/// Every run of words, as one hash; a text shorter than that has none.
template <class Visit>
void for_each_run(const std::vector<std::string>& words, Visit visit) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::size_t length = run_from(words[i]);
    if (i + length > words.size()) continue;
    std::size_t hash = 0;
    for (std::size_t k = 0; k < length; ++k) hash = hash * 1099511628211ULL + std::hash<std::string>{}(words[i + k]);
    visit(hash, i);
  }
}

std::string run_at(const std::vector<std::string>& words, std::size_t begin) {
  const auto first = words.begin() + static_cast<std::ptrdiff_t>(begin);
  return join(std::vector<std::string>(first, first + static_cast<std::ptrdiff_t>(run_from(words[begin]))), " ");
}

}  // namespace

TEST_CASE("no digest has fifteen words, or twenty-five characters, in a row of an authentic text") {
  const auto reference = test::reference_folder();
  if (!reference) return;
  const auto& library = test::shipped_library();
  std::unordered_map<std::size_t, std::string> runs;
  for (const auto& digest : library.documents) {
    for (const auto& provision : digest.provisions) {
      for (const auto& text : {provision.heading, provision.own_text()}) {
        const auto words = plain_words(text);
        for_each_run(words, [&](std::size_t hash, std::size_t at) {
          runs.emplace(hash, fmt::format("{} {}: {}", digest.work.str(), provision.eid.str(), run_at(words, at)));
        });
      }
    }
  }
  std::set<std::string> copied;
  std::size_t texts = 0;
  for (const auto& path : std::filesystem::recursive_directory_iterator(*reference / "texts")) {
    if (!path.is_regular_file() || ++texts == 0) continue;
    for_each_run(plain_words(*read_bytes(path.path())), [&](std::size_t hash, std::size_t) {
      if (const auto found = runs.find(hash); found != runs.end()) copied.insert(found->second);
    });
  }
  CHECK(texts > 100);
  CHECK(join(std::vector<std::string>(copied.begin(), copied.end()), "\n") == "");
}

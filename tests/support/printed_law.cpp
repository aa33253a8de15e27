#include "support/printed_law.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <vector>

#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "base/tsv.hpp"
#include "support/library.hpp"

namespace lacuna::test {

namespace {

namespace fs = std::filesystem;

/// Notes of editors: sources of the US Code, changes told by Peru's and Switzerland's prints, numbers of pages.
bool is_note(const std::string& line) {
  static const RE2 kBegin(
      R"(^(?:\W*\((?:Pub\. L\.|Added|As added)|[>\s]*\**\(\\?\*|(?:<sup>\d+</sup>\s*)?(?:Eingefügt|Fassung gemäss|Aufgehoben)|#+ (?:Title|CHAPTER)|\s*Page \d+ of|\s*(?:CONCORDANCIAS|JURISPRUDENCIA|PROCESOS)|\s*(?:Ley|D\.S\.?|R\.A\.|D\.Leg\.?|R\.M\.) ?N ?[º°]|\W*Artículo (?:modificado|incorporado)|\W*\d*(?:Substituted|Inserted|Omitted|Subs\.) (?:for|by|the)))");
  static const RE2 kPage(R"(\s*\d{1,3}\s*)");
  return RE2::PartialMatch(line, kBegin) || RE2::FullMatch(line, kPage);
}

/// What stands before the words of a line: numbers of articles, paragraphs and points, and marks of the print.
std::string words_of_line(std::string line) {
  static const RE2 kMark(R"(<sup>[^<]*</sup>|\[\^\d+\]|\\|\*+)");
  static const RE2 kNumber(
      R"(^[\s\x{a0}\x{202f}#>“"«§-]*(?:\d{1,5}[A-Za-z]?(?:\.\d{1,2})?[.)º°]+|-\s*\d{1,2}|[ivxlc]{1,5}[.)]|\([0-9a-zA-Z]{1,4}\))(\D|$))");
  static const RE2 kNumberInside(R"(([.:;·»”"])\s+["«“]?\d{1,2}[.)]\s*(["«“]?\p{Lu}))");
  static const RE2 kBroken(R"((\pL)\?(\pL))");  // a hyphen at the end of a printed line
  RE2::GlobalReplace(&line, kMark, "");
  RE2::GlobalReplace(&line, kBroken, R"(\1\2)");
  RE2::GlobalReplace(&line, kNumberInside, R"(\1 \2)");
  RE2::Replace(&line, kNumber, R"( \1)");
  return line;
}

/// A file as its parts are called in the table: lines by their number, provisions by their provision_ref.
class Print {
 public:
  explicit Print(const fs::path& path) : bytes_(read_bytes(path).value_or("")) {
    if (path.extension() == ".json") {
      const auto json = nlohmann::json::parse(bytes_);
      for (const auto& provision : json.at("provisions"))
        provisions_[provision.at("provision_ref")] = provision.at("content").get<std::string>();
      return;
    }
    for (const std::string_view line : split(bytes_, '\n')) lines_.emplace_back(line);
  }

  /// "43-65,91-91", or "art448-1".
  [[nodiscard]] std::string at(const std::string& place) const {
    std::string text;
    for (const std::string_view part : split(place, ',')) {
      for (const std::string& line : lines_at(std::string(part))) {
        if (!is_note(line)) text += words_of_line(line) + "\n";
      }
    }
    return text;
  }

 private:
  std::vector<std::string> lines_at(const std::string& part) const {
    if (const auto found = provisions_.find(part); found != provisions_.end()) {
      std::vector<std::string> lines;
      for (const std::string_view line : split(found->second, '\n')) lines.emplace_back(line);
      return lines;
    }
    std::size_t first = 0;
    std::size_t last = 0;
    if (!RE2::FullMatch(part, R"((\d+)-(\d+))", &first, &last) || first == 0 || first > last || last > lines_.size())
      throw std::runtime_error(fmt::format("tests/data/official-places.tsv: there is no place {}", part));
    return {lines_.begin() + static_cast<std::ptrdiff_t>(first - 1),
            lines_.begin() + static_cast<std::ptrdiff_t>(last)};
  }

  std::string bytes_;
  std::vector<std::string> lines_;
  std::map<std::string, std::string> provisions_;
};

}  // namespace

std::map<std::pair<std::string, std::string>, std::string> printed_provisions(const fs::path& reference) {
  static constexpr std::array<std::string_view, 4> kColumns{"work", "eid", "file", "place"};
  const std::string name = "tests/data/official-places.tsv";
  Diagnostics diagnostics;
  const auto file = read_source(source_dir() / name, name, diagnostics);
  const auto table = file ? read_tsv(*file, kColumns, diagnostics) : std::nullopt;
  if (!table) throw std::runtime_error(name + " cannot be read");
  std::map<std::string, Print> prints;
  std::map<std::pair<std::string, std::string>, std::string> provisions;
  for (const TsvRow& row : table->rows) {
    auto print = prints.find(row.cells[2]);
    if (print == prints.end()) print = prints.try_emplace(row.cells[2], reference / "texts" / row.cells[2]).first;
    provisions[{row.cells[0], row.cells[1]}] += print->second.at(row.cells[3]);
  }
  return provisions;
}

}  // namespace lacuna::test

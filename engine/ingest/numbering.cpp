#include "ingest/numbering.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "base/strings.hpp"
#include "base/tsv.hpp"

namespace lacuna::ingest {

namespace {

constexpr std::array<std::string_view, 9> kColumns{"class",     "kind",  "eid",     "rank",   "scripts",
                                                   "languages", "where", "pattern", "example"};

constexpr std::array<std::pair<std::string_view, MarkClass>, 8> kClasses{{{"annex", MarkClass::annex},
                                                                          {"container", MarkClass::container},
                                                                          {"base", MarkClass::base},
                                                                          {"bare", MarkClass::bare},
                                                                          {"series", MarkClass::series},
                                                                          {"item", MarkClass::item},
                                                                          {"note", MarkClass::note},
                                                                          {"end", MarkClass::end}}};

/// A script of the table: how its numbers look, and how they are read.
struct ScriptRow {
  std::string_view name;
  Script script;
  std::string_view pattern;
};

// The longer form of a word number stands first: "vigésima primera" before "vigésima".
constexpr std::array<ScriptRow, 13> kScripts{{
    {"arabic", Script::arabic,
     R"((?:[A-Z]\.? ?\*?)?\p{Nd}{1,6}[¹²³⁰⁴⁵⁶⁷⁸⁹]*(?:[-‑–.]\p{Nd}{1,4})*(?:(?:er|ère|st|nd|rd|th|[ºª°]))?(?:[ -]?(?:bis|BIS|Bis|ter|TER|quater|quáter|quinquies|sexies|septies|octies|nonies|decies|undecies|duodecies|terdecies|quaterdecies|quindecies|sexdecies|septdecies|octodecies|novodecies|vicies)|-?[A-Za-z]{1,3}(?:-\p{Nd}+)?)?)"},
    {"integer", Script::arabic, R"(\p{Nd}{1,4})"},
    {"superscript", Script::arabic, R"([¹²³⁰⁴⁵⁶⁷⁸⁹]{1,2}[a-z]?)"},
    {"roman", Script::roman, R"([IVXLCDM]+|[ivxlcdm]+)"},
    {"letter", Script::letter, R"([A-Za-z]{1,2})"},
    {"greek", Script::greek, R"(\p{Greek})"},
    {"cyrillic", Script::cyrillic, R"(\p{Cyrillic})"},
    {"arabic_letter", Script::arabic_letter, R"(\p{Arabic})"},
    {"cjk", Script::cjk, R"([一二三四五六七八九十百千零〇两]+(?:[のノ之][一二三四五六七八九十]+)*)"},
    {"jo", Script::cjk, R"([一二三四五六七八九十百千零〇两]+[条條](?:[のノ之][一二三四五六七八九十]+)*)"},
    {"jo", Script::arabic, R"(\s?\p{Nd}+\s?[条條](?:[のノ之]\p{Nd}+)*)"},
    {"word", Script::word, R"(\pL+[ -]\pL+)"},
    {"word", Script::word, R"(\pL+)"},
}};

/// What may stand between a number and the words it opens.
constexpr std::string_view kSeparators = R"([\s.:：;,、　*\-—–―−ºª°]*)";

/// "Livre Ier" is the first.
constexpr std::string_view kOrdinal = "(?:er|ère)?";

bool is_word(char c) { return is_ascii_letter(c) || is_ascii_digit(c); }

/// "12" in "12th" and in "Article 5In" is not the whole number.
bool cuts_word(std::string_view line, std::size_t end) {
  return end > 0 && end < line.size() && is_word(line[end - 1]) && is_word(line[end]);
}

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

/// 第二百四十条 keeps 条 inside its number; it is none of its digits.
std::string without_jo(std::string digits) {
  for (const std::string_view sign : {"条", "條"}) {
    if (const auto at = digits.find(sign); at != std::string::npos) digits.erase(at, sign.size());
  }
  return digits;
}

}  // namespace

struct NumberingTable::Compiled {
  struct Pattern {
    std::size_t row;
    Script script;
    std::unique_ptr<RE2> regex;
  };
  explicit Compiled(std::span<const std::string> languages) : words(languages) {}
  std::vector<Numbering> rows;
  std::vector<Pattern> patterns;
  NumberWords words;
};

NumberingTable::NumberingTable(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
NumberingTable::NumberingTable(NumberingTable&&) noexcept = default;
NumberingTable& NumberingTable::operator=(NumberingTable&&) noexcept = default;
NumberingTable::~NumberingTable() = default;

const std::vector<Numbering>& NumberingTable::rows() const { return compiled_->rows; }

const Numbering* NumberingTable::unnumbered() const {
  for (const Compiled::Pattern& pattern : compiled_->patterns) {
    const Numbering& row = compiled_->rows[pattern.row];
    if (row.mark_class == MarkClass::bare) return &row;
  }
  return nullptr;
}

std::optional<NumberingTable> NumberingTable::read(const SourceFile& file, const std::string& language,
                                                   Diagnostics& diagnostics) {
  const auto table = read_tsv(file, kColumns, diagnostics);
  if (!table) return std::nullopt;
  const std::array<std::string, 1> languages{language};
  auto compiled = std::make_unique<Compiled>(languages);
  compiled->rows.reserve(table->rows.size());
  bool clean = true;
  const auto refuse = [&](std::size_t line, std::string message, std::string help) {
    diagnostics.add({"NUM001", Severity::error, file.name, line, std::move(message), "", std::move(help)});
    clean = false;
  };
  for (const TsvRow& row : table->rows) {
    const auto found =
        std::ranges::find(kClasses, std::string_view(row.cells[0]), &std::pair<std::string_view, MarkClass>::first);
    if (found == kClasses.end()) {
      refuse(row.line, fmt::format("\"{}\" is no class of numbering", row.cells[0]),
             "write annex, container, base, bare, series, item, note or end");
      continue;
    }
    Numbering numbering{compiled->rows.size(),    found->second, row.cells[1], row.cells[2], 0,
                        row.cells[6] == "second", row.cells[8]};
    std::from_chars(row.cells[3].data(), row.cells[3].data() + row.cells[3].size(), numbering.rank);
    compiled->rows.push_back(std::move(numbering));
    const auto spoken = split_list(row.cells[5], ',');
    if (row.cells[5] != "*" && std::ranges::find(spoken, language) == spoken.end()) continue;
    const auto compile = [&](Script script, std::string_view number) {
      std::string pattern = row.cells[7];
      const bool numbered = pattern.find("{N}") != std::string::npos;
      if (numbered)
        pattern.replace(pattern.find("{N}"), 3, fmt::format("({}){}", number, script == Script::roman ? kOrdinal : ""));
      if (!numbered) pattern = fmt::format("({})", pattern);
      auto regex = std::make_unique<RE2>(pattern, RE2::Quiet);
      if (!regex->ok())
        return refuse(row.line, fmt::format("the pattern does not compile: {}", regex->error()),
                      "write it in the syntax of RE2");
      compiled->patterns.push_back({compiled->rows.size() - 1, script, std::move(regex)});
    };
    const auto scripts = split_list(row.cells[4], ',');
    if (scripts.empty()) compile(Script::arabic, "");
    for (const std::string& name : scripts) {
      const std::size_t before = compiled->patterns.size();
      for (const ScriptRow& script : kScripts) {
        if (script.name == name) compile(script.script, script.pattern);
      }
      if (clean && before == compiled->patterns.size())
        refuse(row.line, fmt::format("\"{}\" is no script of numbers", name),
               "write arabic, integer, superscript, roman, letter, greek, cyrillic, arabic_letter, cjk, jo or word");
    }
  }
  if (!clean) return std::nullopt;
  return NumberingTable(std::move(compiled));
}

std::vector<Mark> NumberingTable::match(std::string_view line, MarkClass first, MarkClass last) const {
  static const RE2 separators{re2::StringPiece(kSeparators.data(), kSeparators.size())};
  std::vector<Mark> marks;
  for (const Compiled::Pattern& pattern : compiled_->patterns) {
    const Numbering& row = compiled_->rows[pattern.row];
    if (row.mark_class < first || row.mark_class > last) continue;
    if (!marks.empty() && marks.back().row == &row) continue;
    std::array<re2::StringPiece, 2> groups;
    if (!pattern.regex->Match(piece(line), 0, line.size(), RE2::ANCHOR_START, groups.data(), 2)) continue;
    std::size_t end = groups[0].size();
    if (cuts_word(line, end)) continue;
    Mark mark{&row, {}, {}, {}, pattern.script, 0};
    if (pattern.regex->NumberOfCapturingGroups() > 0 && row.mark_class != MarkClass::note &&
        row.mark_class != MarkClass::end && !row.prefix.empty()) {
      mark.digits = without_jo(groups[1].as_string());
      const auto number = parse_number(mark.digits, pattern.script, compiled_->words);
      if (number) mark.number = *number;
      else if (row.mark_class == MarkClass::annex) mark.number = Number{"", {1}};
      else continue;
    }
    mark.printed = std::string(trim(line.substr(0, end)));
    re2::StringPiece rest = piece(line.substr(end));
    RE2::Consume(&rest, separators);
    mark.words_at = line.size() - rest.size();
    marks.push_back(std::move(mark));
  }
  return marks;
}

}  // namespace lacuna::ingest

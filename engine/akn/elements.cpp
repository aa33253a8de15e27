#include "akn/elements.hpp"

#include <algorithm>
#include <array>

namespace lacuna::akn {

namespace {

struct Level {
  std::string_view name;
  std::string_view abbreviation;
};

/// The `hierarchy` group of the AKN 3.0 schema, with the abbreviations of AKN-NC 1.0 §5.
constexpr std::array kLevels{Level{"alinea", "al"},
                             Level{"article", "art"},
                             Level{"book", "book"},
                             Level{"chapter", "chp"},
                             Level{"clause", "cl"},
                             Level{"division", "dvs"},
                             Level{"hcontainer", "hcontainer"},
                             Level{"indent", "indent"},
                             Level{"level", "level"},
                             Level{"list", "list"},
                             Level{"paragraph", "para"},
                             Level{"part", "part"},
                             Level{"point", "point"},
                             Level{"proviso", "proviso"},
                             Level{"rule", "rule"},
                             Level{"section", "sec"},
                             Level{"subchapter", "subchp"},
                             Level{"subclause", "subcl"},
                             Level{"subdivision", "subdvs"},
                             Level{"sublist", "sublist"},
                             Level{"subparagraph", "subpara"},
                             Level{"subpart", "subpart"},
                             Level{"subrule", "subrule"},
                             Level{"subsection", "subsec"},
                             Level{"subtitle", "subtitle"},
                             Level{"title", "title"},
                             Level{"tome", "tome"},
                             Level{"transitional", "transitional"}};

constexpr std::array<std::string_view, 3> kHeads{"num", "heading", "subheading"};

constexpr std::array<std::string_view, 3> kQuotations{"quotedStructure", "quotedText", "embeddedStructure"};

constexpr std::array<std::string_view, 4> kNotes{"authorialNote", "note", "remark", "popup"};

constexpr std::array<std::string_view, 6> kLeftOut{"meta", "del", "noteRef", "toc", "style", "script"};

/// The inline group of the AKN 3.0 schema, and the inline elements of XHTML found in it, between blanks.
constexpr std::string_view kRuns =
    " a abbr affectedDocument argument b big change code concept courtType date decoration def docAuthority "
    " docCommittee docDate docIntroducer docJurisdiction docketNumber docNumber docProponent docPurpose "
    " docStage docStatus docTitle docType em embeddedText entity eop event fillIn font i img inline ins judge "
    " kbd lawyer legislature link location mmod mod mref neutralCitation object omissis opinion organization "
    " outcome party person placeholder process quantity recordedTime ref relatedDocument rmod role rref s "
    " session shortTitle sigla signature small span strike strong sub sup tag term time tt u vote witness wbr ";

/// Marks that stand for white space, and cells of a table.
constexpr std::array<std::string_view, 6> kCells{"td", "th", "eol", "br", "marker", "caption"};

template <std::size_t Size>
bool one_of(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_run(std::string_view element) {
  for (auto at = kRuns.find(element); at != std::string_view::npos; at = kRuns.find(element, at + 1)) {
    if (kRuns[at - 1] == ' ' && kRuns[at + element.size()] == ' ') return true;
  }
  return false;
}

}  // namespace

Role role_of(std::string_view element) {
  if (std::ranges::find(kLevels, element, &Level::name) != kLevels.end()) return Role::hierarchy;
  if (one_of(kHeads, element)) return Role::head;
  if (one_of(kQuotations, element)) return Role::quotation;
  if (one_of(kNotes, element)) return Role::note;
  if (one_of(kLeftOut, element)) return Role::left_out;
  if (one_of(kCells, element)) return Role::cell;
  return is_run(element) ? Role::run : Role::line;
}

std::string_view abbreviation_of(std::string_view element) {
  if (element == "attachment") return "att";
  const auto* const found = std::ranges::find(kLevels, element, &Level::name);
  return found == kLevels.end() ? element : found->abbreviation;
}

bool is_base(std::string_view element) { return element == "article" || element == "section" || element == "rule"; }

}  // namespace lacuna::akn

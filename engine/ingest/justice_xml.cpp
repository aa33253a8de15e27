#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "ingest/structured.hpp"

namespace lacuna::ingest {

namespace {

/// History and footnotes stand apart from the law.
constexpr std::array<std::string_view, 7> kLeftOut{
    "HistoricalNote",      "Footnote",    "FootnoteRef",   "RecentAmendments",
    "RelatedOrNotInForce", "BillHistory", "OriginatingRef"};

/// Levels that open a line of their own with their label.
constexpr std::array<std::string_view, 7> kLevels{"Subsection", "Paragraph",  "Subparagraph", "Clause",
                                                  "Subclause",  "Definition", "SectionPiece"};

bool one_of(const auto& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

void collect(const pugi::xml_node& node, std::string& words) {
  for (const pugi::xml_node& part : node.children()) {
    if (part.type() == pugi::node_pcdata) words += part.value();
    else if (part.type() == pugi::node_element && !one_of(kLeftOut, part.name())) collect(part, words);
  }
}

std::string words_of(const pugi::xml_node& node) {
  std::string words;
  collect(node, words);
  return join(split_list(words, ' '), " ");
}

class StatuteReader {
 public:
  Source read(const pugi::xml_node& statute) {
    const pugi::xml_node identification = statute.child("Identification");
    source_.title = words_of(identification.child("ShortTitle"));
    if (source_.title.empty()) source_.title = words_of(identification.child("LongTitle"));
    for (const pugi::xml_node& part : statute.children()) {
      const std::string_view name = part.name();
      if (name == "Body") walk(part);
      if (name == "Schedule") read_schedule(part);
    }
    return std::move(source_);
  }

 private:
  void walk(const pugi::xml_node& node) {
    for (const pugi::xml_node& part : node.children()) {
      const std::string_view name = part.name();
      if (part.type() != pugi::node_element || one_of(kLeftOut, name)) continue;
      if (name == "Heading")
        add(fmt::format("{} {}", words_of(part.child("Label")), words_of(part.child("TitleText"))), Emphasis::heading);
      else if (name == "Section") read_section(part);
      else read_level(part);
    }
  }

  void read_section(const pugi::xml_node& section) {
    add(fmt::format("§ {}. {}", words_of(section.child("Label")), words_of(section.child("MarginalNote"))),
        Emphasis::heading);
    for (const pugi::xml_node& part : section.children()) {
      const std::string_view name = part.name();
      if (name != "Label" && name != "MarginalNote") read_level(part);
    }
  }

  /// A text, or a level with its label before its first text.
  void read_level(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    if (one_of(kLeftOut, name)) return;
    if (!one_of(kLevels, name)) {
      add(words_of(node), Emphasis::plain);
      return;
    }
    label_ += (label_.empty() ? "" : " ") + words_of(node.child("Label"));
    for (const pugi::xml_node& part : node.children()) {
      const std::string_view inner = part.name();
      if (inner == "Label" || inner == "MarginalNote") continue;
      read_level(part);
    }
  }

  void read_schedule(const pugi::xml_node& schedule) {
    const pugi::xml_node heading = schedule.child("ScheduleFormHeading");
    add(fmt::format("SCHEDULE {}", words_of(heading.child("TitleText"))), Emphasis::heading);
    for (const pugi::xml_node& part : schedule.children()) {
      if (std::string_view(part.name()) != "ScheduleFormHeading") walk(part);
    }
  }

  void add(std::string words, Emphasis emphasis) {
    const bool label = emphasis == Emphasis::plain && !label_.empty();
    if (label) words = label_ + " " + words;
    if (label) label_.clear();
    const std::string_view text = trim(words);
    ++number_;
    if (!text.empty()) source_.lines.push_back({std::string(text), number_, emphasis, 0, 0});
  }

  Source source_;
  std::string label_;
  std::size_t number_ = 0;  ///< the text's place in the file, for want of lines
};

}  // namespace

Expected<Source, std::string> read_justice_xml(std::string_view text) {
  if (text.find("<!ENTITY") != std::string_view::npos)
    return unexpected(std::string("its DTD declares entities, which are never read: they may stand for anything"));
  pugi::xml_document xml;
  const auto result =
      xml.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!result) {
    const auto line = LineIndex(text).line_of(static_cast<std::size_t>(result.offset));
    return unexpected(fmt::format("not well-formed XML in line {}: {}", line, result.description()));
  }
  const pugi::xml_node statute = xml.document_element();
  const std::string_view name = statute.name();
  if (name != "Statute" && name != "Regulation")
    return unexpected(fmt::format("its root is <{}>, not <Statute> or <Regulation>", name));
  return StatuteReader().read(statute);
}

}  // namespace lacuna::ingest

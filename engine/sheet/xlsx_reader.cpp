#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <pugixml.hpp>

#include "base/zip_archive.hpp"
#include "sheet/table.hpp"

namespace lacuna::sheet {

namespace {

constexpr std::size_t kMostBytes = 64U << 20U;  // of one part, unpacked
constexpr const char* kSaveAnew = "open it in a spreadsheet program, and save it as Excel 2007-365 (.xlsx)";

/// An element's name without its prefix: programs differ in what they call the namespace.
std::string_view local_name(const pugi::xml_node& node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

template <class Visit>
void each(const pugi::xml_node& parent, std::string_view name, Visit visit) {
  for (const pugi::xml_node& child : parent.children()) {
    if (local_name(child) == name) visit(child);
  }
}

pugi::xml_node first(const pugi::xml_node& parent, std::string_view name) {
  for (const pugi::xml_node& child : parent.children()) {
    if (local_name(child) == name) return child;
  }
  return {};
}

/// The id of the relation that leads to a sheet's part.
std::string relation_of(const pugi::xml_node& sheet) {
  for (const pugi::xml_attribute& attribute : sheet.attributes()) {
    if (std::string_view(attribute.name()).ends_with(":id")) return attribute.value();
  }
  return {};
}

/// Excel writes characters that XML does not hold as _x000D_.
std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned value = 0;
    const bool escape =
        text.substr(at, 2) == "_x" && at + 6 < text.size() && text[at + 6] == '_' &&
        std::from_chars(text.data() + at + 2, text.data() + at + 6, value, 16).ptr == text.data() + at + 6 &&
        value < 0x80;
    if (escape) {
      plain += static_cast<char>(value);
      at += 6;
    } else {
      plain += text[at];
    }
  }
  return plain;
}

/// The words of a string item: plain, or in runs of different looks; how they are read aloud left out.
std::string words_of(const pugi::xml_node& item) {
  std::string words = first(item, "t").text().get();
  each(item, "r", [&](const pugi::xml_node& run) { words += first(run, "t").text().get(); });
  return unescaped(words);
}

/// "AB12" is column 27; nothing if there are no letters.
std::optional<std::size_t> column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    if (column > 16'384) return std::nullopt;
  }
  return column == 0 ? std::nullopt : std::optional(column - 1);
}

class Reader {
 public:
  explicit Reader(const ZipArchive& archive) : archive_(archive) {}

  Expected<std::vector<ReadTable>, Unreadable> read() {
    const auto book = part("xl/workbook.xml");
    if (!book) return unexpected(Unreadable(book.error()));
    if (auto fault = read_strings()) return unexpected(std::move(*fault));
    const auto targets = read_targets();
    std::vector<ReadTable> tables;
    std::optional<Unreadable> fault;
    each(first(book->document_element(), "sheets"), "sheet", [&](const pugi::xml_node& sheet) {
      const auto target = targets.find(relation_of(sheet));
      if (target == targets.end() || fault) return;
      auto table = read_table(sheet.attribute("name").value(), target->second);
      if (table) tables.push_back(std::move(*table));
      else fault = std::move(table.error());
    });
    if (fault) return unexpected(std::move(*fault));
    return tables;
  }

 private:
  Expected<pugi::xml_document, Unreadable> part(const std::string& name) {
    auto bytes = archive_.read(name, kMostBytes);
    if (!bytes) {
      const char* why = bytes.error() == ZipFault::missing     ? "is not there"
                        : bytes.error() == ZipFault::locked    ? "is locked by a password"
                        : bytes.error() == ZipFault::too_large ? "unpacks to more than 64 MB"
                                                               : "is damaged";
      return unexpected(Unreadable{fmt::format("its part {} {}", name, why), kSaveAnew});
    }
    pugi::xml_document document;
    if (!document.load_buffer(bytes->data(), bytes->size(), pugi::parse_default | pugi::parse_ws_pcdata_single))
      return unexpected(Unreadable{fmt::format("its part {} is no XML", name), kSaveAnew});
    return document;
  }

  std::optional<Unreadable> read_strings() {
    static constexpr std::string_view kStrings = "xl/sharedStrings.xml";
    const auto names = archive_.names();
    if (std::ranges::find(names, kStrings) == names.end()) return std::nullopt;
    const auto document = part(std::string(kStrings));
    if (!document) return document.error();
    each(document->document_element(), "si", [&](const pugi::xml_node& item) { strings_.push_back(words_of(item)); });
    return std::nullopt;
  }

  /// Parts of the sheets, by relation.
  std::map<std::string, std::string> read_targets() {
    std::map<std::string, std::string> targets;
    const auto document = part("xl/_rels/workbook.xml.rels");
    if (!document) return targets;
    each(document->document_element(), "Relationship", [&](const pugi::xml_node& relation) {
      const std::string target = relation.attribute("Target").value();
      targets[relation.attribute("Id").value()] = target.starts_with('/') ? target.substr(1) : "xl/" + target;
    });
    return targets;
  }

  Expected<ReadTable, Unreadable> read_table(const std::string& name, const std::string& target) {
    const auto document = part(target);
    if (!document) return unexpected(Unreadable(document.error()));
    ReadTable table{name, {}};
    each(first(document->document_element(), "sheetData"), "row", [&](const pugi::xml_node& row) {
      ReadRow read;
      read.number = row.attribute("r").as_ullong(table.rows.empty() ? 1 : table.rows.back().number + 1);
      each(row, "c", [&](const pugi::xml_node& cell) {
        const std::size_t column = column_of(cell.attribute("r").value()).value_or(read.cells.size());
        if (read.cells.size() <= column) read.cells.resize(column + 1);
        read.cells[column] = read_cell(cell);
      });
      if (!read.cells.empty()) table.rows.push_back(std::move(read));
    });
    return table;
  }

  ReadCell read_cell(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    const std::string value = first(cell, "v").text().get();
    ReadCell read{value, !first(cell, "f").empty() || type == "e"};
    if (type == "inlineStr") read.text = words_of(first(cell, "is"));
    if (type == "str") read.text = unescaped(value);
    if (type == "b") read.text = value == "1" ? "TRUE" : "FALSE";
    if (type == "s") {
      std::size_t place = strings_.size();
      std::from_chars(value.data(), value.data() + value.size(), place);
      read.text = place < strings_.size() ? strings_[place] : "";
    }
    return read;
  }

  const ZipArchive& archive_;
  std::vector<std::string> strings_;
};

}  // namespace

const ReadCell& ReadRow::at(std::size_t column) const {
  static const ReadCell none;
  return column < cells.size() ? cells[column] : none;
}

std::string ReadTable::letters_of(std::size_t column) {
  std::string letters;
  for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return letters;
}

Expected<std::vector<ReadTable>, Unreadable> read_xlsx(std::string_view bytes) {
  const auto archive = ZipArchive::open(bytes);
  if (!archive) return unexpected(Unreadable{"it is no Excel file, or locked by a password", kSaveAnew});
  return Reader(*archive).read();
}

}  // namespace lacuna::sheet

#include "render/pandoc.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/strings.hpp"
#include "render/harmless.hpp"

namespace lacuna::render::pandoc {

namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 4> kRightToLeft{"ara", "fas", "heb", "urd"};
constexpr std::string_view kNoAttributes = R"(["",[],[]])";
constexpr std::string_view kDefaultAlignment = R"({"t":"AlignDefault"})";

std::string json_text(std::string_view text) {
  return Json(harmless(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string list(const std::vector<std::string>& parts) { return "[" + join(parts, ",") + "]"; }

std::string plain(std::string_view text) { return fmt::format(R"({{"t":"Str","c":{}}})", json_text(text)); }

/// Turns the direction where the language asks for it.
std::string turned(std::string inline_text, std::string_view language) {
  if (std::ranges::find(kRightToLeft, language) == kRightToLeft.end()) return inline_text;
  return fmt::format(R"({{"t":"Span","c":[["",[],[["dir","rtl"]]],[{}]]}})", inline_text);
}

/// Paragraphs of a cell are set close together: what pandoc calls plain.
std::string cell(const TableCell& blocks) {
  constexpr std::string_view kParagraph = R"({"t":"Para")";
  std::vector<std::string> close;
  for (const Block& block : blocks)
    close.push_back(block.starts_with(kParagraph) ? R"({"t":"Plain")" + block.substr(kParagraph.size()) : block);
  return fmt::format("[{},{},1,1,{}]", kNoAttributes, kDefaultAlignment, list(close));
}

std::string row(const std::vector<TableCell>& cells) {
  std::vector<std::string> parts;
  for (const TableCell& each : cells) parts.push_back(cell(each));
  return fmt::format("[{},{}]", kNoAttributes, list(parts));
}

}  // namespace

Inline words(std::string_view text, std::string_view language) { return turned(plain(text), language); }

Inline strong(std::string_view text, std::string_view language) {
  return turned(fmt::format(R"({{"t":"Strong","c":[{}]}})", plain(text)), language);
}

Inline link(std::string_view text, std::string_view id) {
  return fmt::format(R"({{"t":"Link","c":[{},[{}],[{},""]]}})", kNoAttributes, plain(text),
                     json_text(fmt::format("#{}", id)));
}

Block paragraph(const std::vector<Inline>& inlines) { return fmt::format(R"({{"t":"Para","c":{}}})", list(inlines)); }

Block heading(int level, std::string_view id, std::string_view text) {
  return fmt::format(R"({{"t":"Header","c":[{},[{},[],[]],[{}]]}})", level, json_text(id), plain(text));
}

Block bullets(const std::vector<Block>& items) {
  std::vector<std::string> parts;
  for (const Block& item : items) parts.push_back("[" + item + "]");
  return fmt::format(R"({{"t":"BulletList","c":{}}})", list(parts));
}

Block table(const std::vector<TableColumn>& columns, const std::vector<std::vector<TableCell>>& rows) {
  std::vector<std::string> widths;
  std::vector<TableCell> titles;
  for (const TableColumn& column : columns) {
    widths.push_back(fmt::format(R"([{},{{"t":"ColWidth","c":{}}}])", kDefaultAlignment, column.width));
    titles.push_back({paragraph({strong(column.title)})});
  }
  std::vector<std::string> body;
  for (const auto& each : rows) body.push_back(row(each));
  return fmt::format(R"({{"t":"Table","c":[{0},[null,[]],{1},[{0},[{2}]],[[{0},0,[],{3}]],[{0},[]]]}})", kNoAttributes,
                     list(widths), row(titles), list(body));
}

std::string document(std::string_view title, std::string_view subtitle, const std::vector<Block>& blocks) {
  const auto meta = [](std::string_view text) { return fmt::format(R"({{"t":"MetaInlines","c":[{}]}})", plain(text)); };
  return fmt::format(R"({{"pandoc-api-version":[1,22],"meta":{{"title":{},"subtitle":{}}},"blocks":{}}})", meta(title),
                     meta(subtitle), list(blocks));
}

}  // namespace lacuna::render::pandoc

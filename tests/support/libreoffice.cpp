#include "support/libreoffice.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <stdexcept>

#include "base/subprocess.hpp"
#include "support/scratch.hpp"

namespace lacuna::test {

namespace fs = std::filesystem;

namespace {

/// Saves a file in another format of LibreOffice's, in `folder`.
fs::path converted(const fs::path& file, const std::string& format, const fs::path& folder) {
  const std::vector<std::string> arguments{
      "soffice",       "-env:UserInstallation=file://" + (folder / "profile").string(),
      "--headless",    "--convert-to",
      format,          "--outdir",
      folder.string(), file.string()};
  ProcessLimits limits;
  limits.time = std::chrono::seconds(240);
  limits.memory = 16ULL << 30U;
  const auto ran = run_program(arguments, limits);
  fs::path result = folder / file.filename();
  result.replace_extension(format);
  if (!ran || !fs::exists(result)) throw std::runtime_error("LibreOffice does not convert " + file.string());
  return result;
}

/// The cells of a row by column, as far as they have any of their own: LibreOffice counts equal ones.
pugi::xml_node cell_at(const pugi::xml_node& row, std::size_t column) {
  std::size_t at = 0;
  for (const pugi::xml_node& cell : row.children("table:table-cell")) {
    const std::size_t repeated = cell.attribute("table:number-columns-repeated").as_uint(1);
    if (column < at + repeated) {
      if (repeated != 1) throw std::runtime_error("the cell to be filled in is one of several equal ones");
      return cell;
    }
    at += repeated;
  }
  throw std::runtime_error("no such cell");
}

std::string text_of(const pugi::xml_node& cell) { return cell.child("text:p").text().get(); }

std::size_t column_of(const pugi::xml_node& titles, const std::string& title) {
  std::size_t at = 0;
  for (const pugi::xml_node& cell : titles.children("table:table-cell")) {
    if (text_of(cell) == title) return at;
    at += cell.attribute("table:number-columns-repeated").as_uint(1);
  }
  throw std::runtime_error("no column " + title);
}

void fill_in(const pugi::xml_node& table, const Edit& edit) {
  const pugi::xml_node printed_again = table.child("table:table-header-rows").child("table:table-row");
  const std::size_t column = column_of(printed_again ? printed_again : table.child("table:table-row"), edit.column);
  for (const pugi::xml_node& row : table.children("table:table-row")) {
    if (text_of(row.child("table:table-cell")) != edit.row) continue;
    pugi::xml_node cell = cell_at(row, column);
    cell.remove_children();
    cell.remove_attribute("office:value");
    cell.remove_attribute("office:value-type");
    cell.append_attribute("office:value-type") = "string";
    cell.append_child("text:p").text() = edit.text.c_str();
    return;
  }
  throw std::runtime_error("no row " + edit.row);
}

}  // namespace

void edit_in_libreoffice(const fs::path& file, const std::string& sheet, const std::vector<Edit>& edits) {
  const Scratch scratch;
  const fs::path flat = converted(file, "fods", scratch.root());
  pugi::xml_document document;
  if (!document.load_file(flat.c_str(), pugi::parse_default | pugi::parse_ws_pcdata))
    throw std::runtime_error("LibreOffice wrote no XML");
  const pugi::xml_node table = document.find_node([&](const pugi::xml_node& node) {
    return std::string_view(node.name()) == "table:table" && sheet == node.attribute("table:name").value();
  });
  for (const Edit& edit : edits) fill_in(table, edit);
  document.save_file(flat.c_str(), "", pugi::format_raw);
  const fs::path back = converted(flat, "xlsx", scratch.root());
  fs::copy_file(back, file, fs::copy_options::overwrite_existing);
}

}  // namespace lacuna::test

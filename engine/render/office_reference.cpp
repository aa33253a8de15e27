#include "render/office_reference.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>
#include <vector>

#include "base/zip_archive.hpp"

namespace lacuna::render {

namespace {

constexpr std::size_t kLargestPart = 1U << 20U;

constexpr const char* kFooter =
    R"(<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>)"
    R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>)"
    R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:ftr>)";

/// A4 across; lengths are twentieths of a point.
constexpr const char* kSection =
    R"(<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>)"
    R"(<w:pgMar w:top="1021" w:right="1021" w:bottom="1021" w:left="1021" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>)";

constexpr const char* kBorders =
    R"(<w:tblBorders><w:top w:val="single" w:sz="4" w:color="A0A0A0"/><w:left w:val="single" w:sz="4" w:color="A0A0A0"/>)"
    R"(<w:bottom w:val="single" w:sz="4" w:color="A0A0A0"/><w:right w:val="single" w:sz="4" w:color="A0A0A0"/>)"
    R"(<w:insideH w:val="single" w:sz="4" w:color="A0A0A0"/><w:insideV w:val="single" w:sz="4" w:color="A0A0A0"/></w:tblBorders>)";

constexpr const char* kSmallWords = R"(<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>)";

constexpr const char* kFooterRelation =
    R"(<Relationship Id="rIdFooter" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footer" Target="footer1.xml"/>)";

constexpr const char* kFooterType =
    R"(<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/>)";

/// Changes one part of the document; false if it is not built as known.
template <class Change>
bool change(std::vector<ZipMember>& members, std::string_view name, Change change_root) {
  const auto member = std::ranges::find(members, name, &ZipMember::name);
  pugi::xml_document part;
  if (member == members.end() || !part.load_string(member->bytes.c_str(), pugi::parse_full)) return false;
  if (!change_root(part.document_element())) return false;
  std::ostringstream out;
  part.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  member->bytes = out.str();
  return true;
}

bool append(pugi::xml_node parent, const char* xml) {
  return parent && parent.append_buffer(xml, std::char_traits<char>::length(xml)).status == pugi::status_ok;
}

bool set_section(pugi::xml_node root) {
  pugi::xml_node body = root.child("w:body");
  return body.remove_child("w:sectPr") && append(body, kSection);
}

bool set_styles(pugi::xml_node root) {
  const pugi::xml_node table = root.find_child_by_attribute("w:style", "w:styleId", "Table");
  const pugi::xml_node compact = root.find_child_by_attribute("w:style", "w:styleId", "Compact");
  pugi::xml_node properties = table.child("w:tblPr");
  pugi::xml_document borders;
  borders.load_string(kBorders);
  const auto placed = properties.insert_copy_after(borders.document_element(), properties.child("w:tblInd"));
  return placed && append(compact, kSmallWords);
}

}  // namespace

std::optional<std::string> office_reference(std::string_view pandoc_reference) {
  const auto archive = ZipArchive::open(pandoc_reference);
  if (!archive) return std::nullopt;
  std::vector<ZipMember> members;
  for (const std::string& name : archive->names()) {
    auto bytes = archive->read(name, kLargestPart);
    if (!bytes) return std::nullopt;
    members.push_back({name, std::move(*bytes)});
  }
  const bool changed =
      change(members, "word/document.xml", set_section) && change(members, "word/styles.xml", set_styles) &&
      change(members, "word/_rels/document.xml.rels",
             [](pugi::xml_node root) { return append(root, kFooterRelation); }) &&
      change(members, "[Content_Types].xml", [](pugi::xml_node root) { return append(root, kFooterType); });
  if (!changed) return std::nullopt;
  members.push_back({"word/footer1.xml", kFooter});
  return zip_of(members);
}

}  // namespace lacuna::render

// Any bytes as a published law: what is recognised is a document, and the document is written so that it reads the
// same. The first two bytes name the language, and bytes that name none choose one.
#include <algorithm>
#include <array>
#include <map>

#include "akn.hpp"
#include "akn/writer.hpp"
#include "fuzz.hpp"
#include "ingest/document.hpp"
#include "ingest/markdown.hpp"
#include "ingest/structured.hpp"

using namespace lacuna;

namespace {

/// Those that rows of the table of numberings name, and one that none does.
constexpr std::array<std::string_view, 21> kLanguages{"en", "fr", "es", "ca", "de", "nl", "it", "pt", "sv", "no", "da",
                                                      "cs", "sk", "el", "uk", "et", "fi", "zh", "ja", "ar", "sw"};

std::string language_of(std::string_view head) {
  const auto* named = std::ranges::find(kLanguages, head);
  if (named != kLanguages.end()) return std::string(*named);
  const auto first = static_cast<unsigned char>(head[0]);
  const auto second = static_cast<unsigned char>(head[1]);
  return std::string(kLanguages[(first * 31U + second) % kLanguages.size()]);
}

const ingest::NumberingTable& numberings_of(const std::string& language) {
  static const SourceFile file = project_file("mappings/ingest/numbering.tsv");
  static std::map<std::string, ingest::NumberingTable> tables;
  const auto known = tables.find(language);
  if (known != tables.end()) return known->second;
  Diagnostics diagnostics;
  return tables.emplace(language, ingest::NumberingTable::read(file, language, diagnostics).value()).first->second;
}

/// By what the text begins with, as files are told apart; Markdown may begin with a comment.
Expected<ingest::Source, std::string> read_law(std::string_view text, const std::string& language,
                                               const ingest::NumberingTable& numberings) {
  if (text.starts_with('{') || text.starts_with('[')) return ingest::read_law_json(text, language, numberings);
  if (text.starts_with('<') && !text.starts_with("<!--")) return ingest::read_justice_xml(text);
  return ingest::read_markdown(text, numberings);
}

/// Parents stand before their children, and every line is told.
void check_outline(const ingest::Outline& outline) {
  for (std::size_t i = 0; i < outline.nodes.size(); ++i) {
    const ingest::Node& node = outline.nodes[i];
    must_hold(!node.parent || *node.parent < i);
    must_hold(!node.kind.empty() && node.line > 0);
  }
}

void check_document(const akn::Document& document, const std::string& written) {
  Diagnostics diagnostics;
  const auto again = first_document(SourceFile::from_bytes("written", written), diagnostics);
  must_hold(again && again->provisions.size() == document.provisions.size());
  for (std::size_t i = 0; i < document.provisions.size(); ++i) {
    must_hold(document.find(document.provisions[i].eid) == i);
    must_hold(again->provisions[i].eid == document.provisions[i].eid);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view input = fuzzed_text(data, size);
  const std::string language = language_of(input.substr(0, 2));
  Diagnostics diagnostics;
  const auto file = fuzzed_source(input.substr(2), diagnostics);
  if (!file) return 0;
  const auto& numberings = numberings_of(language);
  const auto source = read_law(file->text, language, numberings);
  if (!source) return 0;
  const ingest::Outline outline = ingest::recognise(*source, numberings);
  if (outline.nodes.empty()) return 0;  // `lacuna add` refuses it
  check_outline(outline);
  const ingest::Identity identity{akn::WorkIri::parse("/akn/ie/act/2000/1").value(),
                                  "A law",
                                  "eng",
                                  "2000-01-01",
                                  Date::parse("2000-01-01"),
                                  "",
                                  ""};
  const akn::Document document = ingest::to_document(outline, identity);
  check_document(document, akn::write(document));
  return 0;
}

#include "akn/reader.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

#include <algorithm>
#include <pugixml.hpp>

#include "akn/body_reader.hpp"
#include "akn/composition.hpp"
#include "akn/identification.hpp"
#include "akn/timeline.hpp"
#include "akn/words.hpp"
#include "akn/xml.hpp"
#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

/// Deeper nesting than any law has; a walk this deep is still far from the end of the stack.
constexpr int kMaxDepth = 256;

/// Where the nesting first goes deeper than kMaxDepth, found by steps, not by recursion; an empty node if nowhere.
pugi::xml_node first_too_deep(const pugi::xml_node& root) {
  int depth = 0;
  for (pugi::xml_node at = root; at;) {
    if (depth > kMaxDepth) return at;
    if (at.first_child()) {
      at = at.first_child();
      ++depth;
      continue;
    }
    while (at && at != root && !at.next_sibling()) {
      at = at.parent();
      --depth;
    }
    if (at == root) break;
    at = at.next_sibling();
  }
  return {};
}

class FileReader {
 public:
  FileReader(const SourceFile& file, Diagnostics& diagnostics) : file_(file), diagnostics_(diagnostics) {}

  std::vector<Document> read() {
    if (!parse() || !is_shallow() || declares_entities()) return {};
    const pugi::xml_node root = xml_.document_element();
    const std::vector<Composed> composed =
        ascii_lower(local_name(root)) == "akomantoso" ? compose(root) : std::vector<Composed>{};
    if (composed.empty()) {
      report("AKN002", Severity::error, 0, "no Akoma Ntoso document in it",
             "the root is <akomaNtoso>, in it <act> with <meta> and <body>");
      return {};
    }
    std::vector<Document> documents;
    for (const Composed& each : composed) {
      documents.push_back(read_document(each, documents.empty() ? nullptr : &documents.front()));
    }
    return documents;
  }

 private:
  bool parse() {
    const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
    const auto result = xml_.load_buffer(file_.text.data(), file_.text.size(), options, pugi::encoding_utf8);
    if (result) return true;
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    report("AKN001", Severity::error, LineIndex(file_.text).line_of(offset),
           fmt::format("not well-formed XML: {}", result.description()),
           "open the file at this line: a tag is not closed, or a & is not written &amp;");
    return false;
  }

  bool is_shallow() {
    const pugi::xml_node deep = first_too_deep(xml_);
    if (!deep) return true;
    report("AKN003", Severity::error,
           LineIndex(file_.text).line_of(static_cast<std::size_t>(std::max<std::ptrdiff_t>(deep.offset_debug(), 0))),
           fmt::format("nested deeper than {} elements", kMaxDepth), "repair the nesting of the file");
    return false;
  }

  /// The parser resolves no entity of a DTD and reads no file that one names; words would be missing without a trace.
  bool declares_entities() {
    const auto offset = file_.text.find("<!ENTITY");
    if (offset == std::string::npos) return false;
    report("AKN008", Severity::error, LineIndex(file_.text).line_of(offset), "it declares entities of its own",
           "write their text in place of them: xmllint --noent --nonet FILE prints the file so");
    return true;
  }

  /// Entities that XML does not know stay in the text as they are written.
  void report_entities(const Document& document) {
    static const RE2 pattern(R"((&[A-Za-z][A-Za-z0-9]*;))");
    for (const Provision& provision : document.provisions) {
      std::string entity;
      if (!RE2::PartialMatch(provision.lead + provision.tail + provision.heading, pattern, &entity)) continue;
      report("AKN008", Severity::warning, provision.line, fmt::format("{} is no entity of XML", entity),
             "write the character itself, or its number, like &#160;");
      return;
    }
  }

  Document read_document(const Composed& composed, const Document* main) {
    const pugi::xml_node node(composed.document);
    const pugi::xml_node meta = child(node, "meta");
    Document document;
    document.file = file_.name;
    document.type = local_name(node);
    document.component = composed.component;
    document.law = composed.law;
    read_identification(meta, document);
    if (main != nullptr) inherit(document, *main);
    if (document.title.empty()) document.title = title_of(node);
    for (const pugi::xml_node& note : child(meta, "notes").children()) {
      if (note.type() == pugi::node_element) document.notes.push_back(words_of(note));
    }
    document.preamble = paragraphs_of(child(node, "preamble"));
    const Timeline timeline = Timeline::read(meta);
    report_identification(document);
    read_body(composed, file_, timeline, document, diagnostics_);
    report_entities(document);
    document.index();
    return document;
  }

  /// What an attached work does not say of itself: it is known by the file that it stands in.
  static void inherit(Document& document, const Document& main) {
    if (document.work.empty() || document.work == main.work) {
      if (auto work = WorkIri::parse(fmt::format("{}/{}", main.work.str(), document.component)))
        document.work = std::move(*work);
    }
    if (document.language == "und") document.language = main.language;
    if (!document.date) document.date = main.date;
    if (document.work_date.empty()) document.work_date = main.work_date;
    if (document.expression.empty() || document.expression.starts_with("und@") || document.expression.ends_with('@'))
      document.expression = main.expression;
    document.repairs.clear();
  }

  void report_identification(const Document& document) {
    if (document.work.empty()) {
      report("AKN004", Severity::warning, 0, "it does not say which work it is",
             fmt::format("write {}.toml beside it, with work, expression, language, date and title", file_.name));
      return;
    }
    if (document.repairs.empty()) return;
    std::vector<std::string> repairs;
    for (const Repair& repair : document.repairs)
      repairs.push_back(fmt::format("{} \"{}\" read as {}", repair.field, repair.written,
                                    repair.read.empty() ? "none" : repair.read));
    report("AKN009", Severity::warning, 0, join(repairs, "; "),
           "correct them in the file if it is yours; a file of others stays as it is");
  }

  void report(std::string code, Severity severity, std::size_t line, std::string message, std::string help) {
    diagnostics_.add({std::move(code), severity, file_.name, line, std::move(message), "", std::move(help)});
  }

  const SourceFile& file_;
  Diagnostics& diagnostics_;
  pugi::xml_document xml_;
};

}  // namespace

std::vector<Document> read(const SourceFile& file, Diagnostics& diagnostics) {
  return FileReader(file, diagnostics).read();
}

}  // namespace lacuna::akn

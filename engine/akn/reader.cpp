#include "akn/reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>

#include "akn/metadata.hpp"
#include "akn/xml.hpp"

namespace lacuna::akn {

namespace {

/// Deeper nesting than any law has; a walk this deep is still far from the end of the stack.
constexpr int kMaxDepth = 256;

/// The `hierarchy` group of the AKN 3.0 schema, hcontainer included.
constexpr std::array<std::string_view, 28> kHierarchy{
    "alinea",  "article", "book",       "chapter",   "clause",      "division", "hcontainer",
    "indent",  "level",   "list",       "paragraph", "part",        "point",    "proviso",
    "rule",    "section", "subchapter", "subclause", "subdivision", "sublist",  "subparagraph",
    "subpart", "subrule", "subsection", "subtitle",  "title",       "tome",     "transitional"};

/// Words in them belong to another law.
constexpr std::array<std::string_view, 3> kQuotes{"quotedStructure", "quotedText", "embeddedStructure"};

template <std::size_t Size>
bool one_of(const std::array<std::string_view, Size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// What holds for everything inside the element that is being walked.
struct Context {
  std::optional<std::size_t> parent;
  Scope scope = Scope::own;
  Interval interval;
  int depth = 0;
};

class BodyReader {
 public:
  BodyReader(const SourceFile& file, const Timeline& timeline, Document& document, Diagnostics& diagnostics)
      : file_(file), lines_(file.text), timeline_(timeline), document_(document), diagnostics_(diagnostics) {}

  void walk(const pugi::xml_node& node, const Context& context) {
    if (context.depth > kMaxDepth) {
      if (!too_deep_) {
        report("AKN003", node, fmt::format("nested deeper than {} elements", kMaxDepth),
               "repair the nesting of the file");
      }
      too_deep_ = true;
      return;
    }
    for (const pugi::xml_node& part : node.children()) {
      if (part.type() == pugi::node_element) walk_element(part, context);
    }
  }

  [[nodiscard]] bool too_deep() const { return too_deep_; }

 private:
  void walk_element(const pugi::xml_node& node, Context context) {
    ++context.depth;
    const std::string_view name = local_name(node);
    if (!is_akn_namespace(namespace_of(node))) context.scope = Scope::foreign;
    else if (one_of(kQuotes, name) && context.scope == Scope::own) context.scope = Scope::quoted;
    if (one_of(kHierarchy, name)) {
      add_provision(node, name, context);
      return;
    }
    if (context.parent && is_text(name) && context.scope == document_.provisions[*context.parent].scope) {
      add_words(node, *context.parent);
    }
    walk(node, context);
  }

  /// Elements that carry words of the provision around them. What is inside them is walked too, for quoted structures.
  static bool is_text(std::string_view name) { return name == "intro" || name == "content" || name == "wrapUp"; }

  void add_words(const pugi::xml_node& node, std::size_t provision) {
    Provision& owner = document_.provisions[provision];
    std::string& part = owner.children.empty() ? owner.lead : owner.tail;
    const std::string words = paragraphs_of(node);
    if (!part.empty() && !words.empty()) part += '\n';
    part += words;
  }

  void add_provision(const pugi::xml_node& node, std::string_view kind, Context context) {
    const std::size_t index = document_.provisions.size();
    Provision provision;
    provision.kind = kind;
    if (kind == "hcontainer") provision.name = node.attribute("name").value();
    provision.num = words_of(child(node, "num"));
    provision.heading = words_of(child(node, "heading"));
    provision.scope = context.scope;
    provision.parent = context.parent;
    provision.line = line_of(node);
    const std::string_view status = node.attribute("status").value();
    provision.repealed = status == "removed" || status == "repealed";
    provision.eid = eid_of(node, kind);
    context.interval = interval_of(node, context.interval);
    provision.from = context.interval.from;
    provision.until = context.interval.until;
    if (const auto found = timeline_.amendments.find(provision.eid.str()); found != timeline_.amendments.end()) {
      provision.amendment = found->second;
    }
    document_.provisions.push_back(std::move(provision));
    if (context.parent) document_.provisions[*context.parent].children.push_back(index);
    context.parent = index;
    walk(node, context);
  }

  /// The eId of the file, or one by kind and position when it is missing, malformed or taken.
  Eid eid_of(const pugi::xml_node& node, std::string_view kind) {
    const std::string_view written =
        node.attribute("eId") ? node.attribute("eId").value() : node.attribute("id").value();
    auto eid = Eid::parse(written);
    const std::string stand_in = fmt::format("{}_{}", kind, ++positions_[std::string(kind)]);
    if (!eid) {
      report("AKN006", node, eid.error(), "give the provision an eId after the naming convention, such as " + stand_in);
      return *Eid::parse(stand_in);
    }
    if (!seen_.emplace(eid->str(), line_of(node)).second) {
      report("AKN005", node, fmt::format("eId {} stands twice, first in line {}", eid->str(), seen_[eid->str()]),
             "give each provision an eId of its own");
      return *Eid::parse(stand_in + "-repeated");
    }
    return *eid;
  }

  Interval interval_of(const pugi::xml_node& node, const Interval& inherited) {
    std::string_view period = node.attribute("period").value();
    if (period.empty()) return inherited;
    if (period.starts_with('#')) period.remove_prefix(1);
    const auto found = timeline_.groups.find(std::string(period));
    if (found != timeline_.groups.end() && (found->second.from || found->second.until)) return found->second;
    report("AKN007", node, fmt::format("period #{} leads to no date", period),
           "add a temporalGroup with that eId whose timeInterval starts at an eventRef with a date");
    return {};
  }

  [[nodiscard]] std::size_t line_of(const pugi::xml_node& node) const {
    return lines_.line_of(static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)));
  }

  void report(std::string code, const pugi::xml_node& node, std::string message, std::string help) {
    diagnostics_.add({std::move(code), Severity::error, file_.name, line_of(node), std::move(message), document_.title,
                      std::move(help)});
  }

  const SourceFile& file_;
  LineIndex lines_;
  const Timeline& timeline_;
  Document& document_;
  Diagnostics& diagnostics_;
  std::unordered_map<std::string, std::size_t> seen_;
  std::unordered_map<std::string, int> positions_;
  bool too_deep_ = false;
};

/// The document element under the root: act, bill, doc, … the first that has a <meta>.
pugi::xml_node document_element(const pugi::xml_node& root) {
  return root.find_child([](const pugi::xml_node& node) { return !child(node, "meta").empty(); });
}

bool parse(const SourceFile& file, pugi::xml_document& xml, Diagnostics& diagnostics) {
  const auto options = pugi::parse_default | pugi::parse_ws_pcdata;
  const auto result = xml.load_buffer(file.text.data(), file.text.size(), options, pugi::encoding_utf8);
  if (result) return true;
  const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
  diagnostics.add({"AKN001", Severity::error, file.name, LineIndex(file.text).line_of(offset),
                   fmt::format("not well-formed XML: {}", result.description()), "",
                   "open the file at this line: a tag is not closed, or a & is not written &amp;"});
  return false;
}

}  // namespace

std::optional<Document> read(const SourceFile& file, Diagnostics& diagnostics) {
  pugi::xml_document xml;
  if (!parse(file, xml, diagnostics)) return std::nullopt;
  const auto refuse = [&](std::string code, std::string message, std::string help) {
    diagnostics.add({std::move(code), Severity::error, file.name, 0, std::move(message), "", std::move(help)});
    return std::nullopt;
  };
  const pugi::xml_node root = xml.document_element();
  const pugi::xml_node act = document_element(root);
  if (local_name(root) != "akomaNtoso" || act.empty()) {
    return refuse("AKN002", "no Akoma Ntoso document in it",
                  "the root is <akomaNtoso>, in it <act> with <meta> and <body>");
  }
  Document document;
  document.file = file.name;
  document.type = local_name(act);
  const pugi::xml_node meta = child(act, "meta");
  if (const auto identified = read_identification(meta, document); !identified) {
    return refuse("AKN004", identified.error(), "see docs/formats.md for the IRIs of works and expressions");
  }
  for (const pugi::xml_node& note : child(meta, "notes").children()) document.notes.push_back(words_of(note));
  document.preamble = paragraphs_of(child(act, "preamble"));
  const Timeline timeline = Timeline::read(meta);
  BodyReader reader(file, timeline, document, diagnostics);
  for (const pugi::xml_node& part : act.children()) {
    if (local_name(part) != "meta") reader.walk(part, {});
  }
  if (reader.too_deep()) return std::nullopt;
  document.index();
  return document;
}

}  // namespace lacuna::akn

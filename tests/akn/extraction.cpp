#include "extraction.hpp"

#include <libxml/parser.h>
#include <libxml/xpath.h>

#include <memory>
#include <stdexcept>

namespace lacuna::test {

namespace {

struct Free {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
  void operator()(xmlXPathContext* context) const { xmlXPathFreeContext(context); }
  void operator()(xmlXPathObject* object) const { xmlXPathFreeObject(object); }
};

/// local-name() is one of these.
std::string named(const std::string& names) { return "contains(' " + names + " ', concat(' ', local-name(), ' '))"; }

const std::string kLevels = named(
    "alinea article book chapter clause division hcontainer indent level list paragraph part point proviso rule "
    "section "
    "subchapter subclause subdivision sublist subparagraph subpart subrule subsection subtitle title tome "
    "transitional");
const std::string kBodies = named("body mainBody portionBody judgmentBody judgementBody debateBody");
const std::string kQuotes = named("quotedStructure quotedText embeddedStructure");
const std::string kNotes = named("authorialNote note remark popup");
const std::string kSilent = named("meta del noteRef toc style script");
const std::string kAkn =
    "(namespace-uri()='' or contains(namespace-uri(),'legaldocml/ns/akn') or "
    "contains(namespace-uri(),'akomantoso.org') or "
    "contains(namespace-uri(),'Inhaltsdaten.LegalDocML'))";
const std::string kForeign = "(not(" + kAkn + ") and namespace-uri()!='http://www.w3.org/1999/xhtml')";
const std::string kSkipped = "(" + kNotes + " or " + kSilent + " or " + kForeign + ")";
/// Attached works of a quotation are part of it; bodies inside other bodies come with those.
const std::string kTop = "//*[" + kBodies + " and " + kAkn + "][not(ancestor::*[" + kBodies + "])]";
const std::string kInline = named(
    "a abbr affectedDocument argument b big change code concept courtType date decoration def docAuthority "
    "docCommittee "
    "docDate docIntroducer docJurisdiction docketNumber docNumber docProponent docPurpose docStage docStatus docTitle "
    "docType em embeddedText entity eop event fillIn font i img inline ins judge kbd lawyer legislature link location "
    "mmod mod mref neutralCitation object omissis opinion organization outcome party person placeholder process "
    "quantity "
    "recordedTime ref relatedDocument rmod role rref s session shortTitle sigla signature small span strike strong sub "
    "sup tag term time tt u vote witness wbr");

class Extractor {
 public:
  explicit Extractor(const std::filesystem::path& file)
      : doc_(xmlReadFile(file.c_str(), nullptr, XML_PARSE_NONET | XML_PARSE_HUGE)) {
    if (!doc_) throw std::runtime_error("libxml2 cannot read " + file.string());
    context_.reset(xmlXPathNewContext(doc_.get()));
  }

  Extraction run() {
    Extraction found;
    const std::string provisions = kTop + "//*[" + kLevels + "][not(ancestor-or-self::*[" + kSkipped + "])]";
    for (xmlNode* node : nodes(provisions, nullptr)) {
      const bool quoted = number("count(ancestor::*[" + kQuotes + "])", node) > 0;
      (quoted ? found.quoted : found.own).push_back({reinterpret_cast<const char*>(node->name), words(node)});
    }
    found.foreign = static_cast<std::size_t>(number(
        "count(" + kTop + "//*[" + kLevels + " and " + kForeign + "][not(ancestor::*[" + kNotes + "])])", nullptr));
    found.notes = static_cast<std::size_t>(number(
        "count(" + kTop + "//*[" + kNotes + " and normalize-space()!='']" + "[not(ancestor::*[" + kSkipped + "])])",
        nullptr));
    for (xmlNode* body : nodes(kTop, nullptr)) {
      const std::string here = words(body);
      if (!here.empty()) found.unstructured += (found.unstructured.empty() ? "" : " ") + here;
    }
    return found;
  }

 private:
  std::unique_ptr<xmlXPathObject, Free> evaluate(const std::string& expression, xmlNode* from) {
    context_->node = from;
    std::unique_ptr<xmlXPathObject, Free> object(
        xmlXPathEvalExpression(reinterpret_cast<const xmlChar*>(expression.c_str()), context_.get()));
    if (!object) throw std::runtime_error("XPath: " + expression);
    return object;
  }

  std::vector<xmlNode*> nodes(const std::string& expression, xmlNode* from) {
    const auto object = evaluate(expression, from);
    std::vector<xmlNode*> found;
    for (int i = 0; object->nodesetval != nullptr && i < object->nodesetval->nodeNr; ++i)
      found.push_back(object->nodesetval->nodeTab[i]);
    return found;
  }

  double number(const std::string& expression, xmlNode* from) { return evaluate(expression, from)->floatval; }

  /// The text nodes whose nearest provision or body, across no quotation, is this one. Two of them are joined only if
  /// the nearest element that is no inline one is the same, and nothing but inline elements stands between them.
  std::string words(xmlNode* owner) {
    const std::string barrier = "(" + kLevels + " or " + kQuotes + " or " + kSkipped + ")";
    std::string raw;
    collect(owner, barrier, raw);
    return folded(raw);
  }

  void collect(xmlNode* node, const std::string& barrier, std::string& raw) {
    for (xmlNode* part : nodes("child::node()", node)) {
      if (part->type == XML_TEXT_NODE || part->type == XML_CDATA_SECTION_NODE) {
        raw += reinterpret_cast<const char*>(part->content);
      } else if (part->type == XML_ELEMENT_NODE && !holds(barrier, part)) {
        const bool apart = !holds(kInline, part);
        if (apart) raw += ' ';
        collect(part, barrier, raw);
        if (apart) raw += ' ';
      } else if (part->type == XML_ELEMENT_NODE && !holds(kSkipped, part)) {
        raw += ' ';
      }
    }
  }

  bool holds(const std::string& condition, xmlNode* node) {
    return evaluate("boolean(self::*[" + condition + "])", node)->boolval != 0;
  }

  static std::string folded(const std::string& raw) {
    std::string text;
    for (const char c : raw) {
      const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
      if (!space) text += c;
      else if (!text.empty() && text.back() != ' ') text += ' ';
    }
    while (text.ends_with(' ')) text.pop_back();
    return text;
  }

  std::unique_ptr<xmlDoc, Free> doc_;
  std::unique_ptr<xmlXPathContext, Free> context_;
};

}  // namespace

Extraction extract(const std::filesystem::path& file) { return Extractor(file).run(); }

}  // namespace lacuna::test

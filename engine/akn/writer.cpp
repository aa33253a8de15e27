#include "akn/writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <sstream>
#include <utility>
#include <vector>

#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

using Attributes = std::vector<std::pair<const char*, std::string>>;

constexpr const char* kNamespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";
constexpr const char* kSource = "#lacuna";

pugi::xml_node add(pugi::xml_node parent, const char* name, const Attributes& attributes = {}) {
  pugi::xml_node node = parent.append_child(name);
  for (const auto& [key, value] : attributes) node.append_attribute(key).set_value(value.c_str());
  return node;
}

void add_paragraphs(pugi::xml_node parent, std::string_view text) {
  for (const std::string_view paragraph : split(text, '\n')) {
    add(parent, "p").text().set(std::string(paragraph).c_str());
  }
}

/// The days between which a provision stands, as the key of its temporal group.
using Period = std::pair<std::string, std::string>;

Period period_of(const Provision& provision) {
  return {provision.from ? provision.from->str() : "", provision.until ? provision.until->str() : ""};
}

class Writer {
 public:
  explicit Writer(const Document& document) : document_(document) {
    for (const Provision& provision : document.provisions) {
      if (period_of(provision) != Period{}) periods_.emplace(period_of(provision), "");
    }
    std::size_t number = 0;
    for (auto& [period, id] : periods_) id = fmt::format("tmpg_{}", ++number);
  }

  std::string write() {
    pugi::xml_document xml;
    pugi::xml_node declaration = xml.append_child(pugi::node_declaration);
    declaration.append_attribute("version").set_value("1.0");
    declaration.append_attribute("encoding").set_value("UTF-8");
    pugi::xml_node root = add(xml, "akomaNtoso", {{"xmlns", kNamespace}});
    pugi::xml_node act = add(root, document_.type.c_str(), {{"name", document_.type}});
    write_meta(add(act, "meta"));
    if (!document_.title.empty()) {
      add(add(add(add(act, "preface"), "longTitle"), "p"), "docTitle").text().set(document_.title.c_str());
    }
    if (!document_.preamble.empty()) add_paragraphs(add(act, "preamble"), document_.preamble);
    write_body(act);
    close_modifications();
    std::ostringstream out;
    xml.save(out, "  ", pugi::format_default, pugi::encoding_utf8);
    return out.str();
  }

 private:
  void write_meta(pugi::xml_node meta) {
    write_identification(add(meta, "identification", {{"source", kSource}}));
    write_lifecycle(meta);
    write_modifications(meta);
    if (!periods_.empty()) write_periods(add(meta, "temporalData", {{"source", kSource}}));
    pugi::xml_node references = add(meta, "references", {{"source", kSource}});
    add(references, "TLCOrganization",
        {{"eId", "lacuna"}, {"href", "/akn/ontology/organization/lacuna"}, {"showAs", "Lacuna"}});
    if (!periods_.empty())
      add(references, "TLCConcept",
          {{"eId", "inForce"}, {"href", "/akn/ontology/concept/in-force"}, {"showAs", "in force"}});
    if (document_.notes.empty()) return;
    pugi::xml_node notes = add(meta, "notes", {{"source", kSource}});
    for (std::size_t i = 0; i < document_.notes.size(); ++i) {
      pugi::xml_node note = add(notes, "note", {{"eId", fmt::format("note_{}", i + 1)}});
      add(note, "p").text().set(document_.notes[i].c_str());
    }
  }

  void write_identification(pugi::xml_node identification) {
    const std::string& work = document_.work.str();
    const std::string expression = work + "/" + document_.expression;
    const auto level = [&](const char* name, const std::string& iri, const std::string& date, const char* of) {
      pugi::xml_node node = add(identification, name);
      add(node, "FRBRthis", {{"value", iri}});
      add(node, "FRBRuri", {{"value", iri}});
      add(node, "FRBRdate", {{"date", date}, {"name", of}});
      add(node, "FRBRauthor", {{"href", kSource}});
      return node;
    };
    const std::string day = document_.date ? document_.date->str() : document_.work_date;
    pugi::xml_node frbr_work = level("FRBRWork", work, document_.work_date, "work");
    add(frbr_work, "FRBRcountry", {{"value", country()}});
    if (!document_.title.empty()) add(frbr_work, "FRBRname", {{"value", document_.title}});
    pugi::xml_node frbr_expression = level("FRBRExpression", expression, day, "expression");
    add(frbr_expression, "FRBRauthoritative", {{"value", document_.authoritative ? "true" : "false"}});
    add(frbr_expression, "FRBRlanguage", {{"language", document_.language}});
    pugi::xml_node manifestation = level("FRBRManifestation", expression + ".xml", day, "manifestation");
    add(manifestation, "FRBRformat", {{"value", "application/xml"}});
  }

  /// The second part of the work IRI: a State or a body of States.
  [[nodiscard]] std::string country() const {
    const std::vector<std::string> parts = split_list(document_.work.str(), '/');
    return parts.size() > 1 ? parts[1].substr(0, parts[1].find('-')) : "";
  }

  void write_lifecycle(pugi::xml_node meta) {
    for (const auto& [period, id] : periods_) {
      for (const std::string& day : {period.first, period.second}) {
        if (!day.empty()) events_.emplace(day, "");
      }
    }
    if (events_.empty()) return;
    pugi::xml_node lifecycle = add(meta, "lifecycle", {{"source", kSource}});
    std::size_t number = 0;
    for (auto& [day, id] : events_) {
      id = fmt::format("e_{}", ++number);
      add(lifecycle, "eventRef",
          {{"eId", id}, {"date", day}, {"source", kSource}, {"type", number == 1 ? "generation" : "amendment"}});
    }
  }

  void write_modifications(pugi::xml_node meta) {
    pugi::xml_node analysis = add(meta, "analysis", {{"source", kSource}});
    // The schema wants active before passive; which quotations there are shows when the body is written.
    active_ = add(analysis, "activeModifications");
    pugi::xml_node passive = add(analysis, "passiveModifications");
    std::size_t number = 0;
    for (const Provision& provision : document_.provisions) {
      if (!provision.amendment) continue;
      pugi::xml_node mod =
          add(passive, "textualMod", {{"eId", fmt::format("pmod_{}", ++number)}, {"type", provision.amendment->type}});
      add(mod, "source", {{"href", provision.amendment->source}});
      add(mod, "destination", {{"href", "#" + provision.eid.str()}});
    }
    if (number == 0) analysis.remove_child(passive);
  }

  /// Takes off what turned out to have nothing in it.
  void close_modifications() {
    pugi::xml_node analysis = active_.parent();
    if (!active_.first_child()) analysis.remove_child(active_);
    if (!analysis.first_child()) analysis.parent().remove_child(analysis);
  }

  void write_periods(pugi::xml_node data) {
    for (const auto& [period, id] : periods_) {
      pugi::xml_node interval = add(add(data, "temporalGroup", {{"eId", id}}), "timeInterval");
      if (!period.first.empty()) interval.append_attribute("start").set_value(("#" + events_.at(period.first)).c_str());
      if (!period.second.empty()) interval.append_attribute("end").set_value(("#" + events_.at(period.second)).c_str());
      interval.append_attribute("refersTo").set_value("#inForce");
    }
  }

  void write_body(pugi::xml_node act) {
    const bool hierarchical = document_.type == "act" || document_.type == "bill";
    pugi::xml_node body = add(act, hierarchical ? "body" : "mainBody");
    if (!document_.unstructured.empty()) {
      pugi::xml_node loose = hierarchical ? add(add(body, "hcontainer", {{"name", "unstructured"}}), "content") : body;
      add_paragraphs(loose, document_.unstructured);
    }
    for (std::size_t i = 0; i < document_.provisions.size(); ++i) {
      const Provision& provision = document_.provisions[i];
      if (!provision.parent && provision.scope == Scope::own) write_provision(body, i);
    }
    if (!body.first_child()) add(add(add(add(body, "hcontainer", {{"name", "empty"}}), "content"), "p"), "eol");
  }

  void write_provision(pugi::xml_node parent, std::size_t index) {
    const Provision& provision = document_.provisions[index];
    pugi::xml_node node = add(parent, provision.kind.c_str());
    if (provision.kind == "hcontainer")
      node.append_attribute("name").set_value(provision.name.empty() ? "annex" : provision.name.c_str());
    node.append_attribute("eId").set_value(provision.eid.str().c_str());
    // A provision that is known at no time cannot be told from what holds it: a file has no word for that.
    if (const Period period = period_of(provision); period != Period{} && period != inherited(provision))
      node.append_attribute("period").set_value(("#" + periods_.at(period)).c_str());
    if (provision.repealed) node.append_attribute("status").set_value("removed");
    if (!provision.num.empty()) add(node, "num").text().set(provision.num.c_str());
    if (!provision.heading.empty()) add(node, "heading").text().set(provision.heading.c_str());
    write_words(node, provision);
  }

  /// A provision without period of its own stands as long as the one that holds it.
  Period inherited(const Provision& provision) const {
    return provision.parent ? period_of(document_.provisions[*provision.parent]) : Period{};
  }

  void write_words(pugi::xml_node node, const Provision& provision) {
    std::vector<std::size_t> own;
    std::vector<std::size_t> quoted;
    for (const std::size_t child : provision.children) {
      const Provision& inside = document_.provisions[child];
      if (inside.scope == Scope::foreign) continue;
      (inside.quotation == provision.quotation ? own : quoted).push_back(child);
    }
    const bool holds = !own.empty();
    const bool bare = provision.lead.empty() && quoted.empty() && provision.quotes.empty() && provision.notes.empty();
    if (!holds || !bare) {
      pugi::xml_node lead = add(node, holds ? "intro" : "content");
      if (!provision.lead.empty() || (!holds && bare)) add_paragraphs(lead, provision.lead);
      for (const std::string& note : provision.notes)
        add(add(add(lead, "p"), "authorialNote"), "p").text().set(note.c_str());
      for (const Quotation& quote : provision.quotes) add_paragraphs(open_quotation(lead, quote.target), quote.text);
      write_quoted(lead, quoted);
      if (!holds && !provision.tail.empty()) add_paragraphs(lead, provision.tail);
    }
    for (const std::size_t child : own) write_provision(node, child);
    if (holds && !provision.tail.empty()) add_paragraphs(add(node, "wrapUp"), provision.tail);
  }

  /// Neighbours quoted for the same law stand in one quotation.
  void write_quoted(pugi::xml_node words, const std::vector<std::size_t>& quoted) {
    pugi::xml_node structure;
    const std::string* target = nullptr;
    for (const std::size_t child : quoted) {
      const std::string& here = document_.provisions[child].target;
      if (target == nullptr || *target != here) structure = open_quotation(words, here);
      target = &here;
      write_provision(structure, child);
    }
  }

  pugi::xml_node open_quotation(pugi::xml_node words, const std::string& target) {
    pugi::xml_node mod = add(add(words, "p"), "mod");
    if (!target.empty()) {
      const std::string id = fmt::format("mod_{}", ++mods_);
      mod.append_attribute("eId").set_value(id.c_str());
      pugi::xml_node textual = add(active_, "textualMod", {{"eId", "a" + id}, {"type", "substitution"}});
      add(textual, "source", {{"href", "#" + id}});
      add(textual, "destination", {{"href", target}});
    }
    return add(mod, "quotedStructure");
  }

  const Document& document_;
  std::map<Period, std::string> periods_;
  std::map<std::string, std::string> events_;
  pugi::xml_node active_;
  std::size_t mods_ = 0;
};

}  // namespace

std::string write(const Document& document) { return Writer(document).write(); }

}  // namespace lacuna::akn

#include <fmt/format.h>

#include "base/strings.hpp"
#include "taxonomy/turtle.hpp"
#include "taxonomy/vocabulary.hpp"

namespace lacuna::taxonomy {

namespace {

/// Turtle 1.1 §6.4, STRING_LITERAL_QUOTE.
std::string literal(std::string_view text) {
  std::string escaped = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') escaped += '\\';
    if (c == '\n') escaped += "\\n";
    else if (c == '\r') escaped += "\\r";
    else if (c == '\t') escaped += "\\t";
    else escaped += c;
  }
  return escaped + '"';
}

std::string literals(const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const auto& value : values) parts.push_back(literal(value));
  return join(parts, ", ");
}

/// One property in every language that has it, by language.
void add_terms(const Concept& item, std::vector<std::string>& lines) {
  for (const auto& [language, terms] : item.terms) {
    if (!terms.label.empty()) lines.push_back(fmt::format("skos:prefLabel {}@{}", literal(terms.label), language));
    if (terms.alternatives.empty()) continue;
    std::vector<std::string> values;
    for (const auto& each : terms.alternatives) values.push_back(fmt::format("{}@{}", literal(each), language));
    lines.push_back("skos:altLabel " + join(values, ", "));
  }
}

std::vector<std::string> properties_of(const Concept& item) {
  std::vector<std::string> lines{"a skos:Concept", "skos:inScheme prot:", "skos:notation " + literal(item.notation)};
  std::vector<std::string> parents;
  for (const auto& parent : item.broader) parents.push_back("prot:" + parent.str());
  lines.push_back(parents.empty() ? "skos:topConceptOf prot:" : "skos:broader " + join(parents, ", "));
  lines.push_back("skos:prefLabel " + literal(item.label) + "@en");
  add_terms(item, lines);
  if (!item.definition.empty()) lines.push_back("skos:definition " + literal(item.definition) + "@en");
  if (!item.scope_note.empty()) lines.push_back("skos:scopeNote " + literal(item.scope_note) + "@en");
  if (!item.anchor.empty()) lines.push_back("lac:anchor " + literal(item.anchor));
  if (item.roll_up != RollUp::leaf) {
    lines.push_back("lac:rollUp " + literal(to_string(item.roll_up)));
    return lines;
  }
  if (item.level) lines.push_back("lac:level " + literal(to_string(*item.level)));
  lines.push_back(fmt::format("lac:direct {}", item.direct));
  if (!item.elements.empty()) lines.push_back("lac:element " + literals(item.elements));
  return lines;
}

std::string block(std::string_view subject, const std::vector<std::string>& properties) {
  return fmt::format("\n{}\n    {} .\n", subject, join(properties, " ;\n    "));
}

}  // namespace

std::string write_turtle(const Scheme& scheme) {
  std::string text =
      fmt::format("@prefix skos: <{}> .\n@prefix xsd: <{}> .\n@prefix lac: <{}> .\n@prefix prot: <{}> .\n", kSkos, kXsd,
                  kLac, kProt);
  text += block("prot:", {"a skos:ConceptScheme", "skos:prefLabel " + literal(scheme.label) + "@en"});
  for (const Concept& item : scheme.concepts) text += block("prot:" + item.id.str(), properties_of(item));
  return text;
}

}  // namespace lacuna::taxonomy

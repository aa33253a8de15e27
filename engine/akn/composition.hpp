#pragma once

#include <string>
#include <vector>

namespace pugi {
class xml_node;
struct xml_node_struct;
}  // namespace pugi

namespace lacuna::akn {

/// A node as pugixml holds it; pugi::xml_node(it) is the node.
using NodeHandle = pugi::xml_node_struct*;

/// One work inside an Akoma Ntoso file: a document element (act, bill, doc …) with what belongs to it.
struct Composed {
  NodeHandle document;
  std::string component;              ///< id of the attachment or component that holds it; empty for the main one
  std::vector<NodeHandle> schedules;  ///< <attachment> elements that are its own law
  bool law = true;
};

/// The works of a file, the main one first: under <akomaNtoso> the document element; then what it attaches.
///
/// - an attachment without articles of its own is a schedule, and law of the act: tables, lists, forms;
/// - one with articles, or headed as a convention, protocol or agreement, is a work of its own, and schedules that
/// follow
///   it are its schedules; a State prints it under the act that approves it;
/// - the members of a collection and of <components> are works of their own; a collection without words is none;
/// - judgments, debates, explanatory notes and memoranda are no law;
/// - what is attached inside a quotation belongs to the quotation.
[[nodiscard]] std::vector<Composed> compose(const pugi::xml_node& root);

/// What a document calls itself: the words of its docTitle, else of its preface or first heading; in one line, cut at
/// 300 bytes.
[[nodiscard]] std::string title_of(const pugi::xml_node& document);

}  // namespace lacuna::akn

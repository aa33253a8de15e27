#include "ingest/document.hpp"

#include <fmt/format.h>

#include <map>
#include <utility>
#include <vector>

#include "base/strings.hpp"

namespace lacuna::ingest {

namespace {

class Builder {
 public:
  explicit Builder(const Outline& outline) : outline_(outline) {}

  void fill(akn::Document& document) {
    for (std::size_t i = 0; i < outline_.nodes.size(); ++i) {
      const Node& node = outline_.nodes[i];
      akn::Provision provision;
      provision.eid = eid_of(i);
      provision.kind = node.kind;
      provision.num = node.num;
      provision.heading = node.heading;
      provision.lead = join(node.lead, "\n");
      provision.tail = join(node.tail, "\n");
      if (node.kind == "hcontainer") provision.name = "annex";
      provision.parent = node.parent;
      provision.line = node.line;
      if (node.parent) document.provisions[*node.parent].children.push_back(i);
      document.provisions.push_back(std::move(provision));
    }
  }

 private:
  akn::Eid eid_of(std::size_t index) {
    const Node& node = outline_.nodes[index];
    std::string number = node.eid_number;
    if (number.empty()) number = std::to_string(++unnumbered_[node.prefix]);
    std::string text = fmt::format("{}{}_{}", prefix_of(node), node.prefix, number);
    if (const std::size_t times = ++seen_[text]; times > 1) text += fmt::format("-{}", times);
    auto eid = akn::Eid::parse(text);
    if (!eid) eid = akn::Eid::parse(fmt::format("{}_{}", node.prefix, index + 1));
    ids_.push_back(eid->str());
    return *eid;
  }

  /// What stands before a provision's own level in its eId.
  [[nodiscard]] std::string prefix_of(const Node& node) const {
    if (!node.parent) return {};
    if (!node.base) return ids_[*node.parent] + "__";
    for (auto at = node.parent; at; at = outline_.nodes[*at].parent) {
      if (outline_.nodes[*at].kind == "hcontainer") return ids_[*at] + "__";
    }
    return {};
  }

  const Outline& outline_;
  std::vector<std::string> ids_;
  std::map<std::string, std::size_t> seen_;
  std::map<std::string, std::size_t> unnumbered_;
};

}  // namespace

akn::Document to_document(const Outline& outline, const Identity& identity) {
  akn::Document document;
  document.work = identity.work;
  document.expression =
      fmt::format("{}@{}", identity.language, identity.date ? identity.date->str() : identity.work_date);
  document.language = identity.language;
  document.type = "act";
  document.title = identity.title;
  document.work_date = identity.work_date;
  document.date = identity.date;
  document.preamble = join(outline.preamble, "\n");
  if (!identity.source.empty()) document.notes.push_back("Source: " + identity.source);
  if (!identity.retrieved.empty()) document.notes.push_back("Retrieved: " + identity.retrieved);
  for (const std::string& note : outline.notes) document.notes.push_back(note);
  Builder(outline).fill(document);
  document.index();
  return document;
}

}  // namespace lacuna::ingest

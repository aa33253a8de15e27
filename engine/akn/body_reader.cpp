#include "akn/body_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <unordered_set>
#include <utility>

#include "akn/eid_source.hpp"
#include "akn/elements.hpp"
#include "akn/identification.hpp"
#include "akn/words.hpp"
#include "akn/xml.hpp"
#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

/// Elements of a document that hold its law.
constexpr std::array<std::string_view, 6> kBodies{"body",         "mainBody",      "portionBody",
                                                  "judgmentBody", "judgementBody", "debateBody"};

void append_line(std::string& text, const std::string& words) {
  if (words.empty()) return;
  if (!text.empty()) text += '\n';
  text += words;
}

bool is_revoked(const pugi::xml_node& node) {
  const std::string_view status = node.attribute("status").value();
  return status == "removed" || status == "repealed";
}

/// What holds for everything inside the element that is being walked.
struct Place {
  std::optional<std::size_t> owner;  ///< the provision around it
  std::size_t quotation = 0;
  std::string prefix;  ///< of eIds made here
  std::string target;  ///< of the quotation
  Interval interval;
  bool foreign = false;
};

class BodyReader : public Visitor {
 public:
  BodyReader(const SourceFile& file, const Timeline& timeline, const pugi::xml_node& root, Document& document,
             Diagnostics& diagnostics)
      : file_(file),
        lines_of_file_(file.text),
        timeline_(timeline),
        eids_(root),
        document_(document),
        diagnostics_(diagnostics) {}

  void read(const pugi::xml_node& holder) {
    for (const pugi::xml_node& part : holder.children()) {
      if (std::ranges::find(kBodies, local_name(part)) != kBodies.end()) walk(part);
    }
  }

  /// A schedule: one provision with everything in it.
  void read_schedule(const pugi::xml_node& attachment) {
    const pugi::xml_node doc =
        attachment.find_child([](const pugi::xml_node& node) { return !child(node, "meta").empty(); });
    Provision provision = describe(attachment, "attachment");
    provision.kind = "hcontainer";
    provision.name = "attachment";
    provision.heading = words_of(child(doc, "preface"));
    provision.lead = paragraphs_of(child(doc, "preamble"));
    enter(std::move(provision), doc, [&] { read(doc); });
  }

  void report_eids() const {
    if (duplicates_ == 0 && (made_ == 0 || !document_.is_digest())) return;
    if (duplicates_ != 0) {
      report("AKN005", Severity::warning, first_duplicate_line_,
             duplicates_ == 1 ? fmt::format("eId {} stands twice", first_duplicate_)
                              : fmt::format("{} eIds stand twice, {} the first of them", duplicates_, first_duplicate_),
             "give each provision an eId of its own; until then the later ones are known by their number");
    }
    if (made_ != 0 && document_.is_digest()) {
      report("AKN006", Severity::error, first_made_line_,
             made_ == 1 ? fmt::format("a provision without eId of the naming convention: read as {}", first_made_)
                        : fmt::format("{} provisions without eId of the naming convention, {} the first of them", made_,
                                      first_made_),
             "give each provision an eId after the naming convention, such as " + first_made_);
    }
  }

 private:
  // ---- the walk ----
  void walk(const pugi::xml_node& node) {
    Lines outer = std::exchange(lines_, {});
    walk_words(node, lines_, *this);
    flush();
    lines_ = std::move(outer);
  }

  bool take(const pugi::xml_node& node, Role role) override {
    switch (role) {
      case Role::hierarchy: add_provision(node); return true;
      case Role::quotation: walk_quotation(node); return true;
      case Role::note: add_note(node); return true;
      case Role::head: return place_.owner && node.parent().internal_object() == here_;
      case Role::run:
        if (node.attribute("href") && local_name(node).ends_with("ref")) reference_ = node.attribute("href").value();
        return false;
      case Role::left_out:
      case Role::line:
      case Role::cell: return false;
    }
    return false;
  }

  void meet_foreign(const pugi::xml_node& node) override {
    const bool outer = std::exchange(place_.foreign, true);
    if (role_of(local_name(node)) == Role::hierarchy) {
      add_provision(node);
    } else {
      for (const pugi::xml_node& part : node.children()) {
        if (part.type() == pugi::node_element && !has_words(part)) meet_foreign(part);
      }
    }
    place_.foreign = outer;
  }

  /// Words gathered so far, to where they belong.
  void flush() {
    const std::string words = lines_.take();
    if (words.empty()) return;
    if (!place_.owner) return append_line(document_.unstructured, words);
    Provision& owner = document_.provisions[*place_.owner];
    if (place_.quotation != owner.quotation) owner.quotes.push_back({place_.target, words});
    else append_line(holds_others(owner) ? owner.tail : owner.lead, words);
  }

  /// True once a provision of the same law stands inside.
  [[nodiscard]] bool holds_others(const Provision& owner) const {
    return std::ranges::any_of(
        owner.children, [&](std::size_t child) { return document_.provisions[child].quotation == owner.quotation; });
  }

  void add_note(const pugi::xml_node& node) {
    std::string words = words_of(node);
    if (words.empty()) return;
    if (place_.owner) document_.provisions[*place_.owner].notes.push_back(std::move(words));
    else document_.body_notes.push_back(std::move(words));
  }

  // ---- quotations ----
  void walk_quotation(const pugi::xml_node& node) {
    lines_.blank();
    const Place outer = place_;
    // A <mod> may hold quotedText that holds embeddedStructure: one quotation in three elements.
    if (!is_wrapped(node)) {
      ++place_.quotation;
      place_.target = target_of_quotation(node);
      const std::size_t number =
          ++quotations_[place_.owner ? document_.provisions[*place_.owner].eid.str() : std::string()];
      place_.prefix += fmt::format("{}qstr_{}", place_.prefix.empty() ? "" : "__", number);
    }
    walk(node);
    place_ = outer;
    lines_.blank();
  }

  static bool is_wrapped(const pugi::xml_node& node) { return role_of(local_name(node.parent())) == Role::quotation; }

  [[nodiscard]] std::string target_of_quotation(const pugi::xml_node& node) const {
    for (pugi::xml_node at = node.parent(); at && role_of(local_name(at)) != Role::hierarchy; at = at.parent()) {
      if (local_name(at) != "mod") continue;
      const auto found = timeline_.targets.find(std::string(id_of(at)));
      if (found != timeline_.targets.end()) return found->second;
    }
    return reference_;
  }

  // ---- provisions ----
  void add_provision(const pugi::xml_node& node) {
    flush();
    enter(describe(node, local_name(node)), node, [&] { walk(node); });
  }

  Provision describe(const pugi::xml_node& node, std::string_view kind) {
    Provision provision;
    provision.kind = kind;
    if (kind == "hcontainer") provision.name = node.attribute("name").value();
    read_heads(node, provision);
    provision.quotation = place_.quotation;
    provision.scope = place_.foreign ? Scope::foreign : place_.quotation > 0 ? Scope::quoted : Scope::own;
    provision.target = place_.target;
    provision.parent = place_.owner;
    provision.line = line_of(node);
    provision.repealed = is_revoked(node);
    provision.eid = eid_of(node, kind, provision.num);
    const Interval interval = interval_of(node);
    provision.from = interval.from;
    provision.until = interval.until;
    if (const auto found = timeline_.amendments.find(provision.eid.str()); found != timeline_.amendments.end())
      provision.amendment = found->second;
    return provision;
  }

  /// The first <num>, and all that is a heading: some files write that as a second <num>.
  static void read_heads(const pugi::xml_node& node, Provision& provision) {
    for (const pugi::xml_node& part : node.children()) {
      if (part.type() != pugi::node_element || role_of(local_name(part)) != Role::head) continue;
      const bool number = local_name(part) == "num" && provision.num.empty();
      std::string& head = number ? provision.num : provision.heading;
      const std::string words = words_of(part);
      if (!words.empty()) head += (head.empty() ? "" : " ") + words;
    }
  }

  /// Adds a provision and reads what is inside it, with what holds there; then all is as before.
  template <class Inside>
  void enter(Provision provision, const pugi::xml_node& node, Inside inside) {
    const std::size_t index = document_.provisions.size();
    const Place outer_place = place_;
    const std::string outer_reference = reference_;
    const NodeHandle outer_here = std::exchange(here_, node.internal_object());
    place_.owner = index;
    place_.prefix = provision.eid.str();
    place_.interval = {provision.from, provision.until};
    if (provision.parent) document_.provisions[*provision.parent].children.push_back(index);
    document_.provisions.push_back(std::move(provision));
    add_head_notes(node);
    inside();
    place_ = outer_place;
    reference_ = outer_reference;
    here_ = outer_here;
  }

  /// Notes that stand in the number or heading.
  void add_head_notes(const pugi::xml_node& node) {
    Lines words_of_head;
    for (const pugi::xml_node& part : node.children()) {
      if (part.type() == pugi::node_element && role_of(local_name(part)) == Role::head)
        walk_words(part, words_of_head, *this);
    }
  }

  Eid eid_of(const pugi::xml_node& node, std::string_view kind, std::string_view num) {
    auto given = eids_.next(node, {kind, num, place_.prefix});
    if (given.origin == EidSource::Origin::duplicate && ++duplicates_ == 1) {
      first_duplicate_ = id_of(node);
      first_duplicate_line_ = line_of(node);
    }
    const bool made = given.origin == EidSource::Origin::made || !given.eid.is_conformant();
    if (made && ++made_ == 1) {
      first_made_ = given.eid.str();
      first_made_line_ = line_of(node);
    }
    return std::move(given.eid);
  }

  Interval interval_of(const pugi::xml_node& node) {
    const std::string_view period = target_of(node, "period");
    if (!period.empty()) {
      const auto found = timeline_.groups.find(std::string(period));
      if (found != timeline_.groups.end() && (found->second.from || found->second.until)) return found->second;
      if (undated_.emplace(period).second)
        report("AKN007", document_.is_digest() ? Severity::error : Severity::warning, line_of(node),
               fmt::format("period #{} leads to no date", period),
               "add a temporalGroup with that eId whose timeInterval starts at an eventRef with a date");
      return {};
    }
    const Interval written = timeline_.between(attribute(node, "start"), attribute(node, "end"));
    if (written.from || written.until) return written;
    if (const auto applies = date_of_application(node)) return {applies, std::nullopt};
    return place_.interval;
  }

  [[nodiscard]] std::size_t line_of(const pugi::xml_node& node) const {
    return lines_of_file_.line_of(static_cast<std::size_t>(std::max<std::ptrdiff_t>(node.offset_debug(), 0)));
  }

  void report(std::string code, Severity severity, std::size_t line, std::string message, std::string help) const {
    diagnostics_.add(
        {std::move(code), severity, file_.name, line, std::move(message), document_.title, std::move(help)});
  }

  const SourceFile& file_;
  LineIndex lines_of_file_;
  const Timeline& timeline_;
  EidSource eids_;
  Document& document_;
  Diagnostics& diagnostics_;
  Lines lines_;
  Place place_;
  NodeHandle here_ = nullptr;  ///< the element of the innermost provision
  std::string reference_;      ///< the last reference in the provision or above it
  std::unordered_map<std::string, std::size_t> quotations_;
  std::unordered_set<std::string> undated_;  ///< periods that were reported
  std::size_t duplicates_ = 0;
  std::size_t made_ = 0;
  std::string first_duplicate_;
  std::string first_made_;
  std::size_t first_duplicate_line_ = 0;
  std::size_t first_made_line_ = 0;
};

}  // namespace

void read_body(const Composed& composed, const SourceFile& file, const Timeline& timeline, Document& document,
               Diagnostics& diagnostics) {
  const pugi::xml_node root(composed.document);
  BodyReader reader(file, timeline, root, document, diagnostics);
  reader.read(root);
  for (const NodeHandle schedule : composed.schedules) reader.read_schedule(pugi::xml_node(schedule));
  reader.report_eids();
}

}  // namespace lacuna::akn

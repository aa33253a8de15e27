#include "render/show_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::render {

namespace {

constexpr std::size_t kShowStep = 2;
constexpr std::size_t kDeepest = 24;  // columns of indentation, however deep the law is

class Outline {
 public:
  Outline(const akn::Document& document, const Style& style, std::optional<Date> day)
      : document_(document), style_(style), day_(day) {}

  void add(std::size_t index, std::size_t indent) {
    const akn::Provision& provision = document_.provisions[index];
    add_head(provision, indent);
    const std::size_t inner = std::min(indent + kShowStep, kDeepest);
    const bool stands = !day_ || validity_on(provision, *day_) == Validity::stands;
    if (stands) add_paragraphs(provision.lead, inner);
    for (const akn::Quotation& quote : provision.quotes) add_paragraphs("“" + quote.text + "”", inner + kShowStep);
    for (const std::size_t child : provision.children) add(child, inner);
    if (stands) add_paragraphs(provision.tail, inner);
  }

  [[nodiscard]] std::string take() && { return std::move(out_); }

  void add_title() {
    out_ += bold(document_.title.empty() ? document_.work.str() : document_.title, style_) + "\n";
    const std::string kind = document_.is_digest() ? "summary, not the law"
                             : document_.law       ? "official text"
                                                   : "no law";
    const std::string iri =
        document_.work.empty() ? "work not named" : document_.work.str() + "/" + document_.expression;
    out_ += fmt::format("{}   ({}{})\n\n", iri, kind, document_.date ? ", text as of " + document_.date->str() : "");
    add_paragraphs(document_.unstructured, 0);
  }

 private:
  void add_paragraphs(std::string_view text, std::size_t indent) {
    for (const std::string& paragraph : split_list(text, '\n')) out_ += wrap(paragraph, indent, style_);
  }

  void add_head(const akn::Provision& provision, std::size_t indent) {
    std::string head = provision.num;
    if (!provision.heading.empty()) head += (head.empty() ? "" : "  ") + provision.heading;
    if (head.empty()) head = provision.kind;
    std::string notes = provision.eid.str();
    if (provision.scope != akn::Scope::own) notes += fmt::format(", {}", akn::to_string(provision.scope));
    if (!provision.target.empty()) notes += " for " + provision.target;
    if (provision.repealed) notes += ", repealed";
    if (provision.from) notes += ", since " + provision.from->str();
    if (provision.until) notes += ", until " + provision.until->str();
    if (day_) notes += standing_note(validity_on(provision, *day_));
    out_ += std::string(indent, ' ') + bold(head, style_) + "  " + faint("[" + notes + "]", style_) + "\n";
  }

  [[nodiscard]] std::string standing_note(Validity standing) const {
    switch (standing) {
      case Validity::stands: return {};
      case Validity::not_yet: return fmt::format(": not yet law on {}", day_->str());
      case Validity::no_longer: return fmt::format(": no longer law on {}", day_->str());
    }
    return {};
  }

  const akn::Document& document_;
  const Style& style_;
  std::optional<Date> day_;
  std::string out_;
};

}  // namespace

Validity validity_on(const akn::Provision& provision, Date day) {
  if (provision.from && day < *provision.from) return Validity::not_yet;
  if (provision.until && day >= *provision.until) return Validity::no_longer;
  return Validity::stands;
}

std::string show_text(const akn::Document& document, std::span<const std::size_t> provisions, const Style& style,
                      std::optional<Date> day) {
  Outline outline(document, style, day);
  outline.add_title();
  if (provisions.empty()) {
    for (std::size_t i = 0; i < document.provisions.size(); ++i) {
      if (!document.provisions[i].parent) outline.add(i, 0);
    }
  }
  for (const std::size_t provision : provisions) outline.add(provision, 0);
  return std::move(outline).take();
}

}  // namespace lacuna::render

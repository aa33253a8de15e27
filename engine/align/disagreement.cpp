#include "align/disagreement.hpp"

#include <algorithm>
#include <optional>

#include "align/counterpart.hpp"
#include "text/normalise.hpp"

namespace lacuna::align {

namespace {

using Index = std::size_t;
using Kind = Disagreement::Kind;

/// The article or section that holds a provision, or that it is itself.
std::optional<Index> base_unit_of(const akn::Document& document, Index provision) {
  for (std::optional<Index> at = provision; at; at = document.provisions[*at].parent) {
    if (is_base_unit(document.provisions[*at])) return at;
  }
  return std::nullopt;
}

/// "Article 3", "3." and "(3)" are one number: 3.
std::string bare_number(const std::string& num) {
  std::string bare = text::normalise(num).text;
  if (const auto blank = bare.rfind(' '); blank != std::string::npos) bare.erase(0, blank + 1);
  std::erase_if(bare, [](char c) { return std::string_view("().:*[]").find(c) != std::string_view::npos; });
  return bare;
}

/// A heading as far as it says something: without the full stop that some print after it.
std::string bare_heading(const std::string& heading) {
  std::string bare = text::normalise(heading).text;
  while (bare.ends_with('.') || bare.ends_with(' ')) bare.pop_back();
  return bare;
}

class Comparison {
 public:
  Comparison(const akn::Document& digest, const akn::Document& official) : digest_(digest), official_(official) {}

  std::vector<Disagreement> run() {
    for (Index i = 0; i < digest_.provisions.size(); ++i) compare(i);
    for (Index i = 0; i < official_.provisions.size(); ++i) look_for(i);
    return std::move(found_);
  }

 private:
  void compare(Index provision) {
    const auto unit = base_unit_of(digest_, provision);
    if (!unit) return;
    const Counterpart other = counterpart_of(digest_, provision, official_);
    if (other.anchor == Anchor::same_eid) compare_names(provision, *other.provision);
    else if (*unit == provision) found_.push_back({Kind::only_in_digest, provision, "", ""});
    else if (other.anchor == Anchor::enclosing && is_found(*digest_.provisions[provision].parent))
      found_.push_back({Kind::no_counterpart, provision, "", ""});
  }

  /// What lies in a provision that was not found is not told again.
  [[nodiscard]] bool is_found(Index provision) const {
    return counterpart_of(digest_, provision, official_).anchor == Anchor::same_eid;
  }

  void compare_names(Index provision, Index other) {
    if (digest_.language != official_.language) return;
    const akn::Provision& here = digest_.provisions[provision];
    const akn::Provision& there = official_.provisions[other];
    if (bare_number(here.num) != bare_number(there.num))
      found_.push_back({Kind::number, provision, here.num, there.num});
    const bool both = !here.heading.empty() && !there.heading.empty();
    if (is_base_unit(here) && both && bare_heading(here.heading) != bare_heading(there.heading))
      found_.push_back({Kind::heading, provision, here.heading, there.heading});
  }

  void look_for(Index provision) {
    const akn::Provision& there = official_.provisions[provision];
    if (there.scope != akn::Scope::own || find_own(digest_, there.eid)) return;
    if (is_base_unit(there)) found_.push_back({Kind::only_in_official, provision, "", ""});
    else if (is_left_out(there)) found_.push_back({Kind::left_out, provision, "", ""});
  }

  /// A digest may stop at a level; where it divides a provision by numbers, it names every part.
  [[nodiscard]] bool is_left_out(const akn::Provision& there) const {
    if (!there.parent) return false;
    const auto& siblings = official_.provisions[*there.parent].children;
    return std::ranges::any_of(siblings, [&](Index sibling) {
      const akn::Provision& beside = official_.provisions[sibling];
      return beside.kind == there.kind && find_own(digest_, beside.eid).has_value();
    });
  }

  const akn::Document& digest_;
  const akn::Document& official_;
  std::vector<Disagreement> found_;
};

}  // namespace

std::vector<Disagreement> disagreements(const akn::Document& digest, const akn::Document& official) {
  return Comparison(digest, official).run();
}

bool is_base_unit(const akn::Provision& provision) {
  return provision.kind == "article" || provision.kind == "section" || provision.kind == "rule";
}

}  // namespace lacuna::align

#include "align/counterpart.hpp"

#include <algorithm>
#include <string_view>

#include "base/strings.hpp"

namespace lacuna::align {

namespace {

using Index = std::size_t;

/// The words of `outer` that stand before `inner`, which lies inside it, joined as Document::full_text joins them.
std::string words_before(const akn::Document& document, Index outer, Index inner) {
  if (inner == outer) return {};
  const Index parent = *document.provisions[inner].parent;
  std::string before = words_before(document, outer, parent);
  const auto add = [&](const std::string& words) {
    if (words.empty()) return;
    if (!before.empty()) before += ' ';
    before += words;
  };
  const akn::Provision& around = document.provisions[parent];
  add(around.lead);
  for (const Index child : around.children) {
    if (child == inner) break;
    if (document.provisions[child].scope == around.scope) add(document.full_text(child));
  }
  return before;
}

/// Where a provision stands in the normalised full text of another that holds it.
text::Span span_in(const akn::Document& document, Index outer, Index inner) {
  const auto size_of = [](const std::string& words) { return text::normalise(words).text.size(); };
  const std::size_t before = size_of(words_before(document, outer, inner));
  const std::size_t begin = before == 0 ? 0 : before + 1;
  return {begin, begin + size_of(document.full_text(inner))};
}

bool is_inside(const akn::Document& document, Index outer, Index inner) {
  for (std::optional<Index> at = inner; at; at = document.provisions[*at].parent) {
    if (*at == outer) return true;
  }
  return false;
}

Counterpart whole(Anchor anchor, const akn::Document& official, Index provision) {
  return {anchor, provision, span_in(official, provision, provision)};
}

bool is_definition(const akn::Provision& provision) {
  return provision.kind == "hcontainer" && provision.name == "definition" && !provision.heading.empty();
}

/// Where a term is introduced in a normalised text: in quotes, as the laws print what they define.
std::size_t introduction_of(std::string_view term, std::string_view words) {
  std::size_t first = std::string_view::npos;
  for (const char quote : {'"', '\''}) {
    const std::string quoted = quote + text::normalise(term).text + quote;
    first = std::min(first, words.find(quoted));
  }
  return first;
}

/// The span of a definition: from its term to the next that the digest lists beside it, in whatever order.
std::optional<text::Span> definition_in(const akn::Document& digest, const akn::Provision& definition,
                                        std::string_view words) {
  const std::size_t begin = introduction_of(definition.heading, words);
  if (begin == std::string_view::npos) return std::nullopt;
  std::size_t end = words.size();
  for (const Index sibling : digest.provisions[*definition.parent].children) {
    if (!is_definition(digest.provisions[sibling])) continue;
    const std::size_t next = introduction_of(digest.provisions[sibling].heading, words);
    if (next > begin && next < end) end = next;
  }
  while (end > begin && words[end - 1] == ' ') --end;
  return text::Span{begin, end};
}

Counterpart definition_of(const akn::Document& digest, Index provision, const akn::Document& official) {
  const akn::Provision& definition = digest.provisions[provision];
  const auto around = find_own(official, digest.provisions[*definition.parent].eid);
  if (!around) return {};
  const auto words = text::normalise(official.full_text(*around)).text;
  const auto span = definition_in(digest, definition, words);
  return span ? Counterpart{Anchor::definition, around, *span} : Counterpart{};
}

/// The smallest provision inside `provision` that holds a quote.
Index holder_of(const akn::Document& digest, Index provision, const std::string& quote) {
  for (const Index child : digest.provisions[provision].children) {
    if (text::find_quote(digest.full_text(child), quote)) return holder_of(digest, child, quote);
  }
  return provision;
}

}  // namespace

std::optional<std::size_t> find_own(const akn::Document& document, const akn::Eid& eid) {
  const auto own = [&](Index index) { return document.provisions[index].scope == akn::Scope::own; };
  if (const auto found = document.find(eid)) return own(*found) ? found : std::nullopt;
  const std::string folded = ascii_lower(eid.str());
  std::optional<Index> only;
  for (Index i = 0; i < document.provisions.size(); ++i) {
    if (!own(i) || ascii_lower(document.provisions[i].eid.str()) != folded) continue;
    if (only) return std::nullopt;
    only = i;
  }
  return only;
}

/// What lies inside a definition is found with it, as one run of words.
Counterpart counterpart_of(const akn::Document& digest, std::size_t provision, const akn::Document& official) {
  Anchor anchor = Anchor::same_eid;
  for (std::optional<Index> at = provision; at; at = digest.provisions[*at].parent) {
    const akn::Provision& here = digest.provisions[*at];
    // Numbers of definitions are the digest's own: an official text that counts others so means something else.
    if (is_definition(here) && here.parent) {
      if (const auto found = definition_of(digest, *at, official); found.provision) return found;
    } else if (const auto found = find_own(official, here.eid)) {
      return whole(anchor, official, *found);
    }
    anchor = Anchor::enclosing;
  }
  return {};
}

Counterpart counterpart_of_quote(const akn::Document& digest, std::size_t provision, const std::string& quote,
                                 const akn::Document& official) {
  Counterpart all = counterpart_of(digest, provision, official);
  if (!all.provision || quote.empty()) return all;
  const Counterpart part = counterpart_of(digest, holder_of(digest, provision, quote), official);
  if (!part.provision || !is_inside(official, *all.provision, *part.provision)) return all;
  const std::size_t offset = span_in(official, *all.provision, *part.provision).begin;
  const text::Span span{offset + part.span.begin, offset + part.span.end};
  if (span.begin >= all.span.begin && span.end <= all.span.end) all.span = span;
  return all;
}

}  // namespace lacuna::align

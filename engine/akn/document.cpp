#include "akn/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::akn {

namespace {

void append_words(std::string& text, std::string_view words) {
  if (words.empty()) return;
  if (!text.empty()) text += ' ';
  text += words;
  std::ranges::replace(text, '\n', ' ');
}

/// Articles carry their name in print, sections and chapters are given it; other levels are known by their number
/// alone.
std::string heading_of(const Provision& provision) {
  std::string number(trim(provision.num));
  const bool bare = number.find(' ') == std::string::npos;  // "CHAPTER I" has its name in print
  if (provision.kind == "section" && bare) number = "Section " + number;
  if (provision.kind == "chapter" && bare) number = "Chapter " + number;
  while (number.ends_with('.')) number.pop_back();
  if (number.empty()) return provision.heading.empty() ? provision.kind : provision.heading;
  return number;
}

}  // namespace

std::string_view to_string(Scope scope) {
  switch (scope) {
    case Scope::own: return "own";
    case Scope::quoted: return "quoted";
    case Scope::foreign: return "foreign";
  }
  return "";
}

std::string Provision::own_text() const {
  std::string text;
  append_words(text, lead);
  append_words(text, tail);
  return text;
}

bool Document::is_digest() const { return expression.ends_with("/digest"); }

void Document::index() {
  by_eid_.clear();
  for (std::size_t i = 0; i < provisions.size(); ++i) by_eid_.emplace(provisions[i].eid.str(), i);
}

std::optional<std::size_t> Document::find(const Eid& eid) const {
  const auto found = by_eid_.find(eid.str());
  if (found == by_eid_.end()) return std::nullopt;
  return found->second;
}

std::string Document::full_text(std::size_t provision) const {
  const Provision& top = provisions.at(provision);
  std::string text;
  append_words(text, top.lead);
  for (const std::size_t child : top.children) {
    if (provisions.at(child).quotation == top.quotation) append_words(text, full_text(child));
  }
  append_words(text, top.tail);
  return text;
}

std::vector<std::string> Document::headings(std::size_t provision) const {
  std::vector<std::string> chain;
  for (std::optional<std::size_t> at = provision; at; at = provisions.at(*at).parent) {
    chain.push_back(heading_of(provisions.at(*at)));
  }
  chain.push_back(title.empty() ? work.str() : title);
  std::ranges::reverse(chain);
  return chain;
}

std::string place_of(const Document& document, std::size_t provision) {
  return fmt::format("{}      (expression {})", join(document.headings(provision), " > "), document.expression);
}

const Document* expression_on(std::span<const Document* const> expressions, Date day) {
  const Document* before = nullptr;
  const Document* after = nullptr;
  for (const Document* document : expressions) {
    if (!document->date || *document->date <= day) {
      if (before == nullptr || before->date <= document->date) before = document;
    } else if (after == nullptr || document->date < after->date) {
      after = document;
    }
  }
  return before != nullptr ? before : after;
}

}  // namespace lacuna::akn

#include "render/suggest_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/strings.hpp"

namespace lacuna::render {

namespace {

using report::SuggestedConcept;
using report::SuggestedProvision;
using report::SuggestedWords;

constexpr std::size_t kSuggestIndent = 2;
constexpr std::size_t kNameColumns = 30;

/// The places in a provision's own words that speak for any of its suggestions: in order, none inside another.
std::vector<text::Span> marked(const SuggestedProvision& provision) {
  std::vector<text::Span> spans;
  for (const SuggestedConcept& each : provision.suggestions) {
    for (const SuggestedWords& words : each.evidence) {
      if (words.field == suggest::Field::own) spans.push_back(words.source);
    }
  }
  std::ranges::sort(spans);
  std::vector<text::Span> apart;
  for (const text::Span& span : spans) {
    if (!apart.empty() && span.begin < apart.back().end) apart.back().end = std::max(apart.back().end, span.end);
    else apart.push_back(span);
  }
  return apart;
}

std::string with_marks(const SuggestedProvision& provision) {
  std::string text;
  std::size_t at = 0;
  for (const text::Span& span : marked(provision)) {
    text += provision.text.substr(at, span.begin - at) + "[" +
            provision.text.substr(span.begin, span.end - span.begin) + "]";
    at = span.end;
  }
  return text + provision.text.substr(at);
}

}  // namespace

std::string suggest_text(const report::SuggestionReport& report, const Style& style) {
  std::string text = bold(report.title, style) + fmt::format("   suggestions, not decisions: {}\n", report.expression);
  for (const std::string& note : report.notes) text += wrap("Note: " + note, kSuggestIndent, style);
  std::size_t unread = 0;
  for (const SuggestedProvision& provision : report.provisions) {
    unread += provision.read ? 0 : 1;
    if (provision.suggestions.empty()) continue;
    text += "\n" + bold(provision.citation, style) + (provision.heading.empty() ? "" : "  " + provision.heading) +
            faint(fmt::format("  [{}{}]", provision.eid, provision.read ? "" : ", read by nobody"), style) + "\n";
    text += wrap(with_marks(provision), kSuggestIndent, style);
    for (const SuggestedConcept& each : provision.suggestions) {
      text += wrap(report::because(each), kSuggestIndent + 13 + kNameColumns, style,
                   fmt::format("  {:.2f} {:<6} {:<{}}", each.probability, suggest::to_string(each.tier), each.id.str(),
                               kNameColumns));
    }
  }
  text += fmt::format("\n{} of {} provisions read by nobody. A person decides: rows of the mapping file.\n", unread,
                      report.provisions.size());
  return text;
}

}  // namespace lacuna::render

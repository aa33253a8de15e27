#include <fmt/format.h>

#include <array>
#include <pugixml.hpp>

#include "render/html_builder.hpp"
#include "render/html_parts.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

/// BCP 47 for the ISO 639-2 codes of AKN, so far as the two differ for the languages of the corpus.
std::string bcp47(const std::string& language) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kShort{{{"ara", "ar"},
                                                                                 {"deu", "de"},
                                                                                 {"ell", "el"},
                                                                                 {"eng", "en"},
                                                                                 {"fra", "fr"},
                                                                                 {"rus", "ru"},
                                                                                 {"spa", "es"},
                                                                                 {"ukr", "uk"},
                                                                                 {"zho", "zh"}}};
  for (const auto& [three, two] : kShort) {
    if (language == three) return std::string(two);
  }
  return language;
}

}  // namespace

void add_provision_words(pugi::xml_node parent, const report::ProvisionText& provision,
                         const std::optional<text::Span>& mark) {
  if (provision.text.empty()) return;
  pugi::xml_node figure = element(parent, "figure");
  pugi::xml_node quote = element(figure, "blockquote", {{"lang", bcp47(provision.language)}, {"dir", "auto"}});
  const std::string_view all = provision.text;
  if (mark) {
    words(quote, all.substr(0, mark->begin));
    element(quote, "mark", all.substr(mark->begin, mark->end - mark->begin));
    words(quote, all.substr(mark->end));
  } else {
    words(quote, all);
  }
  element(figure, "figcaption",
          fmt::format("{}; {}{}", text_words(provision), provision.expression, source_words(provision)));
}

void add_named_line(pugi::xml_node parent, std::string_view name, const std::string& text) {
  if (text.empty()) return;
  pugi::xml_node line = element(parent, "p");
  element(line, "span", name, {{"class", "name"}});
  words(line, " " + text);
}

}  // namespace lacuna::render

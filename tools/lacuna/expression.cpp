#include "expression.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"
#include "session.hpp"
#include "text/language.hpp"

namespace lacuna::tool {

namespace {

using Expressions = std::vector<const akn::Document*>;

constexpr const char* kHelp = "name a file, or a work or provision like /akn/ie/act/2008/8/~sec_2";

const akn::Document* unknown_work(const corpus::Library& library, const std::string& text) {
  std::vector<std::string> names;
  for (const auto& document : library.documents) names.push_back(document.work.str());
  Session::fail(fmt::format("there is no work {} in the corpus.{}", text, did_you_mean_question(text, names)), kHelp);
  return nullptr;
}

const akn::Document* unknown_expression(const std::string& text, const Expressions& at_hand) {
  std::vector<std::string> names;
  for (const auto* document : at_hand) names.push_back(document->work.str() + "/" + document->expression);
  const std::string question = did_you_mean_question(text, names);
  Session::fail(fmt::format("there is no expression {} in the corpus.{}", text, question),
                fmt::format("at hand: {}; write WORK@DAY for the law of a day", join_words(names)));
  return nullptr;
}

/// The expressions in a language; all if there is none in it.
Expressions in_language(const Expressions& all, std::string_view language) {
  Expressions found;
  std::ranges::copy_if(all, std::back_inserter(found),
                       [&](const akn::Document* document) { return document->language == language; });
  return found.empty() ? all : found;
}

struct Name {
  akn::WorkIri work;
  std::string language;     // ISO 639-2; empty if none is asked for
  std::optional<Date> day;  // nothing if none is named
  std::string exact;        // "eng@2020-05-21/digest": what may be the name of one expression
};

/// "eng" for any code of a language, nothing for what is none.
std::string language_of(std::string_view code) {
  if (code.size() < 2 || code.size() > 3) return {};
  const auto language = text::find_language(code);
  return language ? language->alpha3 : std::string{};
}

std::optional<Name> parse(std::string_view text) {
  Name name;
  std::string_view work = text;
  const auto at = text.find('@');
  if (at != std::string_view::npos) {
    work = text.substr(0, at);
    const std::string_view rest = text.substr(at + 1);
    name.day = Date::parse(rest.substr(0, rest.find('/')));
    if (rest.find('/') != std::string_view::npos) name.exact = "@" + std::string(rest);
  }
  const auto slash = work.rfind('/');
  const std::string language = slash == std::string_view::npos ? "" : language_of(work.substr(slash + 1));
  if (!language.empty() && akn::WorkIri::parse(work.substr(0, slash))) {
    name.language = language;
    if (at != std::string_view::npos) name.exact = std::string(text.substr(slash + 1));
    work = work.substr(0, slash);
  }
  auto iri = akn::WorkIri::parse(work);
  if (!iri) return std::nullopt;
  name.work = std::move(*iri);
  return name;
}

}  // namespace

std::optional<Date> day_asked_for(std::string_view name) {
  const auto at = name.find('@');
  if (at == std::string_view::npos) return std::nullopt;
  const std::string_view rest = name.substr(at + 1);
  return Date::parse(rest.substr(0, rest.find('/')));
}

const akn::Document* find_expression(const corpus::Library& library, const std::string& text, Date day,
                                     std::string_view language) {
  const auto name = parse(text);
  if (const auto at = text.find('@'); at != std::string::npos && !day_asked_for(text)) {
    Session::fail(fmt::format("\"{}\" is no date", text.substr(at + 1)),
                  "write a day that exists, like /akn/ie/act/1998/22@2010-07-17");
    return nullptr;
  }
  if (!name || !library.at_hand(name->work)) return unknown_work(library, name ? name->work.str() : text);
  const Expressions all = library.expressions_of(name->work);
  const auto exact = std::ranges::find(all, name->exact, &akn::Document::expression);
  if (exact != all.end()) return *exact;
  const bool no_such_language =
      !name->language.empty() && std::ranges::find(all, name->language, &akn::Document::language) == all.end();
  if (name->exact.find('/') != std::string::npos || no_such_language) return unknown_expression(text, all);
  const std::string_view wanted = name->language.empty() ? language : std::string_view(name->language);
  return akn::expression_on(in_language(all, wanted), name->day.value_or(day));
}

std::string later_text_note(const akn::Document& chosen, Date day) {
  if (!chosen.date || *chosen.date <= day) return {};
  return fmt::format("lacuna: no text of {} is at hand; {} is later text, known as of {}\n", day.str(),
                     chosen.expression, chosen.date->str());
}

std::string choice_note(const corpus::Library& library, const akn::Document& chosen, Date day) {
  std::vector<std::string> others;
  for (const auto* document : library.expressions_of(chosen.work)) {
    if (document != &chosen) others.push_back(document->expression);
  }
  std::ranges::sort(others);
  std::string note;
  if (!others.empty()) {
    note = fmt::format("lacuna: {} is shown; also at hand: {}\n", chosen.expression, join_words(others));
  }
  return note + later_text_note(chosen, day);
}

}  // namespace lacuna::tool

#include "report/suggestion_report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "akn/citation.hpp"
#include "align/locate.hpp"
#include "base/strings.hpp"
#include "corpus/labels.hpp"
#include "corpus/reading.hpp"
#include "report/provision_text.hpp"
#include "text/language.hpp"

namespace lacuna::report {

namespace {

using Index = taxonomy::ConceptGraph::Index;

/// Accepted provisions of a language: of official texts where they are at hand, else of the summaries.
std::vector<suggest::Example> examples_in(const corpus::Library& library, const std::string& language) {
  std::vector<suggest::Example> examples;
  std::set<std::string> taken;
  const auto add = [&](const akn::Document& document) {
    const auto found = text::find_language(document.language);
    const auto* set = library.mappings_of(document.work);
    if (!found || found->alpha2 != language || set == nullptr || !taken.insert(document.work.str()).second) return;
    auto more = suggest::examples_of(document, *set, library.method->concepts);
    std::ranges::move(more, std::back_inserter(examples));
  };
  for (const akn::Document& document : library.official) add(document);
  for (const akn::Document& document : library.documents) add(document);
  return examples;
}

/// What persons said of a document's provisions before.
struct Decisions {
  std::set<std::pair<std::string, taxonomy::ConceptId>> accepted;  ///< by eId
  std::set<std::pair<std::string, taxonomy::ConceptId>> rejected;  ///< by hash of the words
};

Decisions decisions_on(const corpus::Library& library, const akn::WorkIri& work) {
  Decisions decisions;
  for (const mapping::MappingSet& set : library.mappings) {
    for (const mapping::Mapping& mapping : set.mappings) {
      if (mapping.negated && mapping.object) decisions.rejected.emplace(mapping.sha256, *mapping.object);
      if (set.work != work || !mapping.accepted()) continue;
      if (mapping.object) decisions.accepted.emplace(mapping.subject.eid.str(), *mapping.object);
    }
  }
  return decisions;
}

/// Turns the suggestions for one provision into rows.
class Rows {
 public:
  Rows(const corpus::Library& library, const akn::WorkIri& work, const suggest::Suggester& suggester,
       const Decisions& decisions)
      : library_(library), set_(library.mappings_of(work)), suggester_(suggester), decisions_(decisions) {}

  SuggestedProvision row(const akn::Document& document, std::size_t place,
                         const std::vector<suggest::Suggestion>& suggestions, std::size_t most) const {
    const akn::Provision& provision = document.provisions[place];
    SuggestedProvision row{provision.eid.str(),
                           akn::cite(document, place),
                           provision.heading,
                           provision.own_text(),
                           set_ != nullptr && corpus::is_read(*set_, provision.eid),
                           {}};
    const suggest::Fields fields = suggest::fields_of(document, place);
    const std::string hash = align::fingerprint_of(document, place);
    for (const suggest::Suggestion& each : suggestions) {
      if (row.suggestions.size() == most) break;
      const taxonomy::Concept& leaf = library_.method->concepts.at(each.leaf);
      const bool decided =
          decisions_.accepted.contains({row.eid, leaf.id}) || decisions_.rejected.contains({hash, leaf.id});
      if (!decided) row.suggestions.push_back(concept_of(leaf, each, fields));
    }
    return row;
  }

 private:
  SuggestedConcept concept_of(const taxonomy::Concept& leaf, const suggest::Suggestion& suggestion,
                              const suggest::Fields& fields) const {
    SuggestedConcept row{leaf.id, leaf.label, suggestion.probability, suggest::tier_of(suggestion.probability), {}, {}};
    for (const suggest::Evidence& each : suggestion.evidence) {
      const std::string& field = each.field == suggest::Field::own       ? fields.own
                                 : each.field == suggest::Field::heading ? fields.heading
                                                                         : fields.context;
      row.evidence.push_back({each.field, field.substr(each.source.begin, each.source.end - each.source.begin),
                              each.source, suggester_.lexicon()->entries[each.entry].text});
    }
    if (suggestion.like) row.like = cite(suggester_.example(*suggestion.like));
    return row;
  }

  std::string cite(const suggest::Example& example) const {
    const auto work = akn::WorkIri::parse(example.work);
    if (!work) return {};
    const std::string law = corpus::cite_work(library_, *work);
    const auto expressions = library_.expressions_of(*work);
    const auto eid = akn::Eid::parse(example.eid);
    const auto place = expressions.empty() || !eid ? std::nullopt : expressions.front()->find(*eid);
    return law + " " + (place ? akn::cite(*expressions.front(), *place) : example.eid);
  }

  const corpus::Library& library_;
  const mapping::MappingSet* set_;
  const suggest::Suggester& suggester_;
  const Decisions& decisions_;
};

using Suggestions = std::map<std::size_t, std::vector<suggest::Suggestion>>;

/// From so many provisions on, a law in the language that it declares has some words of the lexicon.
constexpr std::size_t kEnough = 5;

bool any_words(const Suggestions& suggestions) {
  return std::ranges::any_of(suggestions, [](const auto& provision) {
    return std::ranges::any_of(provision.second,
                               [](const suggest::Suggestion& each) { return !each.evidence.empty(); });
  });
}

/// What is missing for suggestions to be worth much.
std::vector<std::string> notes_on(const std::string& language, const suggest::Suggester& suggester,
                                  const Suggestions& suggestions) {
  std::vector<std::string> notes;
  const std::string name = language.empty() ? "no language that it declares" : fmt::format("\"{}\"", language);
  if (suggestions.empty()) notes.emplace_back("no provision has words of its own: nothing to suggest by");
  if (suggester.lexicon() == nullptr)
    notes.push_back(fmt::format("there is no lexicon of {}: only accepted provisions speak", name));
  else if (suggestions.size() >= kEnough && !any_words(suggestions))
    notes.push_back(fmt::format("not one word of the lexicon of {} is found: is the text in another language?", name));
  if (suggester.examples() == 0)
    notes.push_back(fmt::format("no provision in {} was accepted yet: only the lexicon speaks", name));
  return notes;
}

}  // namespace

std::string because(const SuggestedConcept& suggestion) {
  std::vector<std::string> words;
  for (const SuggestedWords& each : suggestion.evidence) {
    std::string shown = "“" + each.words + "”";
    if (each.field == suggest::Field::heading) shown += " (heading)";
    if (each.field == suggest::Field::context) shown += " (around it)";
    if (std::ranges::find(words, shown) == words.end()) words.push_back(std::move(shown));
  }
  if (!suggestion.like.empty()) words.push_back("like " + suggestion.like);
  return join(words, ", ");
}

std::optional<SuggestionReport> suggest_for(const corpus::Library& library, const corpus::Lexicons& lexicons,
                                            const akn::Document& document, double least, std::size_t most) {
  if (!lexicons.model) return std::nullopt;
  const auto language = text::find_language(document.language);
  const std::string title = title_of_work(library, document);
  SuggestionReport report{document.work.str(),
                          title.empty() ? document.work.str() : title,
                          document.expression,
                          language ? language->alpha2 : document.language,
                          {},
                          {}};
  const auto lexicon = lexicons.by_language.find(report.language);
  const auto* words = lexicon == lexicons.by_language.end() ? nullptr : &lexicon->second;
  suggest::Suggester suggester(report.language, words, examples_in(library, report.language), *lexicons.model);
  const auto suggestions = suggester.suggest(document, least);
  report.notes = notes_on(report.language, suggester, suggestions);
  const Decisions decisions = decisions_on(library, document.work);
  const Rows rows(library, document.work, suggester, decisions);
  for (const auto& [place, each] : suggestions) report.provisions.push_back(rows.row(document, place, each, most));
  return report;
}

}  // namespace lacuna::report

#include "suggest/matcher.hpp"

#include <algorithm>

namespace lacuna::suggest {

namespace {

bool agrees(const std::string& word, const WordForm& form) {
  switch (form.match) {
    case WordForm::Match::stem: return false;
    case WordForm::Match::begins: return word.starts_with(form.text);
    case WordForm::Match::ends: return word.ends_with(form.text);
    case WordForm::Match::contains: return word.find(form.text) != std::string::npos;
  }
  return false;
}

/// One text for a step, the same for equal ones.
std::string key_of(const Step& step) {
  std::vector<WordForm> forms = step.forms;
  std::ranges::sort(forms);
  std::string key;
  for (const WordForm& form : forms) {
    key += static_cast<char>('0' + static_cast<int>(form.match));
    key += form.text + "|";
  }
  return key;
}

}  // namespace

Matcher::Matcher(const Lexicon& lexicon) : lexicon_(&lexicon) {
  for (std::size_t i = 0; i < lexicon.entries.size(); ++i) {
    Compiled compiled;
    for (const Step& step : lexicon.entries[i].steps) {
      compiled.steps.push_back(id_of(step));
      compiled.gaps.push_back(step.gap);
    }
    by_first_step_[compiled.steps.front()].push_back(i);
    compiled_.push_back(std::move(compiled));
  }
}

Matcher::StepId Matcher::id_of(const Step& step) {
  const auto [found, fresh] = step_ids_.try_emplace(key_of(step), static_cast<StepId>(step_ids_.size()));
  if (fresh) {
    for (const WordForm& form : step.forms) {
      if (form.match == WordForm::Match::stem) by_stem_[form.text].push_back(found->second);
      else open_forms_.emplace_back(form, found->second);
    }
  }
  return found->second;
}

const std::vector<Matcher::StepId>& Matcher::steps_for(const Token& token) {
  const auto known = known_words_.find(token.word);
  if (known != known_words_.end()) return known->second;
  std::vector<StepId> steps;
  if (const auto found = by_stem_.find(token.stem); found != by_stem_.end()) steps = found->second;
  for (const auto& [form, step] : open_forms_) {
    if (agrees(token.word, form)) steps.push_back(step);
  }
  std::ranges::sort(steps);
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return known_words_.emplace(token.word, std::move(steps)).first->second;
}

bool Matcher::accepts(const Token& token, StepId step) { return std::ranges::binary_search(steps_for(token), step); }

std::optional<std::size_t> Matcher::match_from(std::span<const Token> tokens, std::size_t first,
                                               const Compiled& entry) {
  std::size_t at = first;
  for (std::size_t step = 1; step < entry.steps.size(); ++step) {
    const std::size_t last = std::min(tokens.size(), at + 2 + entry.gaps[step]);
    std::size_t next = at + 1;
    while (next < last && !accepts(tokens[next], entry.steps[step])) ++next;
    if (next >= last) return std::nullopt;
    at = next;
  }
  return at;
}

std::vector<Found> Matcher::find(std::span<const Token> tokens) {
  std::vector<Found> all;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    std::vector<std::size_t> entries;
    for (const StepId step : steps_for(tokens[first])) {
      const auto begins = by_first_step_.find(step);
      if (begins != by_first_step_.end()) entries.insert(entries.end(), begins->second.begin(), begins->second.end());
    }
    std::ranges::sort(entries);
    for (const std::size_t entry : entries) {
      if (const auto last = match_from(tokens, first, compiled_[entry]))
        all.push_back({entry, {tokens[first].source.begin, tokens[*last].source.end}});
    }
  }
  return all;
}

}  // namespace lacuna::suggest

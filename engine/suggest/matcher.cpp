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

std::uint64_t pair_of(std::uint32_t first, std::uint32_t second) {
  return (static_cast<std::uint64_t>(first) << 32U) | second;
}

}  // namespace

Matcher::Matcher(const Lexicon& lexicon, const Words& words) : lexicon_(&lexicon), words_(&words) {
  for (std::size_t i = 0; i < lexicon.entries.size(); ++i) {
    Compiled compiled;
    for (const Step& step : lexicon.entries[i].steps) {
      compiled.steps.push_back(id_of(step));
      compiled.gaps.push_back(step.gap);
    }
    beginnings_.resize(step_ids_.size());
    Beginning& beginning = beginnings_[compiled.steps.front()];
    if (compiled.steps.size() == 1) {
      beginning.whole.push_back(i);
    } else {
      by_pair_[pair_of(compiled.steps[0], compiled.steps[1])].push_back(i);
      beginning.reach = std::max(beginning.reach, compiled.gaps[1] + 1);
    }
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
  if (known_words_.size() <= token.word) known_words_.resize(token.word + 1);
  auto& known = known_words_[token.word];
  if (known) return *known;
  std::vector<StepId> steps;
  if (const auto found = by_stem_.find(words_->stem(token.stem)); found != by_stem_.end()) steps = found->second;
  for (const auto& [form, step] : open_forms_) {
    if (agrees(words_->word(token.word), form)) steps.push_back(step);
  }
  std::ranges::sort(steps);
  steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
  return known.emplace(std::move(steps));
}

bool Matcher::accepts(const Token& token, StepId step) { return std::ranges::binary_search(steps_for(token), step); }

/// The place of an entry's last word, its second standing at a place.
std::optional<std::size_t> Matcher::last_of(std::span<const Token> tokens, std::size_t second, const Compiled& entry) {
  std::size_t at = second;
  for (std::size_t step = 2; step < entry.steps.size(); ++step) {
    const std::size_t last = std::min(tokens.size(), at + 2 + entry.gaps[step]);
    std::size_t next = at + 1;
    while (next < last && !accepts(tokens[next], entry.steps[step])) ++next;
    if (next >= last) return std::nullopt;
    at = next;
  }
  return at;
}

void Matcher::find_from(std::span<const Token> tokens, std::size_t first, std::vector<Found>& here) {
  std::vector<std::size_t> tried;  // of each entry, the nearest second word counts
  const std::vector<StepId> firsts = steps_for(tokens[first]);
  for (const StepId step : firsts) {
    const Beginning& beginning = beginnings_[step];
    for (const std::size_t entry : beginning.whole) here.push_back({entry, tokens[first].source});
    const std::size_t end = std::min(tokens.size(), first + 1 + beginning.reach);
    for (std::size_t second = first + 1; second < end; ++second) {
      for (const StepId next : steps_for(tokens[second])) {
        const auto entries = by_pair_.find(pair_of(step, next));
        if (entries == by_pair_.end()) continue;
        for (const std::size_t entry : entries->second) {
          const Compiled& compiled = compiled_[entry];
          if (second - first > compiled.gaps[1] + 1 || std::ranges::find(tried, entry) != tried.end()) continue;
          tried.push_back(entry);
          if (const auto last = last_of(tokens, second, compiled))
            here.push_back({entry, {tokens[first].source.begin, tokens[*last].source.end}});
        }
      }
    }
  }
}

std::vector<Found> Matcher::find(std::span<const Token> tokens) {
  std::vector<Found> all;
  std::vector<Found> here;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    here.clear();
    find_from(tokens, first, here);
    std::ranges::sort(here, {}, &Found::entry);
    all.insert(all.end(), here.begin(), here.end());
  }
  return all;
}

}  // namespace lacuna::suggest

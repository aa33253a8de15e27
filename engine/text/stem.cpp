#include "text/stem.hpp"

#include <libstemmer.h>

#include "text/arabic.hpp"

namespace lacuna::text {

Stemmer::Stemmer(std::string_view language)
    : snowball_(sb_stemmer_new(std::string(language).c_str(), "UTF_8")), arabic_(language == "ar") {}

Stemmer::~Stemmer() { sb_stemmer_delete(snowball_); }

const std::string& Stemmer::stem(const std::string& word) {
  const auto known = known_.find(word);
  if (known != known_.end()) return known->second;
  std::string stem = arabic_ ? level_lam_alef(cut(right_lam_alef(word))) : cut(word);
  return known_.emplace(word, std::move(stem)).first->second;
}

std::string Stemmer::cut(const std::string& word) const {
  if (snowball_ == nullptr) return word;
  const auto* symbols =
      sb_stemmer_stem(snowball_, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
  if (symbols == nullptr) return word;
  return {reinterpret_cast<const char*>(symbols), static_cast<std::size_t>(sb_stemmer_length(snowball_))};
}

}  // namespace lacuna::text

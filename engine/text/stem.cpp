#include "text/stem.hpp"

#include <libstemmer.h>

namespace lacuna::text {

Stemmer::Stemmer(std::string_view language) : snowball_(sb_stemmer_new(std::string(language).c_str(), "UTF_8")) {}

Stemmer::~Stemmer() { sb_stemmer_delete(snowball_); }

const std::string& Stemmer::stem(const std::string& word) {
  const auto known = known_.find(word);
  if (known != known_.end()) return known->second;
  std::string stem = word;
  if (snowball_ != nullptr) {
    const auto* symbols =
        sb_stemmer_stem(snowball_, reinterpret_cast<const sb_symbol*>(word.data()), static_cast<int>(word.size()));
    const auto length = static_cast<std::size_t>(sb_stemmer_length(snowball_));
    if (symbols != nullptr) stem.assign(reinterpret_cast<const char*>(symbols), length);
  }
  return known_.emplace(word, std::move(stem)).first->second;
}

}  // namespace lacuna::text

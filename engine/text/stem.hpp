#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

struct sb_stemmer;

namespace lacuna::text {

/// Cuts words down to their stems with Snowball's algorithm for a language: "procured" and "procures" give "procur". A
/// language without one leaves words as they are. Arabic words are levelled first and after (text/arabic.hpp). Not for
/// two threads at once: it remembers what it has cut.
class Stemmer {
 public:
  /// `language` is ISO 639-1, "en".
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// The stem of a normalised word.
  [[nodiscard]] const std::string& stem(const std::string& word);

 private:
  [[nodiscard]] std::string cut(const std::string& word) const;

  sb_stemmer* snowball_ = nullptr;
  bool arabic_ = false;
  std::unordered_map<std::string, std::string> known_;
};

}  // namespace lacuna::text

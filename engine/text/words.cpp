#include "text/words.hpp"

#include "text/code_points.hpp"

namespace lacuna::text {

namespace {

WordKind kind_of(char32_t c) {
  if (is_unspaced(c)) return WordKind::character;
  return is_letter_or_digit(c) || is_combining(c) ? WordKind::word : WordKind::mark;
}

/// Cuts a normalised text into words, code point by code point.
class Cutter {
 public:
  explicit Cutter(const NormalisedText& text) : text_(text) {}

  std::vector<Word> cut() {
    for (std::size_t end = 0; end < text_.text.size();) {
      const std::size_t at = end;
      const char32_t c = next_code_point(text_.text, end);
      if (c == U' ') fresh_ = true;
      else add(c, {at, end});
    }
    return std::move(words_);
  }

 private:
  void add(char32_t c, Span normal) {
    const Span source = text_.offsets.to_source(normal);
    const std::string_view bytes = std::string_view(text_.text).substr(normal.begin, normal.end - normal.begin);
    if (goes_on(c, source)) {
      words_.back().normal += bytes;
      words_.back().source.end = source.end;
    } else {
      words_.push_back({kind_of(c), std::string(bytes), source});
    }
    fresh_ = false;
  }

  /// True if the code point belongs to the word before it.
  [[nodiscard]] bool goes_on(char32_t c, Span source) const {
    if (words_.empty()) return false;
    const Word& last = words_.back();
    if (source.begin < last.source.end) return true;
    if (fresh_ || last.kind == WordKind::mark) return false;
    return is_combining(c) || (last.kind == WordKind::word && kind_of(c) == WordKind::word);
  }

  const NormalisedText& text_;
  std::vector<Word> words_;
  bool fresh_ = false;  // a blank stands before the next code point
};

}  // namespace

std::vector<Word> words_of(std::string_view source) {
  const NormalisedText normalised = normalise(source);
  return Cutter(normalised).cut();
}

}  // namespace lacuna::text

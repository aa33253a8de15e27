#include "text/normalise.hpp"

#include <unicode/bytestream.h>
#include <unicode/edits.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <stdexcept>

#include "text/code_points.hpp"

namespace lacuna::text {

namespace {

const icu::Normalizer2& nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normaliser = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU has no NFKC_Casefold data");
  return *normaliser;
}

/// NFKC_Casefold of the source, with the source bytes of each byte.
NormalisedText fold(std::string_view source) {
  NormalisedText folded;
  icu::StringByteSink<std::string> sink(&folded.text);
  icu::Edits edits;
  UErrorCode status = U_ZERO_ERROR;
  const icu::StringPiece piece(source.data(), static_cast<int32_t>(source.size()));
  nfkc_casefold().normalizeUTF8(0, piece, sink, &edits, status);
  if (U_FAILURE(status) != 0) throw std::runtime_error("ICU could not normalise a text");
  for (auto edit = edits.getFineIterator(); edit.next(status) != 0;) {
    const auto from = static_cast<std::size_t>(edit.sourceIndex());
    const auto old_length = static_cast<std::size_t>(edit.oldLength());
    for (std::size_t i = 0; i < static_cast<std::size_t>(edit.newLength()); ++i) {
      folded.offsets.append(edit.hasChange() != 0 ? Span{from, from + old_length} : Span{from + i, from + i + 1});
    }
  }
  return folded;
}

/// Plain ASCII for typographic punctuation; the code point itself for anything else.
UChar32 plain(UChar32 c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x0060: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB: return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212: return '-';
    default: return c;
  }
}

bool is_space(UChar32 c) { return u_isUWhiteSpace(c) != 0 || u_iscntrl(c) != 0; }

/// Collects the normalised text code point by code point, holding back blanks until something follows them.
class Collector {
 public:
  void blank(Span source) {
    if (!pending_) pending_ = source;
    pending_->end = source.end;
  }

  void add(std::string_view bytes, const OffsetMap& offsets, std::size_t at) {
    flush_blank();
    for (std::size_t i = 0; i < bytes.size(); ++i) append(bytes[i], offsets.to_source({at + i, at + i + 1}));
  }

  void add(char ascii, Span source) {
    flush_blank();
    append(ascii, source);
  }

  [[nodiscard]] NormalisedText take() && { return std::move(result_); }

 private:
  void append(char byte, Span source) {
    result_.text += byte;
    result_.offsets.append(source);
  }

  void flush_blank() {
    if (pending_ && !result_.text.empty()) append(' ', *pending_);
    pending_.reset();
  }

  NormalisedText result_;
  std::optional<Span> pending_;
};

/// True if a word goes on across `at`: letters or digits of an alphabet on both sides. Scripts that put no blank
/// between words have no such boundary and match anywhere.
bool inside_word(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return false;
  const char32_t before = code_point_before(text, at);
  const char32_t after = next_code_point(text, at);
  if (!is_letter_or_digit(before) || !is_letter_or_digit(after)) return false;
  return !is_unspaced(before) && !is_unspaced(after);
}

}  // namespace

Span OffsetMap::to_source(Span normalised) const {
  if (spans_.empty()) return {};
  if (normalised.begin >= normalised.end) {
    const std::size_t at = normalised.begin < spans_.size() ? spans_[normalised.begin].begin : spans_.back().end;
    return {at, at};
  }
  Span source = spans_.at(normalised.begin);
  for (std::size_t i = normalised.begin; i < normalised.end; ++i) {
    source.begin = std::min(source.begin, spans_.at(i).begin);
    source.end = std::max(source.end, spans_.at(i).end);
  }
  return source;
}

NormalisedText normalise(std::string_view source) {
  const NormalisedText folded = fold(source);
  Collector collector;
  for (std::size_t end = 0; end < folded.text.size();) {
    const std::size_t at = end;
    const auto c = static_cast<UChar32>(next_code_point(folded.text, end));
    if (is_space(c)) {
      collector.blank(folded.offsets.to_source({at, end}));
    } else if (const UChar32 simple = plain(c); simple != c) {
      collector.add(static_cast<char>(simple), folded.offsets.to_source({at, end}));
    } else {
      collector.add(std::string_view(folded.text).substr(at, end - at), folded.offsets, at);
    }
  }
  return std::move(collector).take();
}

std::optional<Span> find_quote(std::string_view source, std::string_view quote) {
  const NormalisedText haystack = normalise(source);
  const std::string needle = normalise(quote).text;
  if (needle.empty()) return std::nullopt;
  for (auto at = haystack.text.find(needle); at != std::string::npos; at = haystack.text.find(needle, at + 1)) {
    const std::size_t end = at + needle.size();
    if (!inside_word(haystack.text, at) && !inside_word(haystack.text, end)) {
      return haystack.offsets.to_source({at, end});
    }
  }
  return std::nullopt;
}

}  // namespace lacuna::text

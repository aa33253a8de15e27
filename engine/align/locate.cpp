#include "align/locate.hpp"

#include "base/sha256.hpp"
#include "text/normalise.hpp"

namespace lacuna::align {

namespace {

bool quote_found(const Fingerprint& fingerprint, const akn::Document& document, std::size_t provision) {
  return text::find_quote(document.full_text(provision), fingerprint.quote).has_value();
}

std::optional<std::size_t> find_words(const std::string& sha256, const akn::Document& document) {
  for (std::size_t i = 0; i < document.provisions.size(); ++i) {
    const bool has_words = !document.full_text(i).empty();
    if (has_words && fingerprint_of(document, i) == sha256) return i;
  }
  return std::nullopt;
}

}  // namespace

std::string fingerprint_of(const akn::Document& document, std::size_t provision) {
  return sha256_hex(text::normalise(document.full_text(provision)).text);
}

Location locate(const Fingerprint& fingerprint, const akn::Document& document) {
  const auto same_eid = document.find(fingerprint.eid);
  const bool quoted = same_eid && (fingerprint.quote.empty() || quote_found(fingerprint, document, *same_eid));
  if (fingerprint.sha256.empty()) return {quoted ? Match::exact : Match::orphan, same_eid};
  if (same_eid && fingerprint_of(document, *same_eid) == fingerprint.sha256) {
    return {quoted ? Match::exact : Match::fuzzy, same_eid};
  }
  if (const auto elsewhere = find_words(fingerprint.sha256, document)) return {Match::moved, elsewhere};
  return {quoted && !fingerprint.quote.empty() ? Match::fuzzy : Match::orphan, same_eid};
}

}  // namespace lacuna::align

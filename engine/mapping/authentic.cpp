#include "mapping/authentic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/date.hpp"
#include "base/sha256.hpp"
#include "base/strings.hpp"

namespace lacuna::mapping {

namespace {

constexpr std::string_view kHashPrefix = "sha256:";
constexpr std::size_t kHashDigits = 64;
constexpr std::size_t kParts = 4;

std::optional<std::size_t> parse_offset(std::string_view text) {
  std::size_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = !text.empty() && failed == std::errc{} && end == text.data() + text.size();
  const bool canonical = whole && text == std::to_string(number);
  return canonical ? std::optional(number) : std::nullopt;
}

/// "12-40": from the 13th byte to the 40th.
std::optional<text::Span> parse_span(std::string_view text) {
  const auto hyphen = text.find('-');
  if (hyphen == std::string_view::npos) return std::nullopt;
  const auto begin = parse_offset(text.substr(0, hyphen));
  const auto end = parse_offset(text.substr(hyphen + 1));
  if (!begin || !end || *begin >= *end) return std::nullopt;
  return text::Span{*begin, *end};
}

bool is_hash(std::string_view text) {
  const auto digit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
  return text.size() == kHashDigits && std::ranges::all_of(text, digit);
}

/// "eng@2008-05-07": a language and a day, as expressions of official texts are named.
bool is_expression(std::string_view text) {
  const auto at = text.find('@');
  if (at == std::string_view::npos || at == 0) return false;
  return text.find('/') == std::string_view::npos && Date::parse(text.substr(at + 1)).has_value();
}

}  // namespace

Expected<Authentic, std::string> Authentic::parse(std::string_view text) {
  const auto parts = split(text, ' ');
  if (parts.size() != kParts) return unexpected(fmt::format("\"{}\" has not four parts", text));
  if (!is_expression(parts[0]))
    return unexpected(fmt::format("\"{}\" names no expression of an official text", parts[0]));
  auto eid = akn::Eid::parse(parts[1]);
  if (!eid) return unexpected(eid.error());
  const auto span = parse_span(parts[2]);
  if (!span) return unexpected(fmt::format("\"{}\" is no span", parts[2]));
  const std::string_view hash = parts[3];
  if (!hash.starts_with(kHashPrefix) || !is_hash(hash.substr(kHashPrefix.size())))
    return unexpected(fmt::format("\"{}\" is no SHA-256", hash));
  return Authentic{std::string(parts[0]), std::move(*eid), *span, std::string(hash.substr(kHashPrefix.size()))};
}

std::string Authentic::str() const {
  return fmt::format("{} {} {}-{} {}{}", expression, eid.str(), span.begin, span.end, kHashPrefix, sha256);
}

Authentic authentic_at(const akn::Document& official, std::size_t provision, text::Span span) {
  const std::string words = text::normalise(official.full_text(provision)).text;
  return {official.expression, official.provisions.at(provision).eid, span,
          sha256_hex(std::string_view(words).substr(span.begin, span.end - span.begin))};
}

Verified verify(const Authentic& authentic, const akn::Document& official) {
  if (!official.find(authentic.eid)) return Verified::lost;
  return words_at(authentic, official) ? Verified::exact : Verified::changed;
}

std::optional<text::Span> words_at(const Authentic& authentic, const akn::Document& official) {
  const auto provision = official.find(authentic.eid);
  if (!provision) return std::nullopt;
  const auto normalised = text::normalise(official.full_text(*provision));
  const auto [begin, end] = authentic.span;
  if (end > normalised.text.size()) return std::nullopt;
  if (sha256_hex(std::string_view(normalised.text).substr(begin, end - begin)) != authentic.sha256) return std::nullopt;
  return normalised.offsets.to_source(authentic.span);
}

}  // namespace lacuna::mapping

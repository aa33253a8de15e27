#include "akn/work_repair.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/strings.hpp"
#include "text/language.hpp"

namespace lacuna::akn {

namespace {

/// What stands before the name of the work in URLs: the European Legislation Identifier, the United Kingdom's.
constexpr std::array<std::string_view, 3> kPrefixes{"eli/", "legislation.gov.uk/id/", "legislation.gov.uk/"};

/// Segments of such a URL that say which publisher or version, not which work.
constexpr std::array<std::string_view, 8> kNoWork{"etat",         "leg", "jo",   "consolide",
                                                  "CONSOLIDATED", "oj",  "proj", "enacted"};

bool is_digits(std::string_view text, std::size_t size) {
  return text.size() == size && text.find_first_not_of("0123456789") == std::string_view::npos;
}

std::string country_of(std::string_view written) { return text::find_country(written.substr(written.rfind('/') + 1)); }

std::optional<WorkIri> parsed(const std::string& iri) {
  auto work = WorkIri::parse(iri);
  if (!work) return std::nullopt;
  return std::move(*work);
}

/// A segment of an IRI: what is no letter, digit, point or hyphen becomes a hyphen.
std::string segment_of(std::string_view text) {
  std::string segment;
  for (const char c : text) {
    const bool ascii_mark = static_cast<unsigned char>(c) < 0x80U && !(c >= 'a' && c <= 'z') &&
                            !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '.' && c != '-';
    if (!ascii_mark) segment += c;
    else if (!segment.empty() && segment.back() != '-') segment += '-';
  }
  while (segment.ends_with('-')) segment.pop_back();
  return segment;
}

/// "/ita/act/2006/31" and "/akn/ITA/act/2006/31".
std::optional<WorkIri> with_country(std::string_view iri) {
  std::vector<std::string> parts = split_list(iri, '/');
  if (!parts.empty() && parts.front() == "akn") parts.erase(parts.begin());
  if (parts.size() < 3 || !iri.starts_with('/') || parts.front().size() > 3) return std::nullopt;
  const std::string country = text::find_country(parts.front());
  if (!country.empty()) parts.front() = country;
  return parsed("/akn/" + join(parts, "/"));
}

/// What follows the first of the prefixes that stands in it; nothing if none does.
std::optional<std::string_view> behind_prefix(std::string_view iri) {
  for (const std::string_view prefix : kPrefixes) {
    const auto at = iri.find(prefix);
    if (at != std::string_view::npos && (at == 0 || iri[at - 1] == '/' || iri[at - 1] == '.'))
      return iri.substr(at + prefix.size());
  }
  return std::nullopt;
}

/// The segments behind the publisher's prefix, year, month and day made one.
std::optional<WorkIri> from_url(std::string_view iri, const std::string& country, std::string_view type) {
  const auto path = behind_prefix(iri);
  if (!path || country.empty()) return std::nullopt;
  const std::vector<std::string> parts = split_list(*path, '/');
  std::vector<std::string> kept;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (std::ranges::find(kNoWork, parts[i]) != kNoWork.end() || is_digits(parts[i], 8)) continue;
    if (i + 2 < parts.size() && is_digits(parts[i], 4) && is_digits(parts[i + 1], 2) && is_digits(parts[i + 2], 2)) {
      kept.push_back(fmt::format("{}-{}-{}", parts[i], parts[i + 1], parts[i + 2]));
      i += 2;
    } else {
      kept.push_back(segment_of(parts[i]));
    }
  }
  return parsed(fmt::format("/akn/{}/{}/{}", country, type, join(kept, "/")));
}

std::optional<WorkIri> from_iri(std::string_view written, const std::string& country, std::string_view type) {
  const std::string_view iri = without_component(written);
  if (iri.empty()) return std::nullopt;
  if (auto work = parsed(std::string(iri))) return work;
  if (auto work = with_country(iri)) return work;
  return from_url(iri, country, type);
}

}  // namespace

std::string_view without_component(std::string_view iri) {
  iri = iri.substr(0, iri.find("/!"));
  if (iri.ends_with("/main")) iri.remove_suffix(5);
  while (iri.ends_with('/')) iri.remove_suffix(1);
  return iri;
}

std::optional<WorkIri> repair_work(const WrittenWork& written) {
  const std::string country = country_of(written.country);
  for (const std::string_view iri : {written.this_, written.uri}) {
    if (auto work = from_iri(iri, country, written.type)) return work;
  }
  const std::string number = segment_of(written.number);
  if (country.empty() || written.work_date.empty()) return std::nullopt;
  return parsed(
      fmt::format("/akn/{}/{}/{}/{}", country, written.type, written.work_date, number.empty() ? "nn" : number));
}

std::optional<WorkIri> work_of_reference(std::string_view reference, std::string_view country) {
  reference = reference.substr(0, std::min(reference.find('#'), reference.find("/~")));
  return from_iri(reference, std::string(country), "act");
}

}  // namespace lacuna::akn

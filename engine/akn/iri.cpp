#include "akn/iri.hpp"

#include <fmt/format.h>
#include <re2/re2.h>

namespace lacuna::akn {

namespace {

constexpr std::string_view kPrefix = "/akn/";
constexpr std::string_view kCuriePrefix = "akn:";

/// Country or body, then at least a type and a date or number.
const RE2& work_pattern() {
  static const RE2 pattern(R"(/akn/[a-z]{2}(-[a-z0-9]+)*(/[\pL\p{Nd}][-._\pL\p{Nd}]*){2,})");
  return pattern;
}

}  // namespace

Expected<WorkIri, std::string> WorkIri::parse(std::string_view text) {
  std::string iri = text.starts_with(kCuriePrefix) ? std::string(kPrefix).append(text.substr(kCuriePrefix.size()))
                                                   : std::string(text);
  if (!RE2::FullMatch(iri, work_pattern())) {
    return unexpected(fmt::format("\"{}\" is no work IRI like /akn/ie/act/2008/8", text));
  }
  return WorkIri(std::move(iri));
}

std::string WorkIri::curie() const { return std::string(kCuriePrefix).append(text_.substr(kPrefix.size())); }

Expected<ProvisionIri, std::string> ProvisionIri::parse(std::string_view text) {
  const auto tilde = text.rfind('~');
  if (tilde == std::string_view::npos) {
    return unexpected(fmt::format("\"{}\" names no provision: write the work, /~ and the eId", text));
  }
  std::string_view work = text.substr(0, tilde);
  if (work.ends_with('/')) work.remove_suffix(1);
  auto work_iri = WorkIri::parse(work);
  if (!work_iri) return unexpected(std::move(work_iri.error()));
  auto eid = Eid::parse(text.substr(tilde + 1));
  if (!eid) return unexpected(std::move(eid.error()));
  return ProvisionIri{std::move(*work_iri), std::move(*eid)};
}

}  // namespace lacuna::akn

#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

#include "akn/eid.hpp"
#include "base/expected.hpp"

namespace lacuna::akn {

/// IRI of a FRBR work, AKN-NC 1.0 §4.4: /akn/<country or body>/<type>[/<subtype>|/<actor>…]/<date>[/<number>],
/// e.g. "/akn/ie/act/2008/8".
class WorkIri {
 public:
  WorkIri() = default;
  [[nodiscard]] static Expected<WorkIri, std::string> parse(std::string_view text);

  [[nodiscard]] const std::string& str() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  /// As a CURIE of mappings: "akn:ie/act/2008/8".
  [[nodiscard]] std::string curie() const;

  auto operator<=>(const WorkIri&) const = default;

 private:
  explicit WorkIri(std::string text) : text_(std::move(text)) {}

  std::string text_;
};

/// One provision of a work, AKN-NC 1.0 §4.8: "/akn/ie/act/2008/8/~sec_2__subsec_1".
struct ProvisionIri {
  WorkIri work;
  Eid eid;

  /// Accepts the IRI, its CURIE "akn:ie/act/2008/8/~sec_2", and the form without the slash, "/akn/ie/act/2008/8~sec_2".
  [[nodiscard]] static Expected<ProvisionIri, std::string> parse(std::string_view text);

  [[nodiscard]] std::string str() const { return work.str() + "/~" + eid.str(); }
  [[nodiscard]] std::string curie() const { return work.curie() + "/~" + eid.str(); }

  bool operator==(const ProvisionIri&) const = default;
  auto operator<=>(const ProvisionIri&) const = default;
};

}  // namespace lacuna::akn

template <>
struct std::hash<lacuna::akn::WorkIri> {
  std::size_t operator()(const lacuna::akn::WorkIri& iri) const { return std::hash<std::string>{}(iri.str()); }
};

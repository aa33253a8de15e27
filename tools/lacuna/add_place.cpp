#include "add_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <utility>

#include "base/did_you_mean.hpp"
#include "base/strings.hpp"

namespace lacuna::tool {

namespace {

/// The work IRI without country: "/akn/ie/act/2008/8" is "act-2008-8".
std::string slug_of(const akn::WorkIri& work) {
  const auto parts = split_list(work.str(), '/');
  return join(std::span(parts).subspan(std::min<std::size_t>(2, parts.size())), "-");
}

/// A number as part of an IRI: "27-14", "LO 8/2021" is "lo-8-2021".
std::string number_of_iri(std::string_view printed) {
  std::string number;
  for (const char c : ascii_lower(printed)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (keep) number += c;
    else if (!number.empty() && number.back() != '-') number += '-';
  }
  while (number.ends_with('-')) number.pop_back();
  return number.empty() ? "nn" : number;
}

/// No part of a path may climb out of its folder or hide.
bool is_safe(const std::string& path) {
  return std::ranges::none_of(split(path, '/'), [](std::string_view part) {
    return part.empty() || part.starts_with('.') || part.find('\\') != std::string_view::npos ||
           std::ranges::any_of(part, [](char c) { return static_cast<unsigned char>(c) < 0x20U; });
  });
}

Expected<std::string, Complaint> iri_of_law(const AddOptions& options, Place& place) {
  const jurisdiction::States states;
  const auto* state = states.find(options.state);
  if (state == nullptr) {
    return unexpected(Complaint{
        fmt::format("there is no State \"{}\".{}", options.state, did_you_mean_question(options.state, states.names())),
        "name it, or give its ISO code"});
  }
  place.state = *state;
  return options.work.empty()
             ? fmt::format("/akn/{}/act/{}/{}", ascii_lower(state->alpha2), options.date, number_of_iri(options.number))
             : options.work;
}

Expected<std::string, Complaint> iri_of_convention(const AddOptions& options, const Session& session, Place& place) {
  if (!options.work.empty()) return options.work;
  Diagnostics ignored;
  const auto library = session.load(ignored);
  const auto* instrument = library ? library->treaties.find(options.instrument) : nullptr;
  if (instrument != nullptr) {
    place.title = instrument->title;
    return instrument->work.str();
  }
  return unexpected(
      Complaint{fmt::format("there is no instrument {} in mappings/treaty/instruments.tsv", options.instrument),
                "add its row first, or give its --work IRI"});
}

}  // namespace

Expected<Place, Complaint> find_place(const AddOptions& options, const Session& session) {
  if (options.state.empty() == options.instrument.empty()) {
    return unexpected(
        Complaint{"a law belongs to a State, a convention to an instrument", "give either --state or --instrument"});
  }
  Place place;
  auto iri = options.state.empty() ? iri_of_convention(options, session, place) : iri_of_law(options, place);
  if (!iri) return unexpected(std::move(iri.error()));
  auto work = akn::WorkIri::parse(*iri);
  if (!work) return unexpected(Complaint{work.error(), "give the --work IRI, like /akn/ie/act/2008/8"});
  place.work = std::move(*work);
  place.folder = place.state ? fmt::format("national/{}/{}", place.state->id.str(), slug_of(place.work))
                             : fmt::format("conventions/{}", options.instrument);
  if (is_safe(place.folder)) return place;
  return unexpected(Complaint{fmt::format("\"{}\" would leave the corpus folder", place.folder),
                              "use letters, digits and hyphens in --work and --instrument"});
}

}  // namespace lacuna::tool

#include "report/official_text.hpp"

#include <fmt/format.h>

#include "align/counterpart.hpp"
#include "corpus/layers.hpp"
#include "report/provision_text.hpp"

namespace lacuna::report {

namespace {

/// Where official words stand; without span if they are no longer those that were recorded.
struct Place {
  const akn::Document* document = nullptr;
  std::size_t provision = 0;
  std::optional<text::Span> words;
  bool changed = false;
};

std::optional<Place> recorded_place(const corpus::Library& library, const mapping::Mapping& mapping) {
  if (!mapping.authentic) return std::nullopt;
  const auto* official = corpus::official_expression(library, mapping.subject.work, mapping.authentic->expression);
  const auto provision = official == nullptr ? std::nullopt : official->find(mapping.authentic->eid);
  if (!provision) return std::nullopt;
  const auto words = mapping::words_at(*mapping.authentic, *official);
  return Place{official, *provision, words, !words};
}

std::optional<Place> aligned_place(const corpus::Library& library, const mapping::Mapping& mapping,
                                   const akn::Document& digest, std::size_t provision) {
  const auto* official = corpus::official_text_of(library, digest);
  if (official == nullptr) return std::nullopt;
  const auto other = align::counterpart_of_quote(digest, provision, mapping.quote, *official);
  if (!other.provision) return std::nullopt;
  const auto normalised = text::normalise(official->full_text(*other.provision));
  return Place{official, *other.provision, normalised.offsets.to_source(other.span), false};
}

constexpr std::string_view kSourceNote = "Source: ";

/// Where an official text was taken from: as it says itself, else the file.
std::string source_of(const akn::Document& official) {
  for (const std::string& note : official.notes) {
    if (note.starts_with(kSourceNote)) return note.substr(kSourceNote.size());
  }
  return official.file;
}

std::string remark_on(const Place& place, const akn::Document& digest) {
  if (place.changed) return "changed since the mapping recorded it";
  if (place.document->language == digest.language) return {};
  return fmt::format("in {}, none in {} is at hand", place.document->language, digest.language);
}

void show_official_words(const corpus::Library& library, const mapping::Mapping& mapping, const akn::Document& digest,
                         std::size_t provision, ProvisionText& text) {
  if (!library.has_layers() || !digest.is_digest()) return;
  text.official = OfficialText{};
  auto place = recorded_place(library, mapping);
  if (!place) place = aligned_place(library, mapping, digest, provision);
  if (!place) return;
  const akn::Document& official = *place->document;
  text.text = official.full_text(place->provision);
  text.expression = official.expression;
  text.language = official.language;
  text.summary = false;
  text.official = OfficialText{official.provisions[place->provision].eid.str(), place->words, source_of(official),
                               remark_on(*place, digest)};
}

}  // namespace

QuotedProvision quoted_provision(const corpus::Library& library, const mapping::Mapping& mapping,
                                 const akn::Document& document, std::size_t provision) {
  QuotedProvision quoted{provision_text(library, document, provision), mapping.quote, {}};
  ProvisionText& text = quoted.provision;
  show_official_words(library, mapping, document, provision, text);
  quoted.quote_at = text::find_quote(text.text, mapping.quote);
  if (text.summary || !text.official) return quoted;
  quoted.quote_at = text.official->words;
  quoted.quote = quoted.quote_at
                     ? text.text.substr(quoted.quote_at->begin, quoted.quote_at->end - quoted.quote_at->begin)
                     : std::string{};
  return quoted;
}

std::string official_expression(const corpus::Library& library, const akn::Document& document) {
  const auto* official = corpus::official_text_of(library, document);
  return official == nullptr ? std::string{} : official->expression;
}

}  // namespace lacuna::report

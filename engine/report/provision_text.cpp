#include "report/provision_text.hpp"

#include <fmt/format.h>

#include "akn/citation.hpp"

namespace lacuna::report {

namespace {

/// The amendment of a provision, or of the nearest one around it that has any.
const akn::Amendment* amendment_of(const akn::Document& document, std::size_t provision) {
  for (std::optional<std::size_t> at = provision; at; at = document.provisions[*at].parent) {
    if (const auto& amendment = document.provisions[*at].amendment) return &*amendment;
  }
  return nullptr;
}

std::string cite_source(const corpus::Library& library, const std::string& source) {
  const auto iri = akn::ProvisionIri::parse(source);
  if (!iri) {
    const auto work = akn::WorkIri::parse(source);
    return work ? corpus::cite_work(library, *work) : source;
  }
  const std::string law = corpus::cite_work(library, iri->work);
  for (const akn::Document* document : library.expressions_of(iri->work)) {
    if (const auto provision = document->find(iri->eid)) return law + " " + akn::cite(*document, *provision);
  }
  return law + " " + iri->eid.str();
}

std::string describe_amendment(const corpus::Library& library, const akn::Amendment& amendment) {
  const std::string_view how = amendment.type == "substitution" ? "substituted"
                               : amendment.type == "insertion"  ? "inserted"
                                                                : "amended";
  return fmt::format("as {} by {}", how, cite_source(library, amendment.source));
}

}  // namespace

ProvisionText provision_text(const corpus::Library& library, const akn::Document& document, std::size_t provision) {
  ProvisionText text = lost_provision(library, document, document.provisions[provision].eid);
  text.citation = akn::cite(document, provision);
  text.headings = document.headings(provision);
  text.text = document.full_text(provision);
  if (const auto* amendment = amendment_of(document, provision))
    text.amendment = describe_amendment(library, *amendment);
  return text;
}

ProvisionText lost_provision(const corpus::Library& library, const akn::Document& document, const akn::Eid& eid) {
  ProvisionText text;
  text.work = document.work.str();
  text.law = corpus::cite_work(library, document.work);
  text.title = title_of_work(library, document);
  text.eid = eid.str();
  text.citation = eid.str();
  text.headings = {text.title};
  text.expression = document.expression;
  text.language = document.language;
  text.summary = document.is_digest();
  return text;
}

std::string title_of_work(const corpus::Library& library, const akn::Document& document) {
  if (const auto* instrument = library.treaties.find_work(document.work)) return instrument->title;
  for (const auto& [state, dossier] : library.dossiers) {
    if (const auto* work = dossier.find_work(document.work)) return work->title;
  }
  return document.title;
}

}  // namespace lacuna::report

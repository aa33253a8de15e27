#include "support/versions.hpp"

#include "akn/reader.hpp"

namespace lacuna::test {

std::vector<akn::Document> documents_of(const std::filesystem::path& file) {
  Diagnostics diagnostics;
  std::vector<akn::Document> documents;
  const auto source = read_source(file, file.filename().string(), diagnostics);
  if (!source) return documents;
  if (auto document = akn::read(*source, diagnostics)) documents.push_back(std::move(*document));
  return documents;
}

std::string own_words(const akn::Document& law) {
  std::string text;
  for (const akn::Provision& provision : law.provisions) {
    if (provision.scope == akn::Scope::own) text += provision.own_text() + "\n";
  }
  return text;
}

}  // namespace lacuna::test

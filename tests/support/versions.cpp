#include "support/versions.hpp"

#include "akn/file.hpp"

namespace lacuna::test {

std::vector<akn::Document> documents_of(const std::filesystem::path& file) {
  Diagnostics diagnostics;
  auto read = akn::read_file(file, file.filename().string(), diagnostics);
  return read ? std::move(read->documents) : std::vector<akn::Document>{};
}

std::string own_words(const akn::Document& law) {
  std::string text;
  for (const akn::Provision& provision : law.provisions) {
    if (provision.scope == akn::Scope::own) text += provision.own_text() + "\n";
  }
  return text;
}

}  // namespace lacuna::test

#pragma once

#include <optional>
#include <utility>

#include "akn/reader.hpp"

/// The first document that an Akoma Ntoso file holds.
inline std::optional<lacuna::akn::Document> first_document(const lacuna::SourceFile& file,
                                                           lacuna::Diagnostics& diagnostics) {
  auto documents = lacuna::akn::read(file, diagnostics);
  if (documents.empty()) return std::nullopt;
  return std::move(documents.front());
}

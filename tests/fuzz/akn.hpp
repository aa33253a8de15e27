#pragma once

#include <optional>

#include "akn/reader.hpp"

/// The first document that an Akoma Ntoso file holds.
inline std::optional<lacuna::akn::Document> first_document(const lacuna::SourceFile& file,
                                                           lacuna::Diagnostics& diagnostics) {
  return lacuna::akn::read(file, diagnostics);
}

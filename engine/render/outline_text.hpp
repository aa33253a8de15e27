#pragma once

#include <string>

#include "ingest/outline.hpp"
#include "render/style.hpp"

namespace lacuna::render {

/// The outline of a text that is about to be added: its provisions with the beginnings of their words, then what was
/// left out or not understood, by line.
[[nodiscard]] std::string outline_text(const ingest::Outline& outline, const Style& style);

}  // namespace lacuna::render

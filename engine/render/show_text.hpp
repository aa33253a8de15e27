#pragma once

#include <span>
#include <string>

#include "akn/document.hpp"
#include "render/style.hpp"

namespace lacuna::render {

/// A document, or one of its provisions with what is inside it, as an indented outline with its words.
[[nodiscard]] std::string show_text(const akn::Document& document, std::span<const std::size_t> provisions,
                                    const Style& style);

}  // namespace lacuna::render

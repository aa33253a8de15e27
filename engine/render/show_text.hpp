#pragma once

#include <optional>
#include <span>
#include <string>

#include "akn/document.hpp"
#include "render/style.hpp"

namespace lacuna::render {

/// Whether the text of a provision is law on a day.
enum class Validity {
  stands,     ///< or the file does not say
  not_yet,    ///< it begins later: Provision::from
  no_longer,  ///< it ended before: Provision::until
};

[[nodiscard]] Validity validity_on(const akn::Provision& provision, Date day);

/// A document, or one of its provisions with what is inside it, as an indented outline with its words. With a day, what
/// is not law on it keeps its number and heading, says why, and loses its words.
[[nodiscard]] std::string show_text(const akn::Document& document, std::span<const std::size_t> provisions,
                                    const Style& style, std::optional<Date> day = {});

}  // namespace lacuna::render

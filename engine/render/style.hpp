#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "coverage/verdict.hpp"

namespace lacuna::render {

/// How text is laid out on a terminal or in a pipe.
struct Style {
  bool colour = false;
  std::size_t width = 100;  ///< columns
};

/// A verdict by symbol and word; the word is enough, colour only helps: "✗ NONE".
[[nodiscard]] std::string_view symbol(coverage::Verdict verdict);
[[nodiscard]] std::string_view word(coverage::Verdict verdict);

/// "✗ NONE", coloured if the style says so, padded with blanks to `columns`.
[[nodiscard]] std::string verdict_label(coverage::Verdict verdict, const Style& style, std::size_t columns = 0);

/// Bold and faint, if the style has colour.
[[nodiscard]] std::string bold(std::string_view text, const Style& style);
[[nodiscard]] std::string faint(std::string_view text, const Style& style);

/// Green and red, if the style has colour: words of a comparison, which carry their markers besides.
[[nodiscard]] std::string inserted(std::string_view text, const Style& style);
[[nodiscard]] std::string deleted(std::string_view text, const Style& style);

/// Text broken at blanks, and between characters of scripts that have none, into lines of at most the style's width,
/// each line after `indent` blanks, the first after `first` instead if it is not empty. A word longer than a line
/// stands alone on its own.
[[nodiscard]] std::string wrap(std::string_view text, std::size_t indent, const Style& style,
                               std::string_view first = "");

}  // namespace lacuna::render

#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "akn/document.hpp"
#include "corpus/library.hpp"

namespace lacuna::tool {

/// The expression of a work that a person named:
///
///     /akn/ie/act/1998/22                         the law of `day`
///     /akn/ie/act/1998/22@2010-07-17              the law of that day
///     /akn/ie/act/1998/22/eng@2010-07-17          the same, in that language
///     /akn/ie/act/1998/22/eng@2020-05-21/digest   this expression and no other
///
/// `language` (ISO 639-2) counts where the name has none, and only if there is an expression in it. Nothing after a
/// message with what is at hand if there is no such day, work or expression.
[[nodiscard]] const akn::Document* find_expression(const corpus::Library& library, const std::string& text, Date day,
                                                   std::string_view language = {});

/// The day in such a name, if it has one.
[[nodiscard]] std::optional<Date> day_asked_for(std::string_view name);

/// "… is later text": a line for an expression known only as of a day after `day`, else nothing.
[[nodiscard]] std::string later_text_note(const akn::Document& chosen, Date day);

/// What a reader has to know of an expression that was chosen for a day: which others are at hand, and whether it
/// is later text; lines, or nothing.
[[nodiscard]] std::string choice_note(const corpus::Library& library, const akn::Document& chosen, Date day);

}  // namespace lacuna::tool

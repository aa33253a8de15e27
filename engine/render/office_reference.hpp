#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::render {

/// The reference document of the project's Word files, made of pandoc's own: A4 across with narrow margins, a footer
/// with the number of the page, lines round the cells of tables, small words in them. Nothing if it is not built as
/// known.
[[nodiscard]] std::optional<std::string> office_reference(std::string_view pandoc_reference);

}  // namespace lacuna::render

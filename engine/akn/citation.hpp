#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "akn/document.hpp"

namespace lacuna::akn {

/// A provision as lawyers cite it inside its law: "s. 2(1)", "art. 5(2)(a)", "s. 1 \"exploitation\"", "ch. II".
[[nodiscard]] std::string cite(const Document& document, std::size_t provision);

/// The provision that is cited by numbers alone, "3(1)(a)(i)b" or "21": article, section or rule 3, and inside it one
/// below the other. Levels that a citation leaves out do not matter: 3(a) is article 3, paragraph 1, point a, if no
/// nearer (a) stands in article 3.
[[nodiscard]] std::optional<std::size_t> find_cited(const Document& document, std::string_view citation);

}  // namespace lacuna::akn

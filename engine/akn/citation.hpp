#pragma once

#include <string>

#include "akn/document.hpp"

namespace lacuna::akn {

/// A provision as lawyers cite it inside its law: "s. 2(1)", "art. 5(2)(a)", "s. 1 \"exploitation\"", "ch. II".
[[nodiscard]] std::string cite(const Document& document, std::size_t provision);

}  // namespace lacuna::akn

#pragma once

#include <span>
#include <string>

#include "report/state_profile.hpp"

namespace lacuna::render {

/// docs/states.md: what was read of each State, what is answered, and the questions for who knows its law.
[[nodiscard]] std::string states_markdown(std::span<const report::StateProfile> profiles, Date day);

}  // namespace lacuna::render

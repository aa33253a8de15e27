#pragma once

#include <cstddef>
#include <span>

#include "ingest/bases.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// What a run of numbers is that another one follows and that is no part of the law: "a list of contents" if its
/// entries have next to no words and come again, "an act that approves the text that follows" if it is much shorter;
/// null if it is law.
[[nodiscard]] const char* kind_of_leading(const Bases& bases, std::size_t run, std::span<const Line> lines);

}  // namespace lacuna::ingest

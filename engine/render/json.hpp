#pragma once

#include <optional>
#include <span>
#include <string>

#include "akn/document.hpp"
#include "base/diagnostic.hpp"
#include "report/gap_report.hpp"

namespace lacuna::render {

/// Format "lacuna-gaps/1": one object, keys in the order of the contract, two blanks of indentation, LF at the end.
[[nodiscard]] std::string gaps_json(const report::GapReport& report);

/// Format "lacuna-show/1". With a provision only that one and what is inside it are listed. With a day each provision
/// says "in_force": whether its text is law on it.
[[nodiscard]] std::string show_json(std::span<const akn::Document* const> documents,
                                    std::span<const std::size_t> provisions, const Diagnostics& diagnostics,
                                    std::optional<Date> day = {});

}  // namespace lacuna::render

#pragma once

#include <string>

#include "report/survey.hpp"

namespace pugi {
class xml_node;
}

namespace lacuna::render {

/// Draws how many protections instruments in force required at the end of each year, and how many of those bound at
/// least half of the States: two step lines over one axis. Years in which an instrument entered into force are marked.
void add_timeline(pugi::xml_node parent, const report::Survey& survey);

/// The same as a file of its own.
[[nodiscard]] std::string timeline_svg(const report::Survey& survey);

}  // namespace lacuna::render

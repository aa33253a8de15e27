#pragma once

#include <string_view>

#include "report/gap_report.hpp"

namespace pugi {
class xml_node;
}

namespace lacuna::render {

/// The parts of the page, in the order in which they stand on it.

/// State, day, conventions, numbers with their denominators, what was read and what is not at hand.
void add_summary(pugi::xml_node body, const report::GapReport& report);

/// The heat map: a row per group, a column per verdict, and a tile per leaf that leads to it.
void add_heat_map(pugi::xml_node body, const report::GapReport& report);

/// One leaf: obligations left, evidence right, the words of both.
void add_leaf(pugi::xml_node section, const report::GapReport& report, const report::ConceptRow& row);

/// The words of a provision in their language and direction, those of a span marked, under a label that says whose
/// words they are.
void add_provision_words(pugi::xml_node parent, const report::ProvisionText& provision,
                         const std::optional<text::Span>& mark);

/// "Reaches: …", unless there is nothing to say.
void add_named_line(pugi::xml_node parent, std::string_view name, const std::string& text);

/// What the verdicts and flags mean, and the manifest.
void add_method(pugi::xml_node body, const report::GapReport& report);

/// The style sheet and the script of the page: neither holds a character that HTML would read as markup.
[[nodiscard]] std::string_view page_style();
[[nodiscard]] std::string_view page_script();

}  // namespace lacuna::render

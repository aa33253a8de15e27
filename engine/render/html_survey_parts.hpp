#pragma once

#include <string>
#include <string_view>

#include "report/survey.hpp"

namespace pugi {
class xml_node;
}

namespace lacuna::render {

/// The parts of the survey's page, in the order in which they stand on it.

/// Day, mandate, and the numbers by standing.
void add_survey_summary(pugi::xml_node body, const report::Survey& survey);

/// Protections × instruments: how firmly each asks, with the region as title.
void add_matrix(pugi::xml_node body, const report::Survey& survey);

/// What remains: protections by standing, and for adoption and sanctions apart.
void add_standings(pugi::xml_node body, const report::Survey& survey);

/// Elements of a future instrument: what no firm duty open to all reaches, and the clause that goes furthest.
void add_future(pugi::xml_node body, const report::Survey& survey);

/// Per State the smallest set of instruments it could still join; bodies and what they watch over.
void add_ratifications(pugi::xml_node body, const report::Survey& survey);
void add_bodies(pugi::xml_node body, const report::Survey& survey);

/// Every protection with its clauses and their words.
void add_survey_leaves(pugi::xml_node body, const report::Survey& survey);

/// The instruments, what was not surveyed, how to read the page, the manifest.
void add_sources(pugi::xml_node body, const report::Survey& survey);

/// A table in a region that scrolls and can be reached by keyboard, with its caption.
pugi::xml_node add_table(pugi::xml_node parent, std::string_view caption,
                         std::initializer_list<std::string_view> heads);

/// "para. 9" of the mandate with its words in summary, as a line under a heading.
void add_mandate_line(pugi::xml_node section, const report::Survey& survey, std::string_view eid);

/// A link to a protection on the page.
void leaf_link(pugi::xml_node parent, const report::SurveyConcept& row);

}  // namespace lacuna::render

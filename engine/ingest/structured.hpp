#pragma once

#include <string>
#include <string_view>

#include "base/expected.hpp"
#include "ingest/numbering.hpp"
#include "ingest/source.hpp"

namespace lacuna::ingest {

/// Reads law published as JSON, in the three forms met: an object with `provisions` (provision_ref, chapter, title,
/// content), an array of sections (chapter, section, section_title, section_desc), and a treaty with `articles` in
/// several languages, of which `language` (ISO 639-1) is taken. Each provision becomes a heading line and its text.
/// The error says what was expected.
[[nodiscard]] Expected<Source, std::string> read_law_json(std::string_view text, const std::string& language,
                                                          const NumberingTable& numberings);

/// Reads the XML of Canada's Department of Justice (Statute, Body, Section, Subsection, Paragraph …). The error says
/// what was expected.
[[nodiscard]] Expected<Source, std::string> read_justice_xml(std::string_view text);

}  // namespace lacuna::ingest

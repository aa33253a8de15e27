#pragma once

#include <string>

#include "base/date.hpp"
#include "base/expected.hpp"

namespace lacuna::render {

/// Why a file for an office cannot be made, and what to do.
struct OfficeFault {
  std::string message;
  std::string help;
};

/// A Word file of a document that pandoc reads, in the project's styles: A4 across, page numbers, lines between rows.
/// `day` stands in the file as its day, so that the same document gives the same bytes.
[[nodiscard]] Expected<std::string, OfficeFault> docx_of(const std::string& document, Date day);

/// The pages of a Word file as PDF, by LibreOffice: Word and PDF cannot differ. Its bytes differ from run to run.
[[nodiscard]] Expected<std::string, OfficeFault> pdf_of(const std::string& docx);

}  // namespace lacuna::render

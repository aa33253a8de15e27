#include "render/office.hpp"

#include <fmt/format.h>

#include <vector>

#include "base/scratch_folder.hpp"
#include "base/source_file.hpp"
#include "base/subprocess.hpp"
#include "render/office_reference.hpp"

namespace lacuna::render {

namespace {

constexpr int kNotFound = 127;  // what env answers if there is no such program

ProcessLimits office_limits() {
  ProcessLimits limits;
  limits.time = std::chrono::seconds(180);
  limits.memory = 64ULL << 30U;  // address space, of which both programs use little
  return limits;
}

OfficeFault not_run(const std::string& program, const std::string& package) {
  return {program + " is not installed, and this format is made by it", "install the package " + package};
}

/// Runs a program that makes a file, and answers its standard output.
Expected<std::string, OfficeFault> run(const std::vector<std::string>& arguments, const std::string& program,
                                       const std::string& package, std::string_view input = {}) {
  const auto result = run_program(arguments, office_limits(), input);
  if (!result && result.error() == ProcessError::timeout)
    return unexpected(OfficeFault{program + " did not finish within 180 seconds", "try again on a quieter machine"});
  if (!result || result->status == kNotFound) return unexpected(not_run(program, package));
  if (result->status != 0) {
    return unexpected(OfficeFault{fmt::format("{} failed: {}", program, why_failed(*result)),
                                  "report it with the law that it failed on; html has the same content"});
  }
  return result->output;
}

OfficeFault no_scratch() { return {"there is no place for temporary files", "set TMPDIR to a folder with room"}; }

Expected<std::string, OfficeFault> made(const std::string& file, const std::string& program, const char* help) {
  auto bytes = read_bytes(file);
  if (!bytes || bytes->empty()) return unexpected(OfficeFault{program + " made no file", help});
  return std::move(*bytes);
}

}  // namespace

Expected<std::string, OfficeFault> docx_of(const std::string& document, Date day) {
  const ScratchFolder scratch;
  if (!scratch.made()) return unexpected(no_scratch());
  const std::string epoch = fmt::format("SOURCE_DATE_EPOCH={}", day.unix_time());
  const auto plain = run({"env", epoch, "pandoc", "--print-default-data-file", "reference.docx"}, "pandoc", "pandoc");
  if (!plain) return unexpected(OfficeFault(plain.error()));
  const auto reference = office_reference(*plain);
  if (!reference)
    return unexpected(OfficeFault{"the styles of this pandoc are not those that are known",
                                  "install pandoc 2.17 or later of Debian"});
  const std::string styles = scratch.file("reference.docx");
  const std::string file = scratch.file("report.docx");
  if (!write_atomically(styles, *reference)) return unexpected(no_scratch());
  // Without --sandbox, in which Debian's pandoc does not find its own parts of a Word file. The document is ours:
  // words, headings, lists and tables, nothing that pandoc would fetch.
  const auto ran =
      run({"env", epoch, "pandoc", "--from", "json", "--to", "docx", "--reference-doc", styles, "--output", file},
          "pandoc", "pandoc", document);
  if (!ran) return unexpected(OfficeFault(ran.error()));
  return made(file, "pandoc", "look at the room on the disk");
}

Expected<std::string, OfficeFault> pdf_of(const std::string& docx) {
  const ScratchFolder scratch;
  const std::string file = scratch.file("report.docx");
  if (!scratch.made() || !write_atomically(file, docx)) return unexpected(no_scratch());
  const auto ran = run({"env", "soffice", "-env:UserInstallation=file://" + scratch.file("profile"), "--headless",
                        "--convert-to", "pdf", "--outdir", scratch.path(), file},
                       "LibreOffice", "libreoffice-writer");
  if (!ran) return unexpected(OfficeFault(ran.error()));
  return made(scratch.file("report.pdf"), "LibreOffice",
              "install the package libreoffice-writer, and look at the room on the disk");
}

}  // namespace lacuna::render

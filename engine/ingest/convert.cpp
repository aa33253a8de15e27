#include "ingest/convert.hpp"

#include <fmt/format.h>

#include <utility>
#include <vector>

#include "base/strings.hpp"
#include "base/subprocess.hpp"

namespace lacuna::ingest {

namespace {

constexpr const char* kSaveAsText = "save the law as text from the program that shows it, and add that";

/// A program that reads a format, and the package that brings it.
struct Converter {
  std::vector<std::string> arguments;
  const char* package;

  [[nodiscard]] const std::string& name() const { return arguments.front(); }
};

Refusal refusal(std::string message, std::string help = kSaveAsText) {
  return {"ING006", std::move(message), std::move(help)};
}

Refusal not_run(const Converter& converter, ProcessError error, const ReadLimits& limits) {
  switch (error) {
    case ProcessError::missing:
      return {"ING005", fmt::format("{} is not installed, and this format is read by it", converter.name()),
              fmt::format("install the package {}, or save the law as text", converter.package)};
    case ProcessError::timeout:
      return refusal(fmt::format("{} did not finish within {} seconds", converter.name(), limits.seconds));
    case ProcessError::flood:
      return refusal(fmt::format("{} wrote more than {} MB", converter.name(), limits.unpacked >> 20U));
    case ProcessError::system: break;
  }
  return refusal(fmt::format("{} could not be started", converter.name()),
                 "look at the limits of the system, and try again");
}

Expected<std::string, Refusal> run(const Converter& converter, std::string_view bytes, const ReadLimits& limits) {
  ProcessLimits process;
  process.time = std::chrono::seconds(limits.seconds);
  process.output = limits.unpacked;
  process.memory = limits.memory;
  auto result = run_program(converter.arguments, process, bytes);
  if (!result) return unexpected(not_run(converter, result.error(), limits));
  if (result->status != 0) {
    return unexpected(refusal(fmt::format("{} failed: {}", converter.name(), why_failed(*result)),
                              "open the file in the program that made it, and save it anew or as text"));
  }
  return std::move(result->output);
}

Expected<std::string, Refusal> convert_pdf(std::string_view bytes, const ReadLimits& limits) {
  auto text = run({{"pdftotext", "-enc", "UTF-8", "-nopgbrk", "-", "-"}, "poppler-utils"}, bytes, limits);
  if (!text && text.error().message.find("assword") != std::string::npos)
    return unexpected(Refusal{"ING008", "the PDF is encrypted", "save it without password, then add that"});
  if (text && trim(*text).empty()) {
    return unexpected(Refusal{"ING008", "the PDF holds pictures of pages and no text",
                              "run a text recognition over it (ocrmypdf), then add the result"});
  }
  return text;
}

}  // namespace

Expected<std::string, Refusal> convert(std::string_view bytes, Format format, const ReadLimits& limits) {
  if (format == Format::pdf) return convert_pdf(bytes, limits);
  const char* from = format == Format::docx ? "docx" : "html";
  return run({{"pandoc", "--sandbox", "--from", from, "--to", "commonmark-raw_html", "--wrap=none", "-"}, "pandoc"},
             bytes, limits);
}

}  // namespace lacuna::ingest

#include "ingest/convert.hpp"

#include <fmt/format.h>
#include <re2/re2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>
#include <zip.h>

#include <array>
#include <memory>
#include <vector>

#include "base/strings.hpp"
#include "base/subprocess.hpp"
#include "base/utf8.hpp"

namespace lacuna::ingest {

namespace {

/// Where a file may declare its encoding.
constexpr std::size_t kHead = 4096;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct CloseZip {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};

/// Refuses a byte that the encoding does not have, where ICU would put a stand-in.
Expected<std::string, std::string> decode(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status) != 0)
    return unexpected(fmt::format("the encoding \"{}\" that it declares is not known", charset));
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status) != 0) return unexpected(fmt::format("it is not written in {}, as it declares", charset));
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

/// charset="…" of HTML, encoding="…" of XML; empty if neither stands near the beginning.
std::string declared(std::string_view bytes) {
  static const RE2 pattern(R"re((?i)(?:charset|<\?xml[^>]*encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+))re");
  const std::string_view head = bytes.substr(0, kHead);
  std::string charset;
  RE2::PartialMatch(re2::StringPiece(head.data(), head.size()), pattern, &charset);
  return charset;
}

/// What all members of a zip file unpack to; nothing if it is none.
Expected<std::uint64_t, std::string> unpacked_size(const std::filesystem::path& path) {
  int error = 0;
  const std::unique_ptr<zip_t, CloseZip> archive(zip_open(path.c_str(), ZIP_RDONLY, &error));
  if (!archive) return unexpected(std::string("it is no zip archive, as a Word file is"));
  std::uint64_t size = 0;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive.get(), 0); ++i) {
    zip_stat_t stat{};
    if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(i), 0, &stat) == 0) size += stat.size;
  }
  return size;
}

std::string first_line(std::string_view text) { return std::string(trim(text.substr(0, text.find('\n')))); }

Expected<std::string, ConversionError> run(const std::vector<std::string>& arguments, const char* package,
                                           const ReadLimits& limits) {
  ProcessLimits process;
  process.time = std::chrono::seconds(limits.seconds);
  process.output = limits.unpacked;
  auto result = run_program(arguments, process);
  const std::string& program = arguments.front();
  if (!result) {
    switch (result.error()) {
      case ProcessError::missing:
        return unexpected(ConversionError{"ING005",
                                          fmt::format("{} is not installed, and this format is read by it", program),
                                          fmt::format("install the package {}, or save the law as text", package)});
      case ProcessError::timeout:
        return unexpected(ConversionError{"ING006",
                                          fmt::format("{} did not finish within {} seconds", program, limits.seconds),
                                          "save the law as text from the program that shows it, and add that"});
      case ProcessError::flood:
        return unexpected(ConversionError{"ING006",
                                          fmt::format("{} wrote more than {} MB", program, limits.unpacked >> 20U),
                                          "save the law as text from the program that shows it, and add that"});
      case ProcessError::system:
        return unexpected(ConversionError{"ING006", fmt::format("{} could not be started", program),
                                          "look at the limits of the system, and try again"});
    }
  }
  if (result->status != 0) {
    return unexpected(ConversionError{"ING006", fmt::format("{} failed: {}", program, first_line(result->errors)),
                                      "open the file in the program that made it, and save it anew or as text"});
  }
  return std::move(result->output);
}

Expected<std::string, ConversionError> convert_pdf(const std::filesystem::path& path, const ReadLimits& limits) {
  auto text = run({"pdftotext", "-enc", "UTF-8", "-nopgbrk", path.string(), "-"}, "poppler-utils", limits);
  if (!text && text.error().message.find("assword") != std::string::npos) {
    return unexpected(ConversionError{"ING008", "the PDF is encrypted", "save it without password, then add that"});
  }
  if (text && trim(*text).empty()) {
    return unexpected(ConversionError{"ING008", "the PDF holds pictures of pages and no text",
                                      "run a text recognition over it (ocrmypdf), then add the result"});
  }
  return text;
}

}  // namespace

Expected<std::string, std::string> to_utf8(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return decode(bytes, "UTF-16");
  if (!first_invalid_utf8(bytes)) {
    if (bytes.find('\0') != std::string_view::npos) return unexpected(std::string("it holds bytes that no text has"));
    return std::string(bytes);
  }
  const std::string charset = declared(bytes);
  if (charset.empty() || ascii_lower(charset) == "utf-8")
    return unexpected(std::string("it is not UTF-8 and declares no other encoding"));
  return decode(bytes, charset);
}

Expected<std::string, ConversionError> convert(const std::filesystem::path& path, Format format,
                                               const ReadLimits& limits) {
  if (format == Format::pdf) return convert_pdf(path, limits);
  if (format == Format::docx) {
    const auto size = unpacked_size(path);
    if (!size)
      return unexpected(ConversionError{"ING004", size.error(), "save it as .docx from the program that shows it"});
    if (*size > limits.unpacked) {
      return unexpected(ConversionError{"ING007", fmt::format("it would unpack to {} MB", *size >> 20U),
                                        "save the law anew, without pictures, or as text"});
    }
  }
  const char* from = format == Format::docx ? "docx" : "html";
  return run({"pandoc", "--sandbox", "--from", from, "--to", "commonmark-raw_html", "--wrap=none", path.string()},
             "pandoc", limits);
}

}  // namespace lacuna::ingest

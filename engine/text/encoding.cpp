#include "text/encoding.hpp"

#include <fmt/format.h>
#include <re2/re2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace lacuna::text {

namespace {

/// Where a file may declare its encoding.
constexpr std::size_t kHead = 4096;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

/// Refuses a byte that the encoding does not have, where ICU would put a stand-in.
Expected<std::string, std::string> decode(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status) != 0) return unexpected(fmt::format("the encoding \"{}\" is not known", charset));
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

/// "<" or a letter of Latin in two bytes.
std::string unmarked_utf16(std::string_view bytes) {
  if (bytes.size() < 4) return {};
  if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) return "UTF-16LE";
  if (bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0) return "UTF-16BE";
  return {};
}

}  // namespace

Expected<std::string, std::string> to_utf8(std::string_view bytes, const std::string& charset) {
  if (!charset.empty()) return decode(bytes, charset);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return decode(bytes, "UTF-16");
  if (const std::string wide = unmarked_utf16(bytes); !wide.empty()) return decode(bytes, wide);
  if (!first_invalid_utf8(bytes)) {
    if (bytes.find('\0') != std::string_view::npos) return unexpected(std::string("it holds bytes that no text has"));
    return std::string(bytes);
  }
  const std::string written = declared(bytes);
  if (written.empty() || ascii_lower(written) == "utf-8")
    return unexpected(
        fmt::format("it is not UTF-8 (byte {}) and declares no other encoding", *first_invalid_utf8(bytes)));
  return decode(bytes, written);
}

}  // namespace lacuna::text

#include "text/encoding.hpp"

#include <fmt/format.h>
#include <re2/re2.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "base/source_file.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace lacuna::text {

namespace {

/// Where a file may declare its encoding.
constexpr std::size_t kHead = 4096;

constexpr std::string_view kBom = "\xEF\xBB\xBF";

constexpr const char* kNameIt =
    "save it as UTF-8, or name its encoding: --encoding windows-1252 for most of Western Europe";

/// Names that promise less than what is written under them: the other one has letters where these have controls.
constexpr std::array<std::pair<std::string_view, const char*>, 6> kWider{{{"iso-8859-1", "windows-1252"},
                                                                          {"latin1", "windows-1252"},
                                                                          {"latin-1", "windows-1252"},
                                                                          {"us-ascii", "windows-1252"},
                                                                          {"ascii", "windows-1252"},
                                                                          {"iso-8859-9", "windows-1254"}}};

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

EncodingError refusal(std::string message, std::string help = kNameIt) { return {std::move(message), std::move(help)}; }

const char* wider(const std::string& encoding) {
  const auto* const found =
      std::ranges::find(kWider, std::string_view(encoding), &std::pair<std::string_view, const char*>::first);
  return found == kWider.end() ? encoding.c_str() : found->second;
}

/// Refuses a byte that the encoding does not have, where ICU would put a stand-in; nothing if the name is unknown.
std::optional<Expected<std::string, EncodingError>> decode(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(wider(ascii_lower(encoding)), &status));
  if (U_FAILURE(status) != 0) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status) != 0) return unexpected(refusal(fmt::format("it is not written in {}", encoding)));
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

Expected<std::string, EncodingError> decode_declared(std::string_view bytes, std::size_t invalid) {
  const std::string charset = declared(bytes);
  if (charset.empty() || ascii_lower(charset) == "utf-8") {
    return unexpected(refusal(fmt::format("byte {:02X} in line {} is not UTF-8, and the file {}",
                                          static_cast<unsigned char>(bytes[invalid]),
                                          LineIndex(bytes.substr(0, invalid)).line_of(invalid),
                                          charset.empty() ? "declares no other encoding" : "declares that it is")));
  }
  if (auto decoded = decode(bytes, charset)) return std::move(*decoded);
  return unexpected(refusal(fmt::format("the encoding \"{}\" that it declares is not known", charset)));
}

Expected<std::string, EncodingError> decode_any(std::string_view bytes, const std::string& encoding) {
  if (!encoding.empty()) {
    if (auto decoded = decode(bytes, encoding)) return std::move(*decoded);
    return unexpected(refusal(fmt::format("there is no encoding \"{}\"", encoding),
                              "write a name like windows-1252, iso-8859-2, windows-1256, shift_jis or utf-16le"));
  }
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return *decode(bytes, "UTF-16");
  if (bytes.starts_with(std::string_view("<\0", 2))) return *decode(bytes, "UTF-16LE");
  if (bytes.starts_with(std::string_view("\0<", 2))) return *decode(bytes, "UTF-16BE");
  if (const auto invalid = first_invalid_utf8(bytes)) return decode_declared(bytes, *invalid);
  return std::string(bytes);
}

/// Every second byte of Latin text in UTF-16 is zero: the name of the encoding that looks so.
const char* looks_like(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, kHead);
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros.at(i % 2) += head[i] == '\0' ? 1U : 0U;
  if (zeros[1] > head.size() / 4 && zeros[0] == 0) return "utf-16le";
  if (zeros[0] > head.size() / 4 && zeros[1] == 0) return "utf-16be";
  return nullptr;
}

}  // namespace

Expected<std::string, EncodingError> to_utf8(std::string_view bytes, const std::string& encoding) {
  auto text = decode_any(bytes, encoding);
  if (!text || text->find('\0') == std::string::npos) {
    if (text && text->starts_with(kBom)) text->erase(0, kBom.size());
    return text;
  }
  if (const char* name = encoding.empty() ? looks_like(bytes) : nullptr) {
    return unexpected(refusal("it looks like UTF-16 without byte order mark",
                              fmt::format("save it as UTF-8, or name its encoding: --encoding {}", name)));
  }
  return unexpected(
      refusal("it holds bytes that no text has", "give the text of the law, or a PDF or Word file of it"));
}

std::string without_controls(std::string text) {
  for (char& c : text) {
    if (c == '\f' || c == '\v') c = '\n';
  }
  std::erase_if(text,
                [](char c) { return static_cast<unsigned char>(c) < 0x20U && c != '\n' && c != '\t' && c != '\r'; });
  if (text.find("\xEF\xBF") == std::string::npos) return text;
  static const RE2 noncharacters("[\\x{FFFE}\\x{FFFF}]");
  RE2::GlobalReplace(&text, noncharacters, "");
  return text;
}

}  // namespace lacuna::text

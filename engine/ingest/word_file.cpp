#include "ingest/word_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/zip_archive.hpp"
#include "ingest/nesting.hpp"

namespace lacuna::ingest {

namespace {

/// What Word wrote until 2003, and what it wraps a locked file in.
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0";

constexpr const char* kSaveAnew = "open it in the program that made it, and save it as .docx";

/// Unpacks one part after the other into nothing.
class Measure {
 public:
  explicit Measure(std::size_t limit) : limit_(limit) {}

  std::optional<Refusal> read(const ZipArchive& archive) {
    const auto names = archive.names();
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (auto refusal = read_member(archive, i, names[i].ends_with(".xml"))) return refusal;
    }
    return std::nullopt;
  }

 private:
  std::optional<Refusal> read_member(const ZipArchive& archive, std::size_t place, bool marked_up) {
    MarkupDepth depth;
    const auto fault = archive.each_piece(place, [&](std::string_view piece) {
      total_ += piece.size();
      if (marked_up) depth.feed(piece);
      return total_ <= limit_ && depth.deepest() <= kDeepestNesting;
    });
    if (fault == ZipFault::locked)
      return Refusal{"ING004", "a part of it is locked or packed in a way that Word does not use", kSaveAnew};
    if (fault) return Refusal{"ING004", "a part of it is damaged", kSaveAnew};
    if (total_ > limit_) {
      return Refusal{"ING007", fmt::format("it unpacks to more than {} MB", limit_ >> 20U),
                     "save the law anew, without pictures, or as text"};
    }
    if (depth.deepest() > kDeepestNesting) return too_deep();
    return std::nullopt;
  }

  std::size_t limit_;
  std::size_t total_ = 0;
};

}  // namespace

std::optional<Refusal> check_word_file(std::string_view bytes, std::size_t limit) {
  if (bytes.starts_with(kCompoundFile))
    return Refusal{"ING004", "it is a Word file of the time before 2007, or locked by a password", kSaveAnew};
  const auto archive = ZipArchive::open(bytes);
  if (!archive) return Refusal{"ING004", "it is no zip archive, as a Word file is", kSaveAnew};
  const auto names = archive->names();
  if (std::ranges::none_of(names, [](const std::string& name) { return name.starts_with("word/"); }))
    return Refusal{"ING004", "it is a zip archive without the parts of a Word file", kSaveAnew};
  return Measure(limit).read(*archive);
}

}  // namespace lacuna::ingest

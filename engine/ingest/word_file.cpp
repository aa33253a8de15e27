#include "ingest/word_file.hpp"

#include <fmt/format.h>
#include <zip.h>

#include <array>
#include <memory>
#include <string>

#include "ingest/nesting.hpp"

namespace lacuna::ingest {

namespace {

/// What Word wrote until 2003, and what it wraps a locked file in.
constexpr std::string_view kCompoundFile = "\xD0\xCF\x11\xE0";

constexpr const char* kSaveAnew = "open it in the program that made it, and save it as .docx";

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseMember {
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

/// The archive reads from `bytes`, which must outlive it.
Archive open_archive(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  Archive archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

bool has_prefix(zip_t* archive, std::string_view folder) {
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    const char* name = zip_get_name(archive, static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    if (name != nullptr && std::string_view(name).starts_with(folder)) return true;
  }
  return false;
}

/// Unpacks one part after the other into nothing.
class Measure {
 public:
  explicit Measure(std::size_t limit) : limit_(limit) {}

  std::optional<Refusal> read(zip_t* archive) {
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
      const auto index = static_cast<zip_uint64_t>(i);
      const std::unique_ptr<zip_file_t, CloseMember> member(zip_fopen_index(archive, index, 0));
      if (!member)
        return Refusal{"ING004", "a part of it is locked or packed in a way that Word does not use", kSaveAnew};
      const std::string_view name = zip_get_name(archive, index, ZIP_FL_ENC_RAW);
      if (auto refusal = read_member(member.get(), name.ends_with(".xml"))) return refusal;
    }
    return std::nullopt;
  }

 private:
  std::optional<Refusal> read_member(zip_file_t* member, bool marked_up) {
    std::array<char, 65536> buffer{};
    MarkupDepth depth;
    for (;;) {
      const zip_int64_t size = zip_fread(member, buffer.data(), buffer.size());
      if (size < 0) return Refusal{"ING004", "a part of it is damaged", kSaveAnew};
      if (size == 0) return std::nullopt;
      total_ += static_cast<std::size_t>(size);
      if (total_ > limit_) {
        return Refusal{"ING007", fmt::format("it unpacks to more than {} MB", limit_ >> 20U),
                       "save the law anew, without pictures, or as text"};
      }
      if (marked_up) depth.feed({buffer.data(), static_cast<std::size_t>(size)});
      if (depth.deepest() > kDeepestNesting) return too_deep();
    }
  }

  std::size_t limit_;
  std::size_t total_ = 0;
};

}  // namespace

std::optional<Refusal> check_word_file(std::string_view bytes, std::size_t limit) {
  if (bytes.starts_with(kCompoundFile))
    return Refusal{"ING004", "it is a Word file of the time before 2007, or locked by a password", kSaveAnew};
  const Archive archive = open_archive(bytes);
  if (!archive) return Refusal{"ING004", "it is no zip archive, as a Word file is", kSaveAnew};
  if (!has_prefix(archive.get(), "word/"))
    return Refusal{"ING004", "it is a zip archive without the parts of a Word file", kSaveAnew};
  return Measure(limit).read(archive.get());
}

}  // namespace lacuna::ingest

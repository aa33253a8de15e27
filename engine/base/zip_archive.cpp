#include "base/zip_archive.hpp"

#include <zip.h>

#include <algorithm>
#include <array>

namespace lacuna {

namespace {

struct CloseMember {
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};

constexpr zip_uint16_t kFirstDay = 0x21;  // 1980-01-01, the first day that an archive can tell

}  // namespace

std::string zip_of(const std::vector<ZipMember>& members) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const ZipMember& member : members) {
    zip_source_t* source = zip_source_buffer(archive, member.bytes.data(), member.bytes.size(), 0);
    const zip_int64_t place = zip_file_add(archive, member.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(place), 0, kFirstDay, 0);
  }
  zip_close(archive);
  zip_stat_t stat{};
  zip_source_stat(target, &stat);
  std::string bytes(stat.size, '\0');
  zip_source_open(target);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  return bytes;
}

void ZipArchive::Discard::operator()(zip* archive) const { zip_discard(archive); }

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  std::unique_ptr<zip, Discard> archive(source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!archive && source != nullptr) zip_source_free(source);
  zip_error_fini(&error);
  if (!archive) return std::nullopt;
  return ZipArchive(std::move(archive));
}

std::vector<std::string> ZipArchive::names() const {
  std::vector<std::string> names;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive_.get(), 0); ++i) {
    const char* name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(i), ZIP_FL_ENC_RAW);
    names.emplace_back(name == nullptr ? "" : name);
  }
  return names;
}

std::optional<ZipFault> ZipArchive::each_piece(std::size_t place,
                                               const std::function<bool(std::string_view)>& take) const {
  const std::unique_ptr<zip_file_t, CloseMember> member(zip_fopen_index(archive_.get(), place, 0));
  if (!member) return ZipFault::locked;
  std::array<char, 65536> buffer{};
  for (;;) {
    const zip_int64_t size = zip_fread(member.get(), buffer.data(), buffer.size());
    if (size < 0) return ZipFault::damaged;
    if (size == 0 || !take({buffer.data(), static_cast<std::size_t>(size)})) return std::nullopt;
  }
}

Expected<std::string, ZipFault> ZipArchive::read(const std::string& name, std::size_t most) const {
  const auto all = names();
  const auto found = std::ranges::find(all, name);
  if (found == all.end()) return unexpected(ZipFault::missing);
  std::string text;
  const auto fault = each_piece(static_cast<std::size_t>(found - all.begin()), [&](std::string_view piece) {
    text += piece;
    return text.size() <= most;
  });
  if (fault) return unexpected(ZipFault(*fault));
  if (text.size() > most) return unexpected(ZipFault::too_large);
  return text;
}

}  // namespace lacuna

#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.hpp"

struct zip;

namespace lacuna {

/// Why a member of an archive cannot be had.
enum class ZipFault {
  missing,    ///< there is no member of that name
  locked,     ///< a password, or a way of packing that is not known
  damaged,    ///< its bytes are not what they should be
  too_large,  ///< it unpacks to more than was allowed
};

struct ZipMember {
  std::string name;
  std::string bytes;
};

/// A zip archive of these members, in this order and without the time of day: the same members, the same bytes.
[[nodiscard]] std::string zip_of(const std::vector<ZipMember>& members);

/// A zip archive in memory, for reading.
class ZipArchive {
 public:
  /// The archive in `bytes`, which must outlive it; nothing if they are none.
  [[nodiscard]] static std::optional<ZipArchive> open(std::string_view bytes);

  /// Names of the members, by place.
  [[nodiscard]] std::vector<std::string> names() const;

  /// Unpacks the member at a place and hands it over in pieces until it ends or a piece is answered by false.
  [[nodiscard]] std::optional<ZipFault> each_piece(std::size_t place,
                                                   const std::function<bool(std::string_view)>& take) const;

  /// A member as a whole, of at most `most` bytes.
  [[nodiscard]] Expected<std::string, ZipFault> read(const std::string& name, std::size_t most) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  explicit ZipArchive(std::unique_ptr<zip, Discard> archive) : archive_(std::move(archive)) {}

  std::unique_ptr<zip, Discard> archive_;
};

}  // namespace lacuna

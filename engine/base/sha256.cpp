#include "base/sha256.hpp"

#include <fmt/format.h>
#include <openssl/sha.h>

#include <array>

namespace lacuna {

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  // The one cast that the C interface asks for: its bytes are unsigned.
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  std::string hex;
  for (const unsigned char byte : digest) hex += fmt::format("{:02x}", byte);
  return hex;
}

}  // namespace lacuna

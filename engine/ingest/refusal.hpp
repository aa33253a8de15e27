#pragma once

#include <string>

namespace lacuna::ingest {

/// Why a file is not read: the parts of the diagnostic that do not depend on where the file lies.
struct Refusal {
  std::string code;  ///< see published.hpp
  std::string message;
  std::string help;
};

}  // namespace lacuna::ingest

#pragma once

#include <cstddef>

namespace CLI {
class App;
}

namespace lacuna::tool {

/// What `suggest` and `review` have in common: which suggestions are shown.
struct SuggestionOptions {
  double least = 0.05;   ///< chances below this are left out
  std::size_t most = 5;  ///< for one provision

  void add_to(CLI::App& verb);
};

}  // namespace lacuna::tool

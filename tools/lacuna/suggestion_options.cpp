#include "suggestion_options.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

namespace lacuna::tool {

void SuggestionOptions::add_to(CLI::App& verb) {
  verb.add_option("--least", least, fmt::format("Leave out chances below this (default {})", least))
      ->check(CLI::Range(0.0, 1.0));
  verb.add_option("--most", most, fmt::format("Suggestions for one provision at most (default {})", most))
      ->check(CLI::Range(1, 131));
}

}  // namespace lacuna::tool

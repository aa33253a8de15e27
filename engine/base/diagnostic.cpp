#include "base/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace lacuna {

std::string_view to_string(Severity severity) {
  switch (severity) {
    case Severity::warning: return "warning";
    case Severity::error: return "error";
  }
  return "";
}

std::string to_text(const Diagnostic& diagnostic) {
  std::string text = diagnostic.file;
  if (diagnostic.line != 0) text += fmt::format(":{}", diagnostic.line);
  if (!text.empty()) text += ": ";
  text += fmt::format("{}[{}]: {}\n", diagnostic.mended ? "mended" : to_string(diagnostic.severity), diagnostic.code,
                      diagnostic.message);
  if (!diagnostic.place.empty()) text += fmt::format("  {}\n", diagnostic.place);
  if (!diagnostic.help.empty() && !diagnostic.mended) text += fmt::format("  help: {}\n", diagnostic.help);
  return text;
}

std::vector<Diagnostic> Diagnostics::sorted() const {
  std::vector<Diagnostic> copy = all_;
  std::ranges::stable_sort(copy, {}, [](const Diagnostic& d) { return std::tie(d.file, d.line); });
  return copy;
}

std::size_t Diagnostics::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(all_, [severity](const Diagnostic& d) { return d.severity == severity && !d.mended; }));
}

}  // namespace lacuna

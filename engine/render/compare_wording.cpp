#include "render/compare_wording.hpp"

namespace lacuna::render {

std::string reached_words(const report::ComparedCell& cell) {
  if (!cell.reached.empty()) return cell.reached + ".";
  return cell.unknown.empty() ? "Nothing." : "Not known: " + cell.unknown + ".";
}

std::string_view lacks_words(const report::ComparedCell& cell) { return cell.unknown.empty() ? "Lacks" : "Not found"; }

std::string search_words(const report::ComparedCell& cell) {
  const bool told = cell.reached.empty() || cell.lacks.empty() || cell.unknown.empty();
  return told ? "" : "Whether it is there is not known: " + cell.unknown + ".";
}

}  // namespace lacuna::render

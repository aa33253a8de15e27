#include "jurisdiction/dossier_entry.hpp"

#include <fmt/format.h>

#include "base/strings.hpp"

namespace lacuna::jurisdiction {

namespace {

/// A TOML basic string.
std::string toml_string(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    if (static_cast<unsigned char>(c) >= 0x20U) result += c;
  }
  return result + "\"";
}

}  // namespace

std::string new_dossier(const State& state, const Conditions& conditions) {
  std::string dossier = fmt::format(
      "state = {}\n\n[names]\nen = {}\n\n"
      "# How treaties become law: tradition (common law, civil law, mixed), reception (monist, dualist, mixed), the\n"
      "# clause of the constitution, and where that was read.\n"
      "[legal_system]\ntradition = \"not known\"\nreception = \"dualist\"\nclause = \"\"\nsource = \"not yet read\"\n",
      toml_string(state.id.str()), toml_string(state.name));
  for (const auto& [fact, provisions] : conditions) {
    dossier += fmt::format("\n[facts.{}]  # asked by {}\nvalue = \"not known\"\nsource = \"not yet read\"\n", fact,
                           join_words(provisions));
  }
  return dossier;
}

std::string with_work(std::string dossier, const DossierWork& work) {
  if (!dossier.ends_with('\n')) dossier += '\n';
  dossier += fmt::format("\n[[work]]\niri = {}\ncite = {}\ntitle = {}\n", toml_string(work.iri.str()),
                         toml_string(work.cite), toml_string(work.title));
  if (work.commencement) dossier += fmt::format("commencement = {}\n", work.commencement->str());
  if (work.repealed) dossier += fmt::format("repealed = {}\n", work.repealed->str());
  return dossier + fmt::format("source = {}\n", toml_string(work.source));
}

}  // namespace lacuna::jurisdiction

#include "render/states_markdown.hpp"

#include <fmt/format.h>

#include "base/strings.hpp"

namespace lacuna::render {

namespace {

using report::ProfiledWork;
using report::StateProfile;

/// A cell of a table holds no stroke.
std::string table_cell(const std::string& text) {
  std::string escaped;
  for (const char c : text) escaped += c == '|' ? std::string("\\|") : std::string(1, c);
  return escaped;
}

std::string overview_row(const StateProfile& profile) {
  std::size_t provisions = 0;
  std::size_t mappings = 0;
  for (const ProfiledWork& work : profile.works) {
    provisions += work.provisions;
    mappings += work.mappings;
  }
  return fmt::format("| [{0}](#{1}) | {2} | {3} | {4} | {5} of {6} | {7} | {8} to {9} of {10} | {11} | {12} |\n",
                     profile.name, ascii_lower(profile.id), profile.works.size(), provisions, mappings,
                     profile.searched, profile.leaves, profile.complete, profile.must.lo, profile.must.hi,
                     profile.must.n, profile.must.partial, profile.must.conflict + profile.must.none);
}

std::string work_row(const ProfiledWork& work) {
  return fmt::format("| {} | {} | {} | {} | {} | {} of {} | {} |\n", table_cell(work.law), table_cell(work.title),
                     work.commencement, work.text_of, work.extent, work.read, work.provisions, work.mappings);
}

std::string section_of(const StateProfile& profile) {
  std::string text = fmt::format("\n<a id=\"{}\"></a>\n## {}\n\n", ascii_lower(profile.id), profile.name);
  text += fmt::format("Treaties: {}.\n\n", profile.reception);
  text +=
      "| law | title | in force since | text of | digest | provisions read | mappings |\n"
      "|---|---|---|---|---|---:|---:|\n";
  for (const ProfiledWork& work : profile.works) text += work_row(work);
  if (profile.questions.empty()) return text;
  text += "\nQuestions for a national expert:\n\n";
  for (const std::string& question : profile.questions) text += "- " + question + "\n";
  return text;
}

}  // namespace

std::string states_markdown(std::span<const StateProfile> profiles, Date day) {
  std::string text = fmt::format(
      "# The States, and what was read of them\n\nPrinted by `lacuna list states --markdown --as-of {}`. *Searched*: "
      "protections for which somebody searched the works at hand; *complete*: all works in which they are expected are "
      "at hand, so that absence is a gap. MUST: protections that a convention in force for the State asks for; the "
      "first number is certain, the second what could still turn out.\n\n"
      "| State | works | provisions | mappings | searched | complete | MUST covered | partial | conflict or none |\n"
      "|---|---:|---:|---:|---:|---:|---|---:|---:|\n",
      day.str());
  for (const StateProfile& profile : profiles) text += overview_row(profile);
  for (const StateProfile& profile : profiles) text += section_of(profile);
  return text;
}

}  // namespace lacuna::render

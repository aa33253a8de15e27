#include <fmt/format.h>

#include <array>
#include <pugixml.hpp>

#include "render/html_builder.hpp"
#include "render/html_parts.hpp"
#include "render/wording.hpp"

namespace lacuna::render {

namespace {

using coverage::Flag;
using coverage::Verdict;

constexpr std::array<std::pair<Verdict, std::string_view>, 6> kVerdicts{{
    {Verdict::covered, "every part of what is required is reached by accepted provisions in force on the day"},
    {Verdict::partial, "some part is reached and some is not; the sentences say which"},
    {Verdict::none,
     "nothing reaches it, the law was searched for it, and every work in which it is expected was at hand"},
    {Verdict::conflict, "a provision contradicts it; what supports it is shown beside"},
    {Verdict::not_assessed, "too little was read to say; the reason names what is missing"},
    {Verdict::not_applicable, "nothing in the baseline asks for it, or a reservation or a condition takes it away"},
}};

constexpr std::array kFlags{Flag::stale,         Flag::later_text, Flag::unsettled, Flag::pinned_to_digest,
                            Flag::suggested,     Flag::implicit,   Flag::policy,    Flag::single_coder,
                            Flag::last_verified, Flag::direct};

void add_verdicts(pugi::xml_node section) {
  pugi::xml_node list = element(section, "dl");
  for (const auto& [verdict, meaning] : kVerdicts) {
    verdict_mark(element(list, "dt"), verdict);
    element(list, "dd", meaning);
  }
  for (const Flag flag : kFlags) {
    element(list, "dt", coverage::to_string(flag));
    element(list, "dd", flag_words(flag));
  }
}

void add_manifest(pugi::xml_node section, const report::GapReport& report) {
  pugi::xml_node details = element(section, "details");
  element(details, "summary", fmt::format("Manifest: lacuna {}, {} input files", report.engine, report.inputs.size()));
  pugi::xml_node list = element(details, "ul", {{"class", "manifest"}});
  for (const auto& [name, sha256] : report.inputs) element(list, "li", name + " " + sha256);
}

}  // namespace

void add_method(pugi::xml_node body, const report::GapReport& report) {
  pugi::xml_node section = element(body, "footer", {{"id", "method"}});
  element(section, "h2", "How to read this");
  element(section, "p",
          "Conventions require, laws provide. Both do so for one protection and within a region: which parts of it, "
          "for which children, "
          "where. What is required and reached by no accepted provision in force is the gap, and is printed as a "
          "sentence. The unit of "
          "the numbers is the protection, not the article. A gap is said only of law that was read; suggestions of a "
          "program never count. "
          "Words shown as summary are the project's own: consult the law before relying on them.");
  add_verdicts(section);
  add_manifest(section, report);
}

}  // namespace lacuna::render

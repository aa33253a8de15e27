#pragma once

#include <string>
#include <vector>

#include "corpus/library.hpp"
#include "report/gap_report.hpp"

namespace lacuna::report {

/// One work of a State's law at hand.
struct ProfiledWork {
  std::string law;  ///< how it is cited
  std::string title;
  std::string commencement;  ///< a day, or "not known"
  std::string text_of;       ///< the day as of which its text is known
  std::string extent;        ///< "whole", "what bears on the protections", "only what another act inserted"
  std::size_t provisions = 0;
  std::size_t read = 0;
  std::size_t mappings = 0;  ///< rows that a person stands behind
};

/// What was read of a State, how much of what it is asked for is answered, and what to ask who knows its law.
struct StateProfile {
  std::string id;
  std::string name;
  std::string reception;  ///< of treaties, with the constitutional clause
  std::vector<ProfiledWork> works;
  std::size_t leaves = 0;    ///< protections that a State's law can give
  std::size_t searched = 0;  ///< of them, searched in the works at hand
  std::size_t complete = 0;  ///< and every work in which they are expected at hand
  coverage::Count must;
  coverage::Count should;
  std::vector<std::string> questions;  ///< for a national expert, the heaviest first
};

/// The profile of a State on a day. It must have a dossier.
[[nodiscard]] StateProfile profile_of(const corpus::Library& library, const jurisdiction::State& state, Date day);

}  // namespace lacuna::report

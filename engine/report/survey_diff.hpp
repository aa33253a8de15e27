#pragma once

#include <map>
#include <string>
#include <vector>

#include "report/survey.hpp"

namespace lacuna::report {

/// What the comparison of two surveys needs of each: read back from survey.json, or taken from a survey at hand.
struct SurveySnapshot {
  struct Instrument {
    std::string abbreviation;
    std::string title;
    bool in_force = false;  ///< on the day
    bool read = false;      ///< its text was read
    StateCount parties;
  };
  struct Protection {
    std::string notation;
    std::string label;
    std::string standing;
    StateCount states;
    std::vector<std::string> firm;  ///< instruments with a MUST, in force or not
  };

  std::string as_of;
  std::vector<std::string> order;                 ///< of instruments, by date of adoption
  std::map<std::string, Instrument> instruments;  ///< by slug
  std::map<std::string, Protection> protections;  ///< by concept id

  /// Whether an instrument in force has a MUST for a protection.
  [[nodiscard]] bool required(const std::string& protection) const;
};

/// What one instrument of the later survey added that was not in force in the earlier one.
struct AddedInstrument {
  std::string abbreviation;
  std::string title;
  StateCount parties;
  bool read = false;
  std::vector<std::string> asks;  ///< protections with a MUST of it
  std::vector<std::string> news;  ///< of these, those that nothing in force required before
};

/// A protection whose standing or number of States is another now.
struct MovedProtection {
  std::string id;
  std::string notation;
  std::string label;
  std::string standing_before;
  std::string standing_after;
  StateCount before;
  StateCount after;
};

struct SurveyDiff {
  std::string before;
  std::string after;
  std::vector<AddedInstrument> added;        ///< in force in the later survey only, by adoption
  std::vector<std::string> gone;             ///< abbreviations of those no more in force
  std::vector<MovedProtection> protections;  ///< by notation
};

[[nodiscard]] SurveyDiff diff_surveys(const SurveySnapshot& before, const SurveySnapshot& after);

}  // namespace lacuna::report

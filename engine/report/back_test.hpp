#pragma once

#include <string>
#include <vector>

#include "corpus/library.hpp"

namespace lacuna::report {

/// What became of one protection that was a gap, or was none.
struct BackTestRow {
  taxonomy::ConceptId id;
  std::string notation;
  std::string label;
  bool attested = false;              ///< a text adopted by the day requires or mentions it
  bool gap = false;                   ///< no MUST in force and open to all States on the day
  std::vector<std::string> required;  ///< provisions of the later instruments that say must
};

/// The survey of a day, held against what States then agreed: had it been read, would it have foretold them?
struct BackTest {
  Date day = Date::from_unix_time(0);
  Date until = Date::from_unix_time(0);
  std::vector<std::string> before;  ///< abbreviations of the instruments read and adopted by the day
  std::vector<std::string> later;   ///< of those adopted after it, until the other day
  std::vector<BackTestRow> rows;    ///< leaves by notation
};

/// Compares the gaps of a day with the instruments adopted after it and until another. The mappings are those of each
/// text alone: none knows of the others.
[[nodiscard]] BackTest back_test(const corpus::Library& library, Date day, Date until);

}  // namespace lacuna::report

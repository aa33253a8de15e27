#pragma once

#include <string>

namespace lacuna::text {

/// Text taken from PDF files often has the two letters of the ligature lam-alef the wrong way round: "االتفاقية" for
/// "الاتفاقية". Puts them right where Arabic leaves no doubt: two alefs before a lam, and lam-alef-lam at the
/// beginning.
[[nodiscard]] std::string right_lam_alef(std::string word);

/// Levels the rest, where either order may be a word: in every run of lams and alefs the lams come first, so that
/// "استغالل" and "استغلال" are one. For comparing only.
[[nodiscard]] std::string level_lam_alef(std::string word);

}  // namespace lacuna::text

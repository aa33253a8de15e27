#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace lacuna::jurisdiction {

/// From when an instrument binds a State that joins once it is in force, as its final clauses have it:
///
/// - "same day" (Slavery Convention 12), "30 days" (CRC 49(2)), "3 months" (ICCPR 49(2)) after the deposit;
/// - "month after 3 months": the first day of the month that follows the end of three months (CETS 197 42(4));
/// - "3rd calendar month": the first day of the third calendar month after the deposit (Child Abduction Convention 43);
/// - any of them with " by ratification", where an accession waits for the others (Child Protection Convention 61(2)).
class EntryRule {
 public:
  /// Nothing if the words are none of these.
  [[nodiscard]] static std::optional<EntryRule> parse(std::string_view text);

  /// Whether a State that joined on `deposit` may be bound from `day`, the instrument being in force from `in_force`.
  /// A deposit on the first of a month is counted both ways by depositaries, and either passes.
  [[nodiscard]] bool allows(Date deposit, Date day, const std::optional<Date>& in_force) const;

  /// The day by the rule.
  [[nodiscard]] Date from(Date deposit) const;

  [[nodiscard]] bool ratification_only() const { return ratification_only_; }

 private:
  enum class Unit { days, months, month_after, calendar_month };

  Unit unit_ = Unit::days;
  int count_ = 0;
  bool ratification_only_ = false;
};

}  // namespace lacuna::jurisdiction

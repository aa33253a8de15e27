#include "jurisdiction/entry_rule.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <string>

namespace lacuna::jurisdiction {

namespace {

bool is_first_of_month(Date day) { return day.str().ends_with("-01"); }

}  // namespace

std::optional<EntryRule> EntryRule::parse(std::string_view text) {
  static const RE2 form(
      R"((?:(same day)|(\d+) (days?|months?)|month after (\d+) months?|(\d+)(?:st|nd|rd|th) calendar month)( by ratification)?)");
  std::string same;
  std::string plain;
  std::string unit;
  std::string after;
  std::string calendar;
  std::string only;
  if (!RE2::FullMatch(text, form, &same, &plain, &unit, &after, &calendar, &only)) return std::nullopt;
  EntryRule rule;
  rule.ratification_only_ = !only.empty();
  if (!plain.empty()) {
    rule.unit_ = unit.starts_with("day") ? Unit::days : Unit::months;
    rule.count_ = std::stoi(plain);
  } else if (!after.empty()) {
    rule.unit_ = Unit::month_after;
    rule.count_ = std::stoi(after);
  } else if (!calendar.empty()) {
    rule.unit_ = Unit::calendar_month;
    rule.count_ = std::stoi(calendar);
  }
  return rule;
}

Date EntryRule::from(Date deposit) const {
  switch (unit_) {
    case Unit::days: return deposit.plus_days(count_);
    case Unit::months: return deposit.plus_months(count_);
    case Unit::month_after: return deposit.plus_months(count_).month_start().plus_months(1);
    case Unit::calendar_month: return deposit.month_start().plus_months(count_);
  }
  return deposit;
}

bool EntryRule::allows(Date deposit, Date day, const std::optional<Date>& in_force) const {
  const auto not_before = [&](Date date) { return in_force ? std::max(date, *in_force) : date; };
  if (day == not_before(from(deposit))) return true;
  return unit_ == Unit::month_after && is_first_of_month(deposit) && day == not_before(from(deposit.plus_days(-1)));
}

}  // namespace lacuna::jurisdiction

#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna {

/// A calendar day (proleptic Gregorian), always one that exists.
class Date {
 public:
  /// Parses ISO 8601 "2010-07-17"; nothing for any other form or for a day that does not exist (2010-02-30).
  [[nodiscard]] static std::optional<Date> parse(std::string_view text);

  /// The day on which a clock that shows `seconds` since 1970-01-01T00:00Z stands, in UTC.
  [[nodiscard]] static Date from_unix_time(long long seconds);

  /// Seconds from 1970-01-01T00:00Z to the beginning of the day in UTC.
  [[nodiscard]] long long unix_time() const;

  [[nodiscard]] std::string str() const;

  /// The day `days` later: the "thirtieth day after the date of deposit" of a treaty is deposit.plus_days(30).
  [[nodiscard]] Date plus_days(int days) const;

  /// The same day `months` later, or the last of that month if it has no such day: "three months after".
  [[nodiscard]] Date plus_months(int months) const;

  /// The first day of its month.
  [[nodiscard]] Date month_start() const;

  auto operator<=>(const Date&) const = default;

 private:
  explicit Date(std::chrono::year_month_day day) : day_(day) {}

  std::chrono::year_month_day day_;
};

}  // namespace lacuna

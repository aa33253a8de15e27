#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace lacuna {

namespace {

/// The digits of `text` as a number; nothing if there is anything else in it.
std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
  return value;
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                                         std::chrono::day{static_cast<unsigned>(*day)}};
  if (!date.ok()) return std::nullopt;
  return Date(date);
}

Date Date::from_unix_time(long long seconds) {
  const std::chrono::sys_seconds time{std::chrono::seconds{seconds}};
  return Date(std::chrono::floor<std::chrono::days>(time));
}

long long Date::unix_time() const {
  return std::chrono::sys_seconds{std::chrono::sys_days{day_}}.time_since_epoch().count();
}

std::string Date::str() const {
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day_.year()), static_cast<unsigned>(day_.month()),
                     static_cast<unsigned>(day_.day()));
}

Date Date::plus_months(int months) const {
  const auto moved = day_ + std::chrono::months{months};
  return Date(moved.ok() ? moved : moved.year() / moved.month() / std::chrono::last);
}

Date Date::month_start() const { return Date(day_.year() / day_.month() / 1); }

Date Date::plus_days(int days) const { return Date(std::chrono::sys_days{day_} + std::chrono::days{days}); }

}  // namespace lacuna

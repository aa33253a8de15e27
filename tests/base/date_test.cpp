#include "base/date.hpp"

#include <rapidcheck.h>

#include "catch.hpp"

using lacuna::Date;

TEST_CASE("only days that exist are dates") {
  CHECK(Date::parse("2010-07-17")->str() == "2010-07-17");
  CHECK(Date::parse("2000-02-29"));
  for (const char* bad :
       {"2010-02-30", "1900-02-29", "2010-7-17", "17.07.2010", "2010-00-10", "2010-07-1x", "", "-010-07-17"}) {
    CAPTURE(bad);
    CHECK_FALSE(Date::parse(bad));
  }
}

TEST_CASE("the thirtieth day after deposit") {
  CHECK(Date::parse("2010-06-17")->plus_days(30).str() == "2010-07-17");
  CHECK(Date::parse("2023-12-15")->plus_days(30).str() == "2024-01-14");
}

TEST_CASE("a date reads back what it prints") {
  CHECK(rc::check([] {
    const Date date = Date::from_unix_time(*rc::gen::inRange<long long>(-60'000'000'000, 60'000'000'000));
    RC_ASSERT(Date::parse(date.str()) == date);
  }));
}

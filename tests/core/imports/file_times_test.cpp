// SPDX-License-Identifier: GPL-3.0-or-later
// Days, months and clocks as people and spreadsheets write them. 2026-08-01 is day 20,666 of 1970.
#include "core/imports/file_times.h"

#include <gtest/gtest.h>

namespace {

using core::file_time;
using core::SlashDates;

constexpr double day_s = 86400, august = 20666 * day_s;

TEST(FileTimes, aMonthIsAllOfIt) {
    for (const char* text :
         {"2026-08", "2026-8", "2026/08", "08/2026", "8-2026", "202608", "Aug 2026", "August 2026", "aug-26",
          "2026 Aug", "August, 2026", " 2026-08 ", "2026\u5e748\u6708"}) {
        const auto time = file_time(text);
        ASSERT_TRUE(time) << text;
        EXPECT_EQ(time->from, august) << text;
        EXPECT_EQ(time->to, august + 31 * day_s) << text;
    }
    EXPECT_EQ(file_time("2028-02")->to - file_time("2028-02")->from, 29 * day_s);
    EXPECT_EQ(file_time("2026-12")->to, file_time("2027-01")->from);
    EXPECT_EQ(file_time("2026-Q3")->to - file_time("Q3 2026")->from, (31 + 31 + 30) * day_s);
    EXPECT_EQ(file_time("2026-W31")->from, august - 5 * day_s) << "Monday, 2026-07-27";
    EXPECT_EQ(file_time("2026-W01")->from, file_time("2025-12-29")->from);
    for (const char* text :
         {"2026-13", "2026-00", "13/2026", "Aug", "2026-Q5", "2026-W54", "2026-W00", "202613"})
        EXPECT_FALSE(file_time(text) && file_time(text)->has_length()) << text;
}

TEST(FileTimes, daysAreReadInMostWaysThatAreCertain) {
    for (const char* text :
         {"2026-08-01", "2026/08/01", "2026/8/1", "01.08.2026", "1.8.2026", "1 Aug 2026", "01-Aug-2026",
          "01-Aug-26", "Aug 1, 2026", "August 1, 2026", "Sat, Aug 1, 2026", "Saturday, 1 August 2026",
          "2026\u5e748\u67081\u65e5", "2026-08-01 00:00:00 UTC", "2026/8/1 0:00", "Aug 1, 2026 12:00 AM",
          "2026-08-01 00:00:00,000", "2026-07-31T17:00:00 PDT", "2026-08-01 00:00:00 +0000 UTC"}) {
        const auto time = file_time(text);
        ASSERT_TRUE(time) << text;
        EXPECT_EQ(time->from, august) << text;
        EXPECT_FALSE(time->has_length()) << text;
    }
    EXPECT_EQ(file_time("Aug 2, 2026, 3:04:05 PM")->from, august + day_s + 15 * 3600 + 4 * 60 + 5);
    EXPECT_EQ(file_time("2.8.2026 15:04")->from, august + day_s + 15 * 3600 + 4 * 60);
    for (const char* text : {"", "August", "31.02.2026", "32 Aug 2026", "Aug 1", "1 2 3", "2026-08-01 to",
                             "Aug 1, 2026 13:00 PM", "Aug 1, 2026 25:00", "yesterday", "2026-08-1-2"})
        EXPECT_FALSE(file_time(text)) << text;
}

// Whether 8/1/2026 is in August or in January another row has to tell.
TEST(FileTimes, theOrderOfTwoNumbersIsNotGuessed) {
    EXPECT_FALSE(file_time("8/1/2026"));
    EXPECT_TRUE(core::needs_order("8/1/2026 10:00"));
    EXPECT_FALSE(core::needs_order("2026-08-01"));
    EXPECT_EQ(file_time("8/1/2026", SlashDates::month_first)->from, august);
    EXPECT_EQ(file_time("1/8/26 1:00 PM", SlashDates::day_first)->from, august + 13 * 3600);
    EXPECT_EQ(core::order_in("8/13/2026"), SlashDates::month_first);
    EXPECT_EQ(core::order_in("13/8/2026"), SlashDates::day_first);
    EXPECT_EQ(core::order_in("8/1/2026"), SlashDates::unknown);
    EXPECT_EQ(core::order_in("2026-08-13"), SlashDates::unknown);
}

TEST(FileTimes, aDayThatIsOneInOneOrderOnlyIsThatDay) {
    EXPECT_EQ(file_time("8/13/2026")->from, august + 12 * day_s);
    EXPECT_EQ(file_time("13/8/2026")->from, august + 12 * day_s);
    EXPECT_FALSE(core::needs_order("8/13/2026"));
    EXPECT_FALSE(file_time("13/13/2026"));
}

// The second after 1970 that a count of months, weeks or days would be is nobody's.
TEST(FileTimes, aSmallNumberIsNoTime) {
    for (const char* text : {"1", "8", "31", "2026", "260801", "260813", "202613", "20260801120000", "-5"})
        EXPECT_FALSE(file_time(text)) << text;
    EXPECT_EQ(file_time("08.2026")->to, august + 31 * day_s);
    EXPECT_EQ(file_time("1785542400")->from, august);
    EXPECT_EQ(file_time("1785542400000")->from, august) << "milliseconds";
    EXPECT_EQ(file_time("20260801")->from, august);
}

TEST(FileTimes, aYearOfTwoDigitsIsNoDay) {
    EXPECT_FALSE(file_time("26-08-01", SlashDates::day_first));
    EXPECT_FALSE(file_time("26/08/02", SlashDates::month_first));
    EXPECT_EQ(core::order_in("26/08/25"), SlashDates::unknown) << "in 2025 or in 2026";
    EXPECT_EQ(core::order_in("13/08/26"), SlashDates::day_first);
    EXPECT_EQ(file_time("26/08/25", SlashDates::day_first)->from, file_time("2025-08-26")->from);
}

TEST(FileTimes, aYearHasNotAlwaysAFiftyThirdWeek) {
    EXPECT_TRUE(file_time("2026-W53"));
    EXPECT_FALSE(file_time("2025-W53"));
}

TEST(FileTimes, anIntervalOfMonthsLeavesItsEndOut) {
    EXPECT_EQ(file_time("2026-08-01/2026-09-01")->to, august + 31 * day_s);
    EXPECT_EQ(file_time("2026-08-01 to 2026-09-01")->to, august + 32 * day_s) << "not of that standard";
}

TEST(FileTimes, spansHaveTheirLastDay) {
    for (const char* text : {"2026-08-01 to 2026-08-31", "2026-08-01/2026-08-31", "2026-08-01 - 2026-08-31",
                             "2026-08-01..2026-08-31", "2026-08-01T00:00:00Z/2026-09-01T00:00:00Z",
                             "Aug 1, 2026 - Aug 31, 2026"}) {
        const auto time = file_time(text);
        ASSERT_TRUE(time) << text;
        EXPECT_EQ(time->from, august) << text;
        EXPECT_EQ(time->to, august + 31 * day_s) << text;
    }
}

TEST(FileTimes, anEndBesideAStartIsTheFirstOneThatDoesNotCount) {
    const auto days = [](const char* from, const char* to) {
        const auto period = core::between(*file_time(from), *file_time(to));
        return period ? (period->to - period->from) / day_s : 0;
    };
    EXPECT_EQ(days("2026-08-01", "2026-09-01"), 31);
    EXPECT_EQ(days("2026-08-01", "2026-08-31"), 31) << "a month to its last day";
    EXPECT_EQ(days("2026-08-03", "2026-08-10"), 7);
    EXPECT_EQ(days("2026-08-03", "2026-08-03"), 1);
    EXPECT_EQ(days("2026-08", "2026-08"), 31);
    EXPECT_EQ(days("2026-08", "2026-09"), 31);
    EXPECT_EQ(days("2026-08-01T00:00:00Z", "2026-08-31T00:00:00Z"), 30);
    EXPECT_EQ(days("2026-08-03T00:00:00Z", "2026-08-03T00:00:00Z"), 0);
    EXPECT_EQ(days("2026-08-03", "2026-08-02"), 0);
}

} // namespace

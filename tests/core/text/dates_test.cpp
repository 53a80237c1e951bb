// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dates.h"

#include <gtest/gtest.h>

namespace {

TEST(Dates, days) {
    for (const char* good : {"2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31"})
        EXPECT_TRUE(core::iso_date(good)) << good;
    for (const char* bad : {"", "2026", "2026-11", "2026-11-23 ", " 2026-11-23", "2026-13-01", "2026-00-01",
                            "2026-11-31", "2023-02-29", "2026-1-1", "2026/11/23", "20261123", "+026-11-23",
                            "0000-01-01", "2026-11-2x", "2026-11-23T10:00:00Z"})
        EXPECT_FALSE(core::iso_date(bad)) << bad;
    EXPECT_EQ((*core::iso_date("2026-11-23") - *core::iso_date("2026-08-25")).count(), 90);
}

TEST(Dates, times) {
    for (const char* good : {"2026-11-23T10:00:00Z", "2026-11-23T23:59:60Z", "2026-11-23T10:00:00.123Z",
                             "2026-11-23T10:00:00+02:00", "2026-11-23T10:00:00.5-11:30"})
        EXPECT_TRUE(core::is_iso_time(good)) << good;
    for (const char* bad : {"", "2026-11-23", "2026-11-23T", "2026-11-23 10:00:00Z", "2026-11-23T24:00:00Z",
                            "2026-11-23T10:60:00Z", "2026-11-23T10:00Z", "2026-11-23T10:00:00",
                            "2026-11-23T10:00:00.Z", "2026-11-23T10:00:00.5", "2026-11-23T10:00:00ZZ",
                            "2026-11-23T10:00:00+2:00", "2026-02-30T10:00:00Z"})
        EXPECT_FALSE(core::is_iso_time(bad)) << bad;
}

// 2026-08-01 is day 20,666 of 1970: 1,785,542,400 seconds.
TEST(Dates, secondsSince1970) {
    constexpr double day = 1785542400;
    for (const char* text :
         {"2026-08-01", "20260801", "2026-08-01T00:00Z", "2026-08-01 00:00:00", "2026-08-01T02:00:00+02:00",
          "2026-07-31T18:30:00.000-0530", "2026-08-01 00:00:00 UTC", "2026-08-01T00:00:00+00", "1785542400",
          "1785542400000", "1785542400000000", "1785542400000000000"})
        EXPECT_EQ(core::unix_seconds(std::string_view(text)), day) << text;
    EXPECT_EQ(core::unix_seconds(std::string_view("2026-08-01T07:30:15.25Z")), day + 27015.25);
    for (const char* text : {"", "today", "2026-08-32", "2026-08-01T", "2026-08-01T25:00", "2026-08-01T07:61",
                             "2026-08-01T07:00:00X", "2026-08-01T07:00:00+9", "2026-08-01T07:00:inf", "-5",
                             "nan", "1e300", "01.08.2026"})
        EXPECT_FALSE(core::unix_seconds(std::string_view(text))) << text;
}

} // namespace

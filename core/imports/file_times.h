// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

// Days, times, weeks, months and quarters as people and spreadsheets of several countries write them. For the
// files of this folder only.
namespace core {

// From `from` on until before `to`, in seconds since 1970; a day or a time of it is an instant, from == to.
struct FileTime {
    double from = 0, to = 0;
    double east_s = 0;      // of UTC, as it is stated
    bool has_clock = false; // names a time of the day
    bool has_length() const { return to > from; }
};

// What 8/1/2026 is: a file's other rows tell.
enum class SlashDates { unknown, month_first, day_first };

// What core/text/dates.h reads, and "2026-08", "08/2026", "202608", "Aug 2026", "Aug-26": a whole month;
// "2026-Q3", "Q3 2026": a quarter; "2026-W31": a week; "2026/8/1", "1.8.2026", "1 Aug 2026", "August 1,
// 2026", "8/1/2026, 3:04 PM"; "2026-08-01 to 2026-08-31", whose last day counts. Empty: none of them, or
// 8/1/2026 where the order is unknown.
std::optional<FileTime> file_time(std::string_view text, SlashDates order = SlashDates::unknown);

// What a date of two numbers and a year tells of the order: 8/13/2026 is in August. Unknown: nothing.
SlashDates order_in(std::string_view text);
// Whether the order would have to be known.
bool needs_order(std::string_view text);

// From a start to an end that is stated beside it. One that is the same day or month is the last that counts,
// and so is the last day of the month that began on the first; else it is the first one that does not. Empty:
// it is not after the start.
std::optional<FileTime> between(const FileTime& start, const FileTime& end);

// The first day of the month that this one is in, and of that so many months on.
double begin_of_month(double seconds, int months_on = 0);

} // namespace core

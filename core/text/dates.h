// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

// Dates and times as they stand in files.
namespace core {

// "2026-11-23". Empty where it is anything else, or a day that the calendar has not.
std::optional<std::chrono::sys_days> iso_date(std::string_view text);

// "2026-11-23"; years 1 to 9999.
std::string iso_text(std::chrono::sys_days day);

// "2026-11-23T10:00:00Z"; fractions of a second and an offset "+02:00" instead of Z are allowed.
bool is_iso_time(std::string_view text);

// A time as a text states it: seconds since 1970, how far east of UTC its clock is (0 where it says nothing),
// and whether it names a time of the day.
struct StatedTime {
    double seconds = 0, east_s = 0;
    bool has_clock = false;
};
// Of the texts below.
std::optional<StatedTime> stated_time(std::string_view text);

// Seconds since 1970, of a day ("2026-11-23", "20261123"), a time of it ("2026-11-23T10:00", "2026-11-23
// 10:00:00.5+02:00", "10:00:00,5 PST"; without an offset UTC) or a number as it stands in logs: seconds, or
// thousandths, millionths or thousand-millionths of them, told by its size. Empty where it is none of them or
// outside of the years 1 to 9999.
std::optional<double> unix_seconds(std::string_view text);
std::optional<double> unix_seconds(double number);

} // namespace core

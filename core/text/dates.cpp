// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dates.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace core {

namespace {

// Takes exactly `digits` digits from the front and then the letters of `after`, if any.
std::optional<unsigned> take(std::string_view& text, std::size_t digits, std::string_view after) {
    if (text.size() < digits + after.size() || text.substr(digits, after.size()) != after)
        return std::nullopt;
    unsigned number = 0;
    for (const char c : text.substr(0, digits)) {
        if (!is_digit(c))
            return std::nullopt;
        number = 10 * number + static_cast<unsigned>(c - '0');
    }
    text.remove_prefix(digits + after.size());
    return number;
}

std::optional<std::chrono::sys_days> take_date(std::string_view& text) {
    const auto year = take(text, 4, "-");
    const auto month = year ? take(text, 2, "-") : std::nullopt;
    const auto day = month ? take(text, 2, "") : std::nullopt;
    if (!day || *year == 0)
        return std::nullopt;
    const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(*month), std::chrono::day(*day));
    return date.ok() ? std::optional(std::chrono::sys_days(date)) : std::nullopt;
}

// "10:00", "10:00:00", "10:00:00.5", and with a comma as Python's logs have it.
std::optional<double> take_seconds_of_day(std::string_view& text) {
    const auto hour = take(text, 2, ":");
    const auto minute = hour ? take(text, 2, "") : std::nullopt;
    if (!minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    const double minutes = *hour * 60.0 + *minute;
    if (!text.starts_with(':'))
        return minutes * 60;
    text.remove_prefix(1);
    const auto end = std::min(text.find_first_not_of("0123456789.,"), text.size());
    std::string digits(text.substr(0, end));
    std::ranges::replace(digits, ',', '.');
    double second = 0;
    const char* const last = digits.data() + digits.size();
    const auto parsed = std::from_chars(digits.data(), last, second, std::chars_format::fixed);
    if (parsed.ec != std::errc{} || parsed.ptr != last || !(second >= 0 && second < 61))
        return std::nullopt;
    text.remove_prefix(end);
    return minutes * 60 + second;
}

// What stands behind a time of the day: "Z", "+02:00", "-0700", "+0000 UTC" as Go has it, and names that mean
// one offset wherever they are used. Nothing is UTC.
std::optional<double> east_of_utc(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, double>, 14> zones{{{"", 0},
                                                                         {"Z", 0},
                                                                         {"UTC", 0},
                                                                         {"GMT", 0},
                                                                         {"PST", -8},
                                                                         {"PDT", -7},
                                                                         {"MST", -7},
                                                                         {"MDT", -6},
                                                                         {"EST", -5},
                                                                         {"EDT", -4},
                                                                         {"CDT", -5},
                                                                         {"CET", 1},
                                                                         {"CEST", 2},
                                                                         {"JST", 9}}};
    const auto zone = std::ranges::find(zones, text, &std::pair<std::string_view, double>::first);
    if (zone != zones.end())
        return zone->second * 3600;
    const double sign = text[0] == '-' ? -1 : 1;
    if (text[0] != '+' && text[0] != '-')
        return std::nullopt;
    text.remove_prefix(1);
    const auto hours = take(text, 2, "");
    if (text.starts_with(':'))
        text.remove_prefix(1);
    const bool has_minutes = !text.empty() && is_digit(text[0]);
    const auto minutes = hours && has_minutes ? take(text, 2, "") : std::optional(0U);
    if (!hours || !minutes || *hours > 23 || *minutes > 59 || !(text.empty() || text == " UTC"))
        return std::nullopt;
    return sign * (*hours * 3600.0 + *minutes * 60.0);
}

bool take_clock(std::string_view& text, bool seconds) {
    const auto hour = take(text, 2, ":");
    const auto minute = hour ? take(text, 2, seconds ? ":" : "") : std::nullopt;
    const auto second = minute && seconds ? take(text, 2, "") : std::optional(0U);
    return minute && second && *hour < 24 && *minute < 60 && *second <= 60; // 60: a leap second
}

} // namespace

std::optional<std::chrono::sys_days> iso_date(std::string_view text) {
    const auto date = take_date(text);
    return text.empty() ? date : std::nullopt;
}

std::string iso_text(std::chrono::sys_days day) {
    const std::chrono::year_month_day date(day);
    const auto padded = [](unsigned number, std::size_t digits) {
        const std::string text = std::to_string(number);
        return std::string(digits - std::min(digits, text.size()), '0') + text;
    };
    return padded(static_cast<unsigned>(static_cast<int>(date.year())), 4) + '-' +
           padded(static_cast<unsigned>(date.month()), 2) + '-' +
           padded(static_cast<unsigned>(date.day()), 2);
}

bool is_iso_time(std::string_view text) {
    if (!take_date(text) || !text.starts_with('T'))
        return false;
    text.remove_prefix(1);
    if (!take_clock(text, true))
        return false;
    if (text.starts_with('.')) {
        const auto end = text.find_first_not_of("0123456789", 1);
        if (end == 1 || end == std::string_view::npos)
            return false;
        text.remove_prefix(end);
    }
    if (text == "Z")
        return true;
    if (!text.starts_with('+') && !text.starts_with('-'))
        return false;
    text.remove_prefix(1);
    return take_clock(text, false) && text.empty();
}

std::optional<double> unix_seconds(double number) {
    constexpr double year_10000 = 253402300800;
    constexpr double latest_in_seconds = 1e11; // the year 5138; in thousandths 1973
    if (!std::isfinite(number) || number < 0)
        return std::nullopt;
    for (int steps = 0; steps < 3 && number >= latest_in_seconds; ++steps)
        number /= 1000;
    return number < year_10000 ? std::optional(number) : std::nullopt;
}

std::optional<StatedTime> stated_time(std::string_view text) {
    if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos)
        return stated_time(std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' +
                           std::string(text.substr(6)));
    if (text.size() < 5 || text[4] != '-') {
        double number = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
        const auto seconds = parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size()
                                 ? unix_seconds(number)
                                 : std::nullopt;
        return seconds ? std::optional(StatedTime{.seconds = *seconds, .has_clock = true}) : std::nullopt;
    }
    const auto date = take_date(text);
    if (!date)
        return std::nullopt;
    StatedTime time{.seconds = static_cast<double>(date->time_since_epoch().count()) * 86400};
    if (text.empty())
        return time;
    if (text[0] != 'T' && text[0] != ' ')
        return std::nullopt;
    text.remove_prefix(1);
    const auto clock = take_seconds_of_day(text);
    if (!clock)
        return std::nullopt;
    if (text.starts_with(' ')) // "2026-11-23 10:00:00 UTC"
        text.remove_prefix(1);
    const auto east = east_of_utc(text);
    if (!east)
        return std::nullopt;
    time.seconds += *clock - *east;
    time.east_s = *east;
    time.has_clock = true;
    return time;
}

std::optional<double> unix_seconds(std::string_view text) {
    const auto time = stated_time(text);
    return time ? std::optional(time->seconds) : std::nullopt;
}

} // namespace core

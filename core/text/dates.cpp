// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dates.h"

#include "core/text/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>

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

std::optional<double> unix_seconds(std::string_view text) {
    if (text.size() == 8 && text.find_first_not_of("0123456789") == std::string_view::npos)
        return unix_seconds(std::string(text.substr(0, 4)) + '-' + std::string(text.substr(4, 2)) + '-' +
                            std::string(text.substr(6)));
    if (text.size() < 5 || text[4] != '-') {
        double number = 0;
        const auto parsed = std::from_chars(text.data(), text.data() + text.size(), number);
        return parsed.ec == std::errc{} && parsed.ptr == text.data() + text.size() ? unix_seconds(number)
                                                                                   : std::nullopt;
    }
    const auto date = take_date(text);
    if (!date)
        return std::nullopt;
    double seconds = static_cast<double>(date->time_since_epoch().count()) * 86400;
    if (text.empty())
        return seconds;
    if (text[0] != 'T' && text[0] != ' ')
        return std::nullopt;
    text.remove_prefix(1);
    const auto hour = take(text, 2, ":");
    const auto minute = hour ? take(text, 2, "") : std::nullopt;
    if (!minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    seconds += *hour * 3600.0 + *minute * 60.0;
    if (text.starts_with(':')) {
        text.remove_prefix(1);
        double second = 0;
        const auto parsed =
            std::from_chars(text.data(), text.data() + text.size(), second, std::chars_format::fixed);
        if (parsed.ec != std::errc{} || !(second >= 0 && second < 61))
            return std::nullopt;
        seconds += second;
        text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
    }
    if (text.starts_with(' ')) // "2026-11-23 10:00:00 UTC"
        text.remove_prefix(1);
    if (text.empty() || text == "Z" || text == "UTC")
        return seconds;
    const double west = text[0] == '-' ? 1 : -1;
    if (text[0] != '+' && text[0] != '-')
        return std::nullopt;
    text.remove_prefix(1);
    const auto hours = take(text, 2, "");
    if (text.starts_with(':'))
        text.remove_prefix(1);
    const auto minutes = hours && !text.empty() ? take(text, 2, "") : std::optional(0U);
    if (!hours || !minutes || !text.empty() || *hours > 23 || *minutes > 59)
        return std::nullopt;
    return seconds + west * (*hours * 3600.0 + *minutes * 60.0);
}

} // namespace core

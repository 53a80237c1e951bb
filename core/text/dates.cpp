// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/dates.h"

#include "core/text/utf8.h"

#include <algorithm>

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

} // namespace core
